package kennel.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kennel.host.Machine;
import kennel.host.Room;
import kennel.host.Running;
import kennel.kernel.Fd;
import kennel.plan.Layout;
import kennel.plan.Planner;
import kennel.sandbox.ExitCode;
import kennel.sandbox.SandboxException;
import kennel.sandbox.SandboxName;
import kennel.sandbox.Size;
import kennel.sandbox.Storage;
import kennel.sandbox.Text;
import kennel.sandbox.Words;

/**
 * Moves what a throw-away sandbox has written into an image. The sandbox stands still meanwhile and is ended when all is
 * on the disk, not before: whatever goes wrong, it goes on as if nothing had been.
 */
final class Keeping {
    private final Consumer<String> told;

    /** Makes one that tells how far it is. */
    Keeping(Consumer<String> told) {
        this.told = told;
    }

    /**
     * Does it.
     *
     * @throws SandboxException if the sandbox keeps its storage already, or the image is in use, full or not empty
     */
    void keep(SandboxName name, Storage storage) throws IOException, InterruptedException {
        Visit visit = new Visit((program, arguments, environment) -> 0);
        Running sandbox = visit.running(name);
        if (!(sandbox.spec().storage() instanceof Storage.Tmpfs)) {
            throw new SandboxException(ExitCode.USAGE, Words.say("keep.kept", Text.visible(name.text())));
        }
        StorageCare.enterOwnMounts();
        Standstill standstill;
        try (KeptStorage kept = StorageCare.open(storage)) {
            new StorageCare(told).takeAndMount(kept);
            requireEmpty(kept);
            standstill = Standstill.of(name, Machine.read(Path.of("/")).cgroups());
            try {
                copy(source(sandbox.monitor()), kept);
                kept.unmount();
            } catch (IOException | RuntimeException e) {
                standstill.end();
                removeHalf();
                throw e;
            }
        }
        standstill.kill();
        visit.awaitEnd(sandbox);
        told.accept(Words.say("keep.done", Text.visible(name.text())));
    }

    /** What has been copied is still where it came from. */
    private static void removeHalf() throws IOException {
        boolean interrupted = Thread.interrupted();
        for (Path folder : folders(Layout.STORAGE)) {
            Tool.run("rm", "-rf", folder.toString());
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private static Path source(long monitor) {
        Path unshifted = Layout.outside(Layout.UNSHIFTED_STORAGE, monitor);
        return Files.isDirectory(unshifted) ? unshifted : Layout.storage(monitor);
    }

    private static void requireEmpty(KeptStorage kept) throws IOException {
        try (Stream<Path> entries = Files.list(Layout.STORAGE)) {
            if (entries.anyMatch(entry -> !entry.getFileName().toString().equals("lost+found"))) {
                throw new SandboxException(ExitCode.CANNOT_CREATE, Words.say("keep.notempty", kept.shown()));
            }
        }
    }

    private void copy(Path source, KeptStorage kept) throws IOException {
        long used = Room.at(source).used();
        Room before = Room.at(Layout.STORAGE);
        if (used > before.free()) {
            throw new SandboxException(
                    ExitCode.CANNOT_CREATE,
                    Words.say("keep.noroom", kept.shown(), Size.show(used), Size.show(before.free())));
        }
        List<Path> folders = folders(source);
        CopyWatch watch = new CopyWatch(used, () -> Room.at(Layout.STORAGE).used() - before.used(), told);
        watch.begin();
        try {
            for (Path folder : folders) {
                copyFolder(folder, Layout.STORAGE.resolve(source.relativize(folder)), kept);
            }
        } finally {
            watch.end();
        }
        try (Fd root = Fd.open(Layout.STORAGE)) {
            root.syncFilesystem();
        }
    }

    /** Returns the upper layers, that of the root and those of the system's parts; a work directory is made anew. */
    private static List<Path> folders(Path source) throws IOException {
        List<Path> folders = new ArrayList<>(List.of(source.resolve("upper")));
        try (Stream<Path> entries = Files.list(source)) {
            entries.filter(entry -> entry.getFileName().toString().startsWith(Planner.PART))
                    .map(entry -> entry.resolve("upper"))
                    .forEach(folders::add);
        }
        return folders;
    }

    /** By cp(1) of GNU, which knows owners, times, holes, links, devices and the attributes of overlayfs. */
    private static void copyFolder(Path from, Path to, KeptStorage kept) throws IOException {
        OverlayFolder.makeFolders(to.getParent());
        Tool.run(
                        "cp",
                        "-dR",
                        "--preserve=mode,ownership,timestamps,links,xattr",
                        "--sparse=auto",
                        from.toString(),
                        to.toString())
                .require(kept.shown());
    }
}
