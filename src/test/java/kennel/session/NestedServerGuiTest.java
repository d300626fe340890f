package kennel.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.GraphicsEnvironment;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import kennel.sandbox.ExitCode;
import kennel.sandbox.SandboxException;
import kennel.testlayers.Await;
import kennel.testlayers.Needs;
import kennel.testlayers.Programs;
import kennel.x11.DisplayAccess;
import kennel.x11.DisplayName;
import kennel.x11.XAuthority;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real nested servers on the test's display: how they start, what they let in, and that none is left. */
class NestedServerGuiTest {
    private static final int MILLIS = 20_000;

    @TempDir
    private Path folder;

    @BeforeAll
    static void check() {
        Needs.require(!GraphicsEnvironment.isHeadless(), "needs a display: Xvfb and openbox");
        Needs.programs("Xephyr", "Xnest", "xkbcomp", "setxkbmap");
    }

    private static NestedServer start() {
        return NestedServer.start("box", Optional.empty(), System.getenv());
    }

    private static Path socket(int number) {
        return Path.of("/tmp/.X11-unix/X" + number);
    }

    private static void assertGone(int number, Path cookie) {
        assertThat(socket(number)).doesNotExist();
        assertThat(cookie.getParent()).doesNotExist();
    }

    private static Map<String, String> environment(String... changes) {
        Map<String, String> environment = new HashMap<>(System.getenv());
        for (int i = 0; i < changes.length; i += 2) {
            environment.put(changes[i], changes[i + 1]);
        }
        return environment;
    }

    @Test
    void tenAtOnceHaveTenDisplaysAndLeaveNothing() {
        List<CompletableFuture<NestedServer>> starting = new ArrayList<>();
        for (int i = 0; i < 10; i++) {
            CompletableFuture<NestedServer> one = new CompletableFuture<>();
            new Thread(() -> {
                        try {
                            one.complete(start());
                        } catch (RuntimeException e) {
                            one.completeExceptionally(e);
                        }
                    })
                    .start();
            starting.add(one);
        }
        List<NestedServer> servers =
                starting.stream().map(CompletableFuture::join).toList();
        assertThat(servers.stream().map(NestedServer::number)).doesNotHaveDuplicates();
        assertThat(servers).allMatch(NestedServer::isAlive).allSatisfy(server -> server.access()
                .check());
        servers.parallelStream().forEach(NestedServer::close);
        assertThat(servers).noneMatch(NestedServer::isAlive);
        servers.forEach(server -> assertGone(server.number(), server.cookie()));
    }

    @Test
    void onlyTheCookieOpensIt() throws Exception {
        try (NestedServer server = start()) {
            DisplayName name = DisplayName.local(server.number());
            for (XAuthority wrong : List.of(XAuthority.random(), XAuthority.of(new byte[0]))) {
                assertThatThrownBy(() -> new DisplayAccess(name, wrong).check()).isInstanceOf(IOException.class);
            }
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(server.cookie())))
                    .isEqualTo("rw-------");
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(server.cookie().getParent())))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void noneIsLeftWhenTheProgramIsKilled() throws Exception {
        Process program = new ProcessBuilder(
                        System.getProperty("java.home") + "/bin/java",
                        "-cp",
                        System.getProperty("java.class.path"),
                        NestedServerProgram.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = program.inputReader()) {
            String[] told = out.readLine().split(" ", 2);
            List<ProcessHandle> below = program.descendants().toList();
            assertThat(below.size()).isGreaterThanOrEqualTo(2);
            assertThat(socket(Integer.parseInt(told[0]))).exists();
            program.destroyForcibly();
            Await.until("the end", MILLIS, () -> below.stream().noneMatch(NestedServerGuiTest::runs));
            assertGone(Integer.parseInt(told[0]), Path.of(told[1]));
        }
    }

    /** An orphan may stay as a zombie where process 1 does not care. */
    private static boolean runs(ProcessHandle process) {
        try {
            String stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
            return stat.charAt(stat.lastIndexOf(')') + 2) != 'Z';
        } catch (IOException e) {
            return false;
        }
    }

    @Test
    void xnestTakesThePlaceOfXephyr() throws Exception {
        Files.createSymbolicLink(folder.resolve("Xnest"), Path.of("/usr/bin/Xnest"));
        NestedServer server = NestedServer.start("box", Optional.empty(), environment("PATH", folder.toString()));
        try (server) {
            server.access().check();
            assertThat(server.isResizable()).isFalse();
        }
        assertGone(server.number(), server.cookie());
    }

    @Test
    void itsEndIsTold() {
        try (NestedServer server = start()) {
            CompletableFuture<Void> ended = new CompletableFuture<>();
            server.onEnd(() -> ended.complete(null));
            List<ProcessHandle> servers = ProcessHandle.current()
                    .descendants()
                    .filter(process -> process.info()
                            .arguments()
                            .filter(words ->
                                    List.of(words).contains(server.cookie().toString()))
                            .isPresent())
                    .filter(process -> process.info().command().orElse("").endsWith("Xephyr"))
                    .toList();
            assertThat(servers).hasSize(1);
            servers.get(0).destroyForcibly();
            ended.orTimeout(MILLIS, TimeUnit.MILLISECONDS).join();
            assertThat(server.isAlive()).isFalse();
            assertThat(server.cookie().getParent()).doesNotExist();
        }
    }

    @Test
    void itHasTheUsersKeys() {
        try (Programs outside = Programs.outside()) {
            outside.out("setxkbmap", "-layout", "fr");
            try (NestedServer server = start();
                    Programs inside = Programs.on(server)) {
                String wanted = symbols(outside, System.getenv("DISPLAY"));
                assertThat(wanted).contains("EuroSign");
                assertThat(symbols(inside, ":" + server.number())).isEqualTo(wanted);
                outside.out("setxkbmap", "-layout", "us");
                server.copyKeymap();
                assertThat(symbols(inside, ":" + server.number()))
                        .isEqualTo(symbols(outside, System.getenv("DISPLAY")))
                        .isNotEqualTo(wanted);
            } finally {
                outside.out("setxkbmap", "-layout", "us");
            }
        }
    }

    private static String symbols(Programs programs, String display) {
        String all = programs.out("xkbcomp", "-w0", display, "-");
        return all.substring(all.indexOf("key <AE01>"), all.indexOf("xkb_geometry"));
    }

    @Test
    void whatIsMissingIsSaid() {
        assertRefused(environment("PATH", folder.toString()), "xserver-xephyr");
        assertRefused(environment("DISPLAY", ""), "There is no X server");
        assertRefused(
                environment("DISPLAY", "", "WAYLAND_DISPLAY", "wayland-0"), "Wayland session without an X server");
        assertRefused(environment("DISPLAY", "none"), "not the name of a display");
        assertRefused(environment("DISPLAY", ":59111"), "cannot be reached");
    }

    private static void assertRefused(Map<String, String> environment, String words) {
        assertThatThrownBy(() -> NestedServer.start("box", Optional.empty(), environment))
                .isInstanceOf(SandboxException.class)
                .hasMessageContaining(words)
                .extracting(e -> ((SandboxException) e).exitCode())
                .isEqualTo(ExitCode.UNAVAILABLE);
    }
}
