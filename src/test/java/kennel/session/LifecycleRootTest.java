package kennel.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kennel.Kennel;
import kennel.testlayers.NothingLeft;
import kennel.testlayers.Sandbox;
import kennel.testlayers.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The life of a sandbox in the background: visited, copied from and to, stopped. */
@ExtendWith(NothingLeft.class)
final class LifecycleRootTest {
    private static final String CTRL_A_Q = "\u0001q";

    @TempDir
    private Path folder;

    @Test
    void survivesTheTerminalThatStartedIt() throws Exception {
        String name = Sandbox.newName();
        try (Sandbox sandbox = new Sandbox(name)) {
            Process terminal = terminal(Kennel.program() + " run -d --name " + name + " -- sleep 600; exec sleep 600");
            await(name);
            terminal.destroyForcibly().waitFor();
            Thread.sleep(300);
            assertThat(Sandbox.listed(name)).isPresent();
            assertThat(sandbox.out("echo alive")).isEqualTo("alive");
        }
    }

    @Test
    void endsWithItsTerminalInTheForeground() throws Exception {
        String name = Sandbox.newName();
        Process terminal = terminal(Kennel.program() + " run --name " + name);
        await(name);
        terminal.destroyForcibly().waitFor();
        for (int i = 0; i < 50 && Sandbox.listed(name).isPresent(); i++) {
            Thread.sleep(100);
        }
        assertThat(Sandbox.listed(name)).isEmpty();
    }

    @Test
    void givesItsConsoleAgainAndAgain() throws Exception {
        String name = Sandbox.newName();
        try (Sandbox sandbox = new Sandbox(name)) {
            assertThat(Kennel.run("run", "-d", "--name", name).exitCode()).isZero();
            await(name);
            assertThat(attach(name, "var=kept; echo one-$((20 + 22))\n")).contains("one-42");
            assertThat(attach(name, "echo two-$var\n")).contains("two-kept");
            assertThat(Sandbox.listed(name)).isPresent();
        }
    }

    @Test
    void opensShellsAtHome() {
        try (Sandbox sandbox = Sandbox.start()) {
            assertThat(sandbox.out("pwd")).isEqualTo("/root");
        }
    }

    @Test
    void refusesTheConsoleOfOneInTheForeground() throws Exception {
        String name = Sandbox.newName();
        Process terminal = terminal(Kennel.program() + " run --name " + name);
        await(name);
        Kennel.Result result = Kennel.run("attach", name);
        assertThat(result.exitCode()).isEqualTo(75);
        assertThat(result.err()).contains("kennel shell").hasLineCount(1);
        terminal.destroyForcibly().waitFor();
    }

    @Test
    void passesTheExitCodeOfAShellThrough() {
        try (Sandbox sandbox = Sandbox.start()) {
            assertThat(sandbox.run("sh", "-c", "exit 23").exitCode()).isEqualTo(23);
            assertThat(sandbox.run("nosuchprogram").exitCode()).isEqualTo(127);
        }
    }

    @Test
    void copiesInAndOutThroughItsFakeroot() throws IOException {
        try (Sandbox sandbox = Sandbox.start("--idmap", "no")) {
            String fakeroot = Kennel.run("fakeroot", sandbox.name()).out().strip();
            Path in = Files.writeString(folder.resolve("in"), "from outside");
            Shell.out("cp \"$0\" \"$1\"", in, fakeroot + "/root/in");
            assertThat(sandbox.out("cat /root/in; echo from inside >/root/out")).isEqualTo("from outside");
            Shell.out("cp \"$0\" \"$1\"", fakeroot + "/root/out", folder);
            assertThat(folder.resolve("out")).hasContent("from inside");
        }
    }

    @Test
    void isGoneWithoutATraceWhenStopped() {
        Sandbox sandbox = Sandbox.start();
        Kennel.Result result = Kennel.run("stop", sandbox.name());
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(Path.of("/run/kennel", sandbox.name())).doesNotExist();
        assertThat(Sandbox.listed(sandbox.name())).isEmpty();
        assertThat(Kennel.run("stop", sandbox.name()).exitCode()).isEqualTo(66);
    }

    private static Process terminal(String command) throws IOException {
        return new ProcessBuilder(List.of("script", "-qec", command, "/dev/null"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void await(String name) throws InterruptedException {
        for (int i = 0; i < 100; i++) {
            if (Sandbox.listed(name)
                    .filter(one -> one.getString("state").equals("running"))
                    .isPresent()) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError(name + " did not start");
    }

    /** Attaches a terminal, types, leaves with the escape and returns what was on the screen. */
    private String attach(String name, String typed) throws Exception {
        Path screen = folder.resolve("screen");
        Process terminal = new ProcessBuilder("script", "-qec", Kennel.program() + " attach " + name, "/dev/null")
                .redirectErrorStream(true)
                .redirectOutput(screen.toFile())
                .start();
        try (OutputStream keys = terminal.getOutputStream()) {
            awaitText(screen, "exit the console");
            keys.write(typed.getBytes(StandardCharsets.UTF_8));
            keys.flush();
            Thread.sleep(700);
            keys.write(CTRL_A_Q.getBytes(StandardCharsets.UTF_8));
            keys.flush();
            assertThat(terminal.waitFor(10, TimeUnit.SECONDS)).isTrue();
        }
        return Files.readString(screen);
    }

    private static void awaitText(Path file, String text) throws Exception {
        for (int i = 0; i < 200 && !Files.readString(file).contains(text); i++) {
            Thread.sleep(50);
        }
    }
}
