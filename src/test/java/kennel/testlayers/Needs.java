package kennel.testlayers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kennel.host.Caller;
import org.opentest4j.AssertionFailedError;
import org.opentest4j.TestAbortedException;

/** What a test needs of the machine: without it, it is skipped on a user's machine and fails in CI. */
public final class Needs {
    private static final List<String> PROGRAMS = List.of(
            "busybox", "losetup", "lxc-execute", "mke2fs", "mkfs.erofs", "mksquashfs", "script", "setpriv", "unshare");

    private Needs() {}

    /** Asks for root, LXC and the tools that make images. */
    public static void realContainers() {
        List<String> missing = new ArrayList<>();
        if (!Caller.isRoot()) {
            missing.add("root's rights");
        }
        PROGRAMS.stream().filter(program -> !isInstalled(program)).forEach(missing::add);
        require(missing.isEmpty(), "needs " + String.join(", ", missing));
    }

    /** Asks for programs that are not needed by all tests with containers. */
    public static void programs(String... names) {
        List<String> missing =
                Stream.of(names).filter(program -> !isInstalled(program)).toList();
        require(missing.isEmpty(), "needs " + String.join(", ", missing));
    }

    /** Ends the test if something is not as it must be: visibly skipped, or failed where CI is set to true. */
    public static void require(boolean there, String what) {
        if (there) {
            return;
        }
        if ("true".equals(System.getenv("CI"))) {
            throw new AssertionFailedError(what);
        }
        throw new TestAbortedException(what);
    }

    private static boolean isInstalled(String program) {
        return Stream.of("/usr/bin", "/bin", "/usr/sbin", "/sbin", "/usr/local/bin")
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }
}
