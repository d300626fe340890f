package kennel.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import kennel.Kennel;
import kennel.sandbox.ExitCode;
import kennel.testlayers.BusyboxTree;
import kennel.testlayers.NothingLeft;
import kennel.testlayers.Sandbox;
import kennel.testlayers.Shell;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Machines on which no sandbox can start: made so in a mount namespace that only Kennel sees. */
@ExtendWith(NothingLeft.class)
class BadMachineRootTest {
    private static final String RUN = "\nexec \"$0\" run --layer \"$1\" -- true";

    @TempDir
    static Path folder;

    private static Path layer;

    @BeforeAll
    static void makeLayer() throws IOException {
        layer = BusyboxTree.make(folder.resolve("layer")).path();
    }

    @Test
    void startsInAMountNamespaceOfItsOwn() {
        assertThat(Shell.runWithOwnMounts(RUN, Kennel.program(), layer)).isEqualTo(new Kennel.Result(0, "", ""));
    }

    @Test
    void saysThatLxcIsMissing() {
        assertThat(
                        refuse(
                                ExitCode.UNAVAILABLE,
                                "for lxc in /usr/bin/lxc-* /usr/local/bin/lxc-*; do [ ! -x $lxc ] || mount --bind \"$1/etc/passwd\" $lxc; done"))
                .contains("LXC is not installed", "apt install lxc");
    }

    @ParameterizedTest
    @CsvSource({
        "nothing in it, mount -t tmpfs -o ro none /run, Read-only",
        "our folder in it, 'mount -t tmpfs none /run; mkdir /run/kennel; mount -o remount,ro /run', Read-only",
        "no room, mount -t tmpfs -o size=16k none /run; dd if=/dev/zero of=/run/x bs=4k 2>/dev/null || true, No space",
        "no inodes, mount -t tmpfs -o nr_inodes=1 none /run, No space"
    })
    void saysThatTheRunFolderCannotBeWritten(String kind, String mount, String reason) {
        String sentence = refuse(
                ExitCode.CANNOT_CREATE,
                mount + "\ntrap '[ ! -d /run/kennel ] || ls -A /run/kennel' EXIT",
                "\n\"$0\" run --layer \"$1\" -- true");
        assertThat(sentence).as(kind).contains("/run/kennel cannot be written", reason);
    }

    @Test
    void saysThatThisIsASandboxAlready() {
        assertThat(refuse(
                        ExitCode.UNAVAILABLE,
                        "mount -t tmpfs none \"$1/root\"; mkdir \"$1/root/upper\" \"$1/root/work\"\n"
                                + "mount -t overlay -o \"lowerdir=/etc,upperdir=$1/root/upper,workdir=$1/root/work\" none /etc\n"
                                + "mkdir -p /etc/kennel; echo x >/etc/kennel/sandbox"))
                .contains("sandbox already");
    }

    @Test
    void refusesInsideARealSandbox() {
        try (Sandbox sandbox = Sandbox.start()) {
            String root = Kennel.run("fakeroot", sandbox.name()).out().strip();
            Shell.out(
                    "cp -r \"$0\" \"$1/opt/kennel\"",
                    Kennel.program().getParent().getParent(),
                    root);
            String sentence =
                    Refusal.of(ExitCode.UNAVAILABLE, () -> sandbox.run("/opt/kennel/bin/kennel", "run", "--", "true"));
            assertThat(sentence).contains("sandbox already");
        }
    }

    @Test
    void saysWhatToDoWithoutRootsRights() throws IOException {
        Path open = Files.createTempDirectory("kennel-open");
        try {
            Shell.out(
                    "cp -r \"$0\" \"$1/kennel\"; mkdir \"$1/bin\"; for tool in java readlink uname; do"
                            + " ln -s \"$(readlink -f \"$(command -v $tool)\")\" \"$1/bin/$tool\"; done; chmod -R go+rX \"$1\"",
                    Kennel.program().getParent().getParent(),
                    open);
            String sentence = Refusal.of(ExitCode.NO_PERMISSION, () -> asNobody(open));
            assertThat(sentence).contains("root", "sudo", "pkexec");
        } finally {
            Shell.out("rm -r \"$0\"", open);
        }
    }

    private static Kennel.Result asNobody(Path open) {
        return Kennel.execute(
                Map.of(),
                "",
                List.of(
                        "setpriv",
                        "--reuid=65534",
                        "--regid=65534",
                        "--clear-groups",
                        "/usr/bin/env",
                        "-i",
                        "PATH=" + open.resolve("bin"),
                        "LC_ALL=C.UTF-8",
                        open.resolve("kennel/bin/kennel").toString(),
                        "run",
                        "--",
                        "true"));
    }

    private static String refuse(ExitCode code, String mounts) {
        return refuse(code, mounts, RUN);
    }

    private static String refuse(ExitCode code, String mounts, String run) {
        return Refusal.of(code, () -> Shell.runWithOwnMounts(mounts + run, Kennel.program(), layer));
    }
}
