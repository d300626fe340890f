package kennel.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** How a pseudo-terminal ends: by its program, or by its window. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class PtyEndTest {
    private static final int SIGHUP_CODE = 129;
    private static final int MEGABYTE = 1 << 20;

    @Test
    void hangsUpOnTheProgram() throws Exception {
        Pty pty = PtyTalk.start("exec sleep 1000");
        pty.close();
        assertThat(pty.waitFor()).isEqualTo(SIGHUP_CODE);
        assertThat(pty.isAlive()).isFalse();
    }

    @Test
    void hangsUpOnWhatRunsInTheBackground(@TempDir Path folder) throws Exception {
        Path heard = folder.resolve("heard");
        String script = "(trap 'echo HUP >$0; exit' HUP; echo up; while :; do sleep 0.05; done) & echo pid $!.; wait";
        try (PtyTalk talk = PtyTalk.with(script, heard.toString())) {
            String all = talk.await("up\n").await(".\n").text();
            String background = all.replaceAll("(?s).*pid (\\d+)\\..*", "$1");
            assertThat(ProcessState.hasEnded(background)).isFalse();
            talk.close();
            assertThat(talk.pty().waitFor()).isEqualTo(SIGHUP_CODE);
            assertThat(ProcessState.endsSoon(background)).isTrue();
            assertThat(heard).hasContent("HUP");
        }
    }

    @Test
    void wakesAStoppedProgramToHangUp() throws Exception {
        Pty pty = PtyTalk.start("kill -STOP $$");
        while (ProcessState.of(pty.pid()).state() != 'T') {
            Thread.sleep(10);
        }
        pty.close();
        assertThat(pty.waitFor()).isEqualTo(SIGHUP_CODE);
    }

    @Test
    void leavesAProgramAloneThatIgnoresIt() throws Exception {
        try (PtyTalk talk = PtyTalk.with("trap '' HUP; echo ready; sleep 0.5; exit 5")) {
            talk.await("ready").close();
            assertThat(talk.pty().isAlive()).isTrue();
            assertThat(talk.pty().waitFor()).isEqualTo(5);
        }
    }

    @Test
    void isOverWhenTheProgramHasEndedWhateverStillHoldsTheTerminal() throws Exception {
        try (PtyTalk talk = PtyTalk.with("(trap '' HUP; exec sleep 1000) & sleep 0.2; echo $!")) {
            String all = talk.toEnd();
            assertThat(talk.pty().waitFor()).isZero();
            assertThat(ProcessState.hasEnded(all.strip())).isFalse();
            assertThat(ProcessHandle.of(Long.parseLong(all.strip()))
                            .orElseThrow()
                            .destroyForcibly())
                    .isTrue();
        }
    }

    @Test
    void isOverWhenNobodyHasTheTerminalOpen() throws Exception {
        try (PtyTalk talk = PtyTalk.with("echo bye; exec sleep 1000 <&- >&- 2>&-")) {
            assertThat(talk.toEnd()).isEqualTo("bye\n");
            assertThat(talk.pty().isAlive()).isTrue();
        }
    }

    @Test
    void wakesTheReaderWhenClosed() throws Exception {
        Pty pty = PtyTalk.start("exec sleep 1000");
        CompletableFuture<Integer> read = CompletableFuture.supplyAsync(() -> pty.read(new byte[10]));
        Thread.sleep(200);
        assertThat(read).isNotDone();
        pty.close();
        assertThat(read.get(5, TimeUnit.SECONDS)).isEqualTo(-1);
        assertThat(pty.read(new byte[10])).isEqualTo(-1);
    }

    @Test
    void wakesTheWriterWhenClosed() throws Exception {
        try (PtyTalk talk = PtyTalk.with("stty raw -echo; echo ready; exec sleep 1000")) {
            talk.await("ready");
            CompletableFuture<Void> write =
                    CompletableFuture.runAsync(() -> talk.pty().write(new byte[MEGABYTE]));
            Thread.sleep(200);
            assertThat(write).isNotDone();
            CompletableFuture.runAsync(talk::close).get(5, TimeUnit.SECONDS);
            write.get(5, TimeUnit.SECONDS);
            assertThat(talk.pty().waitFor()).isEqualTo(SIGHUP_CODE);
        }
    }

    @Test
    void wakesTheWriterWhenTheProgramEnds() throws Exception {
        try (PtyTalk talk = PtyTalk.with("stty raw -echo; (trap '' HUP; exec sleep 3) & echo ready; exec sleep 0.4")) {
            talk.await("ready");
            CompletableFuture<Void> write =
                    CompletableFuture.runAsync(() -> talk.pty().write(new byte[MEGABYTE]));
            write.get(2, TimeUnit.SECONDS);
            assertThat(talk.pty().isAlive()).isFalse();
            talk.type("nobody hears this");
        }
    }

    @Test
    void resumesWritingWhenTheProgramReadsAgain() throws Exception {
        try (PtyTalk talk = PtyTalk.with("stty raw -echo; echo ready; sleep 0.4; head -c 1048576 | wc -c")) {
            talk.await("ready").pty().write(new byte[MEGABYTE]);
            assertThat(talk.toEnd()).contains("1048576");
        }
    }

    @Test
    void mayBeClosedOftenAndByAll() throws Exception {
        Pty pty = PtyTalk.start("exec sleep 1000");
        IntStream.range(0, 20).parallel().forEach(i -> pty.close());
        pty.resize(10, 10);
        pty.write("x".getBytes(StandardCharsets.UTF_8));
        assertThat(pty.waitFor()).isEqualTo(SIGHUP_CODE);
        pty.close();
    }

    @Test
    void leavesNeitherDescriptorsNorZombiesNorThreads() throws Exception {
        PtyTalk.start("exit").close();
        Set<String> before = ProcessState.descriptors("self");
        List<Pty> all = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Pty pty = PtyTalk.start(i % 2 == 0 ? "exit" : "exec sleep 1000");
            if (i % 4 == 0) {
                PtyTest.readAll(pty);
            }
            pty.close();
            all.add(pty);
        }
        for (Pty pty : all) {
            pty.waitFor();
            assertThat(Path.of("/proc/" + pty.pid())).doesNotExist();
        }
        assertThat(ProcessState.descriptors("self")).isEqualTo(before);
        assertThat(threadsEnd()).isTrue();
    }

    private static boolean threadsEnd() throws InterruptedException {
        for (int i = 0; i < 100 && ptyThreads().findAny().isPresent(); i++) {
            Thread.sleep(20);
        }
        return ptyThreads().findAny().isEmpty();
    }

    private static Stream<Thread> ptyThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("pty"));
    }

    @Test
    void keepsManyApart() {
        List<String> heard =
                IntStream.range(0, 120).parallel().mapToObj(PtyEndTest::echo).toList();
        assertThat(heard)
                .isEqualTo(IntStream.range(0, 120)
                        .mapToObj(i -> "number" + i + "\r\n")
                        .toList());
    }

    private static String echo(int number) {
        try (Pty pty = PtyTalk.start("echo number$0; exec sleep 1000", Integer.toString(number))) {
            String line = "";
            byte[] buffer = new byte[100];
            while (!line.endsWith("\n")) {
                line += new String(buffer, 0, pty.read(buffer), StandardCharsets.UTF_8);
            }
            return line;
        }
    }
}
