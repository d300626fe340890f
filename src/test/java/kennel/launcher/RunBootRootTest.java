package kennel.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import kennel.Kennel;
import kennel.testlayers.BusyboxTree;
import kennel.testlayers.NothingLeft;
import kennel.testlayers.Sandbox;
import kennel.testlayers.Shell;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The layers' own init instead of a shell. */
@ExtendWith(NothingLeft.class)
class RunBootRootTest {
    @TempDir
    static Path folder;

    private static BusyboxTree layer;

    @BeforeAll
    static void makeLayer() throws IOException {
        layer = BusyboxTree.make(folder.resolve("layer"))
                .write("etc/inittab", "::sysinit:/etc/start\n::shutdown:/etc/end\n::respawn:/bin/sleep 1000\n")
                .write("etc/start", "#!/bin/sh\necho $$ $PPID >/started\n")
                .write("etc/end", "#!/bin/sh\necho ended\n")
                .allow("etc/start", "rwxr-xr-x")
                .allow("etc/end", "rwxr-xr-x");
        Shell.out("ln -s ../bin/busybox \"$0/sbin/init\"", layer.path());
    }

    @Test
    void startsTheLayersOwnInit() throws InterruptedException {
        try (Sandbox sandbox = Sandbox.boot(layer.path())) {
            awaitFile(sandbox, "/started");
            assertThat(sandbox.out("cat /proc/1/comm; hostname")).isEqualTo("init\n" + sandbox.name());
            assertThat(sandbox.out("cat /started")).endsWith(" 1");
        }
    }

    @Test
    void warnsThatItIsNoPrisonWithoutShiftedIds() {
        String name = Sandbox.newName();
        Kennel.Result result = Kennel.run(
                "run",
                "--boot",
                "--detach",
                "--name",
                name,
                "--idmap",
                "no",
                "--layer",
                layer.path().toString());
        try (Sandbox sandbox = new Sandbox(name)) {
            assertThat(result.err()).contains("Booted without IDMAP, a sandbox is no prison");
        }
    }

    @Test
    void endsWhenInsidePowersOff() throws InterruptedException {
        try (Sandbox sandbox = Sandbox.boot(layer.path())) {
            awaitFile(sandbox, "/started");
            sandbox.run("poweroff");
            for (int i = 0; i < 100 && Sandbox.listed(sandbox.name()).isPresent(); i++) {
                TimeUnit.MILLISECONDS.sleep(100);
            }
            assertThat(Sandbox.listed(sandbox.name())).isEmpty();
        }
    }

    @Test
    void bootsOnATerminalToo() throws IOException {
        BusyboxTree brief = new BusyboxTree(folder.resolve("brief"));
        Shell.out("cp -a \"$0\" \"$1\"", layer.path(), brief.path());
        brief.write("etc/inittab", "::sysinit:/bin/echo is booting\n::once:/bin/poweroff\n");
        Kennel.Result result =
                Shell.run("script -qec \"'$0' run --boot --layer '$1'\" /dev/null", Kennel.program(), brief.path());
        assertThat(result.exitCode()).as("%s", result).isZero();
        assertThat(result.out()).contains("is booting");
    }

    @Test
    void saysThatThereIsNoInit() throws IOException {
        Path plain = BusyboxTree.make(folder.resolve("plain")).path();
        Kennel.Result result = Kennel.run("run", "--boot", "--layer", plain.toString());
        assertThat(result.exitCode()).isEqualTo(127);
        assertThat(result.err()).contains("no /sbin/init to boot").hasLineCount(1);
    }

    @Test
    void takesNoCommandToo() {
        Kennel.Result result =
                Kennel.run("run", "--boot", "--layer", layer.path().toString(), "--", "true");
        assertThat(result.exitCode()).isEqualTo(64);
        assertThat(result.err()).startsWith("kennel: --boot").hasLineCount(1);
    }

    private static void awaitFile(Sandbox sandbox, String file) throws InterruptedException {
        for (int i = 0; i < 100 && sandbox.run("test", "-s", file).exitCode() != 0; i++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
    }
}
