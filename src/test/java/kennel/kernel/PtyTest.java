package kennel.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import jnr.constants.platform.Errno;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a program finds on its pseudo-terminal, and what passes through it. */
@Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class PtyTest {
    private static final String FOR_EVER = "exec sleep 1000";

    @Test
    void leadsASessionWithTheTerminalAsItsControllingOne() throws Exception {
        try (PtyTalk talk = PtyTalk.with("tty; echo own </dev/tty; read line; exit 3")) {
            talk.await("own");
            ProcessState shell = ProcessState.of(talk.pty().pid());
            assertThat(List.of(shell.session(), shell.group(), shell.foreground()))
                    .containsOnly(talk.pty().pid());
            assertThat(shell.terminal()).isNotZero();
            assertThat(ProcessState.of("self").terminal()).isNotEqualTo(shell.terminal());
            assertThat(talk.pty().isAlive()).isTrue();
            talk.type("\n");
            assertThat(talk.toEnd()).startsWith("/dev/pts/");
            assertThat(talk.pty().waitFor()).isEqualTo(3);
            assertThat(talk.pty().isAlive()).isFalse();
        }
    }

    @Test
    void startsWithASaneLineThatKnowsUtf8() throws Exception {
        try (PtyTalk talk = PtyTalk.with("stty -a")) {
            assertThat(talk.toEnd().split("[ ;\n]+"))
                    .contains("iutf8", "icanon", "echo", "echoe", "isig", "icrnl", "ixon", "opost", "onlcr", "cs8")
                    .containsSubsequence("intr", "=", "^C")
                    .containsSubsequence("erase", "=", "^?");
        }
    }

    @Test
    void tellsTheProgramItsSize() throws Exception {
        try (PtyTalk talk = PtyTalk.with(
                "trap 'echo now $(stty size)' WINCH; echo at first $(stty size); while :; do read x; done")) {
            talk.await("at first 24 80\n");
            talk.pty().resize(132, 43);
            talk.await("now 43 132\n");
            talk.pty().resize(0xffff, 1);
            talk.await("now 1 65535\n");
        }
    }

    @Test
    void refusesSizesThatTheKernelWouldCut() {
        try (Pty pty = PtyTalk.start(FOR_EVER)) {
            assertThatThrownBy(() -> pty.resize(0, 24)).isInstanceOf(IllegalArgumentException.class);
            assertThatThrownBy(() -> pty.resize(80, 65536)).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @ParameterizedTest
    @CsvSource({"exit 0, 0", "exit 7, 7", "exit 255, 255", "kill -TERM $$, 143", "kill -KILL $$, 137"})
    void returnsTheExitCodeAsAShellCountsIt(String script, int code) throws Exception {
        try (Pty pty = PtyTalk.start(script)) {
            assertThat(pty.waitFor()).isEqualTo(code);
            assertThat(pty.waitFor()).isEqualTo(code);
        }
    }

    @ParameterizedTest
    @CsvSource({"3, 130", "28, 131"})
    void endsProgramsByKeys(int key, int code) throws Exception {
        try (PtyTalk talk = PtyTalk.with("echo ready; " + FOR_EVER)) {
            talk.await("ready").type(Character.toString(key));
            assertThat(talk.pty().waitFor()).isEqualTo(code);
        }
    }

    @Test
    void passesOnTheThreeStreamsOnly() throws Exception {
        int inheritable = new LibC("dup").call(0);
        try (Fd open = new Fd(inheritable);
                Pty other = PtyTalk.start(FOR_EVER);
                PtyTalk talk = PtyTalk.with("echo ready; read line")) {
            talk.await("ready");
            assertThat(ProcessState.descriptors("self")).contains(Integer.toString(open.number()));
            assertThat(ProcessState.descriptors(talk.pty().pid())).isEqualTo(Set.of("0", "1", "2"));
            assertThat(other.isAlive()).isTrue();
        }
    }

    @Test
    void leavesNoSignalBlockedOrIgnored() throws IOException {
        try (Pty pty = PtyTalk.start(FOR_EVER)) {
            assertThat(ProcessState.signals(pty.pid(), "SigBlk")).isZero();
            assertThat(ProcessState.signals(pty.pid(), "SigIgn")).isZero();
        }
    }

    @Test
    void startsInItsFolderWithItsEnvironmentOnly(@TempDir Path folder) throws Exception {
        Path own = Files.readSymbolicLink(Path.of("/proc/self/cwd"));
        try (Pty pty = Pty.start(List.of("env"), Map.of("KIND", "Ünï cödé"), folder, 200, 24)) {
            assertThat(new String(readAll(pty))).isEqualTo("KIND=Ünï cödé\r\n");
        }
        try (Pty pty = Pty.start(List.of("readlink", "/proc/self/cwd"), Map.of(), folder, 200, 24)) {
            assertThat(new String(readAll(pty))).isEqualTo(folder.toRealPath() + "\r\n");
        }
        assertThat(Files.readSymbolicLink(Path.of("/proc/self/cwd"))).isEqualTo(own);
    }

    @Test
    void saysWhyAProgramCannotBeStarted(@TempDir Path folder) throws Exception {
        Set<String> before = ProcessState.descriptors("self");
        Path file = Files.writeString(folder.resolve("plain"), "#!/bin/sh\n");
        assertFails(file.toString(), folder, "posix_spawnp", Errno.EACCES);
        assertFails("no-such-program", folder, "posix_spawnp", Errno.ENOENT);
        assertFails("true", folder.resolve("missing"), "chdir", Errno.ENOENT);
        assertThat(ProcessState.descriptors("self")).isEqualTo(before);
    }

    private static void assertFails(String program, Path folder, String call, Errno reason) {
        assertThatThrownBy(() -> Pty.start(List.of(program), Map.of(), folder, 80, 24))
                .isInstanceOfSatisfying(KernelException.class, e -> {
                    assertThat(e.call()).isEqualTo(call);
                    assertThat(e.errno()).isEqualTo(reason);
                });
    }

    @Test
    void losesNothingOfWhatWasWrittenBeforeTheEnd() throws Exception {
        for (int i = 0; i < 20; i++) {
            try (PtyTalk talk = PtyTalk.with("seq 1 20000")) {
                String all = talk.toEnd();
                assertThat(all).endsWith("\n19999\n20000\n");
                assertThat(all.lines()).hasSize(20000);
            }
        }
    }

    @Test
    void passesEveryByteBothWaysInRawMode() throws Exception {
        byte[] bytes = new byte[1 << 20];
        new Random(1).nextBytes(bytes);
        try (PtyTalk talk = PtyTalk.with("stty raw -echo; printf '>'; exec cat")) {
            talk.await(">");
            talk.pty().write(bytes);
            talk.awaitBytes(1 + bytes.length);
            assertThat(Arrays.equals(talk.bytes(), 1, bytes.length + 1, bytes, 0, bytes.length))
                    .isTrue();
        }
    }

    @Test
    void readsNoMoreThanTheBufferHolds() throws Exception {
        try (Pty pty = PtyTalk.start("printf 'abcde'")) {
            assertThat(pty.waitFor()).isZero();
            assertThat(pty.read(new byte[0])).isZero();
            byte[] small = new byte[3];
            assertThat(pty.read(small)).isEqualTo(3);
            assertThat(small).asString().isEqualTo("abc");
            assertThat(pty.read(small)).isEqualTo(2);
            assertThat(small).asString().isEqualTo("dec");
            assertThat(pty.read(small)).isEqualTo(-1);
        }
    }

    static byte[] readAll(Pty pty) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        byte[] buffer = new byte[1 << 16];
        for (int count = pty.read(buffer); count >= 0; count = pty.read(buffer)) {
            all.write(buffer, 0, count);
        }
        return all.toByteArray();
    }
}
