package kennel.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kennel.kernel.Mounts;
import kennel.plan.Layout;

/** The small tmpfs in which everything that belongs to one mount namespace has its place. */
final class Scratch {
    private Scratch() {}

    /** Mounts it in this thread's namespace, with the folders of {@link Layout}. */
    static void mount(Mounts mounts) throws IOException {
        Files.createDirectories(Layout.SCRATCH);
        mounts.mount("kennel", Layout.SCRATCH, "tmpfs", Mounts.NO_SETUID, "mode=0755,size=64m");
        for (Path folder : List.of(Layout.LAYERS, Layout.STORAGE, Layout.ROOT, Layout.LXC)) {
            OverlayFolder.makeFolders(folder);
        }
    }
}
