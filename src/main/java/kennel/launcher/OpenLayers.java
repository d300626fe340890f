package kennel.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import jnr.constants.platform.Errno;
import kennel.host.LayerMarks;
import kennel.host.LayerProbe;
import kennel.kernel.Fd;
import kennel.kernel.KernelException;
import kennel.kernel.LoopDevices;
import kennel.sandbox.ExitCode;
import kennel.sandbox.LayerMark;
import kennel.sandbox.LayerType;
import kennel.sandbox.SandboxException;
import kennel.sandbox.Text;
import kennel.sandbox.Words;

/** The layers of a launch, each opened once: what is checked is what is mounted, even if its path changes. */
final class OpenLayers implements AutoCloseable {
    private final List<Path> paths = new ArrayList<>();
    private final List<Fd> open = new ArrayList<>();
    private final List<LayerType> types = new ArrayList<>();
    private final List<CompletableFuture<LoopDevices.Device>> devices = new ArrayList<>();
    private final LoopDevices loopDevices = new LoopDevices();

    /**
     * Opens and checks the layers.
     *
     * @throws SandboxException if one cannot be opened, is no layer, or is there twice
     */
    static OpenLayers open(List<Path> paths) throws IOException {
        OpenLayers layers = new OpenLayers();
        try {
            Map<Object, Path> seen = new HashMap<>();
            for (Path path : paths) {
                layers.add(path, seen);
            }
            return layers;
        } catch (IOException | RuntimeException e) {
            layers.close();
            throw e;
        }
    }

    private void add(Path path, Map<Object, Path> seen) throws IOException {
        Fd file = openFile(path);
        open.add(file);
        paths.add(path);
        LayerType type = LayerProbe.probe(file.path(), path);
        types.add(type);
        Object identity =
                Files.readAttributes(file.path(), BasicFileAttributes.class).fileKey();
        Path twin = seen.put(identity, path);
        if (twin != null) {
            // overlayfs would answer ELOOP.
            throw new SandboxException(ExitCode.DATA, Words.say("layer.twice", Text.visible(path), Text.visible(twin)));
        }
        // The kernel takes its time for each: meanwhile the layers before are mounted.
        devices.add(
                type.isImage()
                        ? CompletableFuture.supplyAsync(() -> loopDevices.attach(file))
                        : CompletableFuture.failedFuture(new IllegalStateException("no image: " + path)));
    }

    private static Fd openFile(Path path) {
        try {
            return Fd.open(path);
        } catch (KernelException e) {
            boolean missing = e.errno() == Errno.ENOENT || e.errno() == Errno.ENOTDIR;
            throw new SandboxException(
                    missing ? ExitCode.NO_INPUT : ExitCode.NO_PERMISSION,
                    Words.say(missing ? "layer.missing" : "layer.unreadable", Text.visible(path), e.reason()),
                    e);
        }
    }

    Fd at(int index) {
        return open.get(index);
    }

    /**
     * Returns a layer's loop device.
     *
     * @throws KernelException if none could be had
     */
    LoopDevices.Device device(int index) {
        try {
            return devices.get(index).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof KernelException known ? known : e;
        }
    }

    /** Returns what tells each from other layers, in their order. */
    List<LayerMark> marks() throws IOException {
        List<LayerMark> marks = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            marks.add(LayerMarks.of(open.get(i).path(), paths.get(i)));
        }
        return marks;
    }

    LayerType type(int index) {
        return types.get(index);
    }

    @Override
    public void close() {
        open.forEach(Fd::close);
    }
}
