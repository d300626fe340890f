package kennel.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kennel.Kennel;
import kennel.testlayers.BusyboxTree;
import kennel.testlayers.NothingLeft;
import kennel.testlayers.Sandbox;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The login shell on a terminal, typed at as a person would. */
@ExtendWith(NothingLeft.class)
class RunTerminalRootTest {
    private static final int MOST_SECONDS = 30;

    @TempDir
    static Path folder;

    private static Path layer;

    @BeforeAll
    static void makeLayer() throws IOException {
        layer = BusyboxTree.make(folder.resolve("layer")).path();
    }

    @Test
    void saysInThePromptWhichSandboxThisIs() throws Exception {
        String name = Sandbox.newName();
        try (Typist typist = new Typist("--name", name, "--layer", layer.toString())) {
            typist.await("[kennel " + name + "] ~# ");
            typist.type("echo host=$(hostname) dir=$(pwd) home=$HOME tty=$(tty)\n");
            typist.await("host=" + name + " dir=/root home=/root tty=/dev/");
            typist.type("exit 5\n");
            assertThat(typist.exitCode()).isEqualTo(5);
        }
    }

    @Test
    void saysWhatBecomesOfTheFiles() throws Exception {
        try (Typist typist = new Typist("--size", "20M", "--layer", layer.toString())) {
            typist.await("in memory, at most 20.0 MB, and is gone when it ends.");
            typist.await("# ");
            typist.type("exit\n");
            assertThat(typist.exitCode()).isZero();
        }
    }

    @Test
    void interruptsOnlyTheInnerProgram() throws Exception {
        try (Typist typist = new Typist("--layer", layer.toString())) {
            typist.await("# ");
            typist.type("sleep 60\n");
            typist.await("sleep 60");
            TimeUnit.MILLISECONDS.sleep(500);
            typist.type("\003");
            typist.await("^C");
            typist.type("echo code=$?\n");
            typist.await("code=130");
            typist.type("exit\n");
            assertThat(typist.exitCode()).isZero();
        }
    }

    @Test
    void controlsJobs() throws Exception {
        try (Typist typist = new Typist("--layer", layer.toString())) {
            typist.await("# ");
            typist.type("sleep 60\n");
            typist.await("sleep 60");
            TimeUnit.MILLISECONDS.sleep(500);
            typist.type("\032");
            typist.await("Stopped");
            typist.type("kill %1; echo all=ok\n");
            typist.await("all=ok");
            typist.type("exit\nexit\n");
            typist.exitCode();
            assertThat(typist.seen()).doesNotContain("job control", "process group");
        }
    }

    @Test
    void runsTheShellOfThisSystem() throws Exception {
        String name = Sandbox.newName();
        try (Typist typist = new Typist("--name", name)) {
            typist.await("[kennel " + name + "] ");
            typist.type("echo $((6 * 7))=answer; exit 3\n");
            typist.await("42=answer");
            assertThat(typist.exitCode()).isEqualTo(3);
            assertThat(typist.seen()).doesNotContain("job control", "process group");
        }
    }

    @Test
    void givesACommandTheTerminal() throws Exception {
        try (Typist typist = new Typist("--layer", layer.toString(), "--", "sh", "-c", "tty && read x && exit $x")) {
            typist.await("/dev/");
            typist.type("9\n");
            assertThat(typist.exitCode()).isEqualTo(9);
            assertThat(typist.seen()).doesNotContain("not a tty");
        }
    }

    /** Somebody at a terminal of 80 columns, made by script(1), who runs {@code kennel run}. */
    private static final class Typist implements AutoCloseable {
        private static final String QUOTED = "'\\''";
        private final Process process;
        private final OutputStream keys;
        private final StringBuffer screen = new StringBuffer();
        private int read;

        Typist(String... options) throws IOException {
            StringBuilder command = new StringBuilder("stty cols 80; exec '" + Kennel.program() + "' run");
            for (String option : options) {
                command.append(" '").append(option.replace("'", QUOTED)).append('\'');
            }
            process = new ProcessBuilder(List.of("script", "-qec", command.toString(), "/dev/null"))
                    .redirectErrorStream(true)
                    .start();
            keys = process.getOutputStream();
            Thread reader = new Thread(this::watch);
            reader.setDaemon(true);
            reader.start();
        }

        private void watch() {
            byte[] buffer = new byte[4096];
            try (var output = process.getInputStream()) {
                for (int count = output.read(buffer); count >= 0; count = output.read(buffer)) {
                    screen.append(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
                }
            } catch (IOException e) {
                screen.append(e);
            }
        }

        void type(String text) throws IOException {
            keys.write(text.getBytes(StandardCharsets.UTF_8));
            keys.flush();
        }

        /** Waits until a text appears after the one that was waited for last. */
        void await(String text) throws InterruptedException {
            long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(MOST_SECONDS);
            while (screen.indexOf(text, read) < 0) {
                assertThat(System.nanoTime())
                        .as("waiting for %s in: %s", text, screen)
                        .isLessThan(end);
                TimeUnit.MILLISECONDS.sleep(20);
            }
            read = screen.indexOf(text, read) + text.length();
        }

        String seen() {
            return screen.toString();
        }

        int exitCode() throws InterruptedException {
            assertThat(process.waitFor(MOST_SECONDS, TimeUnit.SECONDS))
                    .as("ended: %s", screen)
                    .isTrue();
            return process.exitValue();
        }

        @Override
        public void close() throws InterruptedException {
            process.destroyForcibly();
            process.waitFor(MOST_SECONDS, TimeUnit.SECONDS);
        }
    }
}
