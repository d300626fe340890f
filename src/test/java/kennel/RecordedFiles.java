package kennel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import kennel.sandbox.Desktop;
import kennel.sandbox.IdMap;
import kennel.sandbox.Network;
import kennel.sandbox.Passthrough;
import kennel.sandbox.RunRecord;
import kennel.sandbox.SandboxName;
import kennel.sandbox.SandboxSpec;
import kennel.sandbox.Start;
import kennel.sandbox.Storage;
import kennel.testlayers.Needs;
import kennel.testlayers.Shell;

/** Files of a machine that is not this one, below a folder. */
public final class RecordedFiles {
    private static final String BOOT = "6f1c7b5e-0000-4000-8000-000000000001";

    private final Path root;

    /** Writes below the given folder. */
    public RecordedFiles(Path root) {
        this.root = root;
    }

    /** Writes a text file, given its absolute path on that machine. */
    public RecordedFiles file(String path, String text) {
        return file(path, text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** Writes a file, given its absolute path on that machine. */
    public RecordedFiles file(String path, byte[] content) {
        try {
            Path file = at(path);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a program that everybody may execute. */
    public RecordedFiles program(String path) {
        file(path, "");
        if (!at(path).toFile().setExecutable(true, false)) {
            throw new IllegalStateException("not executable: " + path);
        }
        return this;
    }

    /** Makes a directory. */
    public RecordedFiles directory(String path) {
        try {
            Files.createDirectories(at(path));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the socket of a server, which answers as long as the tests run. */
    public RecordedFiles socket(String path) {
        Path socket = directory(Path.of(path).getParent().toString()).at(path);
        try {
            ServerSocketChannel.open(StandardProtocolFamily.UNIX).bind(UnixDomainSocketAddress.of(socket));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the node of a character device: one that root can make, else the one that anybody can, but not on overlayfs. */
    public RecordedFiles device(String path) {
        Path node = directory(Path.of(path).getParent().toString()).at(path);
        int code = Shell.run("mknod \"$0\" c 1 3 || mknod \"$0\" c 0 0", node).exitCode();
        Needs.require(code == 0, "needs to make device nodes");
        return this;
    }

    /** Removes a file or an empty directory. */
    public RecordedFiles without(String path) {
        try {
            Files.delete(at(path));
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes the record of a sandbox and the process that it belongs to. */
    public RecordedFiles sandbox(String name, long pid) {
        SandboxSpec spec = new SandboxSpec(
                SandboxName.of(name),
                List.of(Path.of("/")),
                new Storage.Tmpfs(OptionalLong.empty()),
                IdMap.AUTO,
                Network.MANUAL,
                Desktop.NONE,
                Passthrough.NONE,
                new Start.LoginShell(),
                true);
        RunRecord record = new RunRecord(spec, new RunRecord.ProcessMark(pid, 4711, BOOT), Instant.EPOCH, 10000);
        file("/proc/sys/kernel/random/boot_id", BOOT + "\n");
        file("/proc/" + pid + "/stat", pid + " (lxc (x) 1) S" + " 1".repeat(18) + " 4711 0\n");
        return file("/run/kennel/" + spec.name().id() + "/record", record.write());
    }

    private Path at(String path) {
        return root.resolve(path.substring(1));
    }
}
