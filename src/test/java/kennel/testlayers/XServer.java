package kennel.testlayers;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kennel.Kennel;

/** An X server of a test's own on a number that was free, ended when it is closed. */
public final class XServer implements AutoCloseable {
    private static final String COOKIE =
            "printf '\\377\\377\\0\\0\\0\\0\\0\\022MIT-MAGIC-COOKIE-1\\0\\020' >\"$0\"; head -c 16 /dev/urandom >>\"$0\"";

    private final Process process;
    private final int number;
    private final Path cookie;

    private XServer(List<String> command, Map<String, String> environment, Path cookie) throws IOException {
        this.cookie = cookie;
        // It ends with these tests, even if they are killed.
        List<String> words = new ArrayList<>(List.of("setpriv", "--pdeathsig", "TERM"));
        words.addAll(command);
        words.addAll(List.of("-displayfd", "1", "-nolisten", "tcp", "-noreset"));
        ProcessBuilder builder = new ProcessBuilder(words).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment);
        process = builder.start();
        String line = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))
                .readLine();
        if (line == null) {
            throw new IOException("no X server came of " + words);
        }
        number = Integer.parseInt(line);
    }

    /** Asks for the servers and the programs that use them. */
    public static void need() {
        for (String program : List.of("Xvfb", "Xephyr", "openbox", "xterm", "xwininfo", "xwd", "xdotool")) {
            Needs.require(Shell.run("command -v \"$0\"", program).exitCode() == 0, "needs " + program);
        }
    }

    /** Starts one that stands for a machine's own screen, and wants a cookie. */
    public static XServer screen(Path folder) throws IOException {
        Path cookie = makeCookie(folder);
        return new XServer(
                List.of("Xvfb", "-screen", "0", "1000x700x24", "-auth", cookie.toString()), Map.of(), cookie);
    }

    /** Starts one that stands for a machine's own screen, and lets everybody in. */
    public static XServer openScreen(Path folder) throws IOException {
        return new XServer(List.of("Xvfb", "-screen", "0", "1000x700x24"), Map.of(), makeCookie(folder));
    }

    /** Starts one of another user's. */
    public static XServer screenOf(int user, Path folder) throws IOException {
        Path cookie = makeCookie(folder);
        Shell.out("chown \"$1\" \"$0\"; chmod o+x \"$2\"", cookie, user, folder);
        String id = Integer.toString(user);
        return new XServer(
                List.of("setpriv", "--reuid", id, "--regid", id, "--clear-groups", "Xvfb", "-auth", cookie.toString()),
                Map.of(),
                cookie);
    }

    /** Starts one that is a window of this one. */
    public XServer nested(Path folder) throws IOException {
        Path own = makeCookie(folder);
        return new XServer(
                List.of("Xephyr", "-screen", "800x600", "-no-host-grab", "-auth", own.toString()), environment(), own);
    }

    private static Path makeCookie(Path folder) throws IOException {
        Path file = Files.createTempFile(folder, "cookie", "");
        Shell.out(COOKIE, file);
        return file;
    }

    /** Returns its number. */
    public int number() {
        return number;
    }

    /** Returns the file with its cookie; one that it does not ask for, if it lets everybody in. */
    public Path cookie() {
        return cookie;
    }

    /** Returns what a program outside needs to show something on it. */
    public Map<String, String> environment() {
        return Map.of("DISPLAY", ":" + number, "XAUTHORITY", cookie.toString());
    }

    /** Runs a shell script on it that must succeed, and returns its output. */
    public String out(String script, Object... words) {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", script));
        for (Object word : words) {
            command.add(word.toString());
        }
        Kennel.Result result = Kennel.execute(environment(), "", command);
        if (result.exitCode() != 0) {
            throw new AssertionError(script + ": " + result);
        }
        return result.out().stripTrailing();
    }

    /** Returns what {@code xwininfo} says of all windows. */
    public String windows() {
        return out("xwininfo -root -tree");
    }

    /** Takes a picture of all of it; fails if it shows nothing. */
    public void take(String name) throws IOException {
        Path dump = Files.createTempFile("kennel-screen", ".xwd");
        try {
            out("xwd -silent -root -out \"$0\"", dump);
            Pictures.takeDump(Files.readAllBytes(dump), name);
        } finally {
            Files.delete(dump);
        }
    }

    @Override
    public void close() {
        Programs.end(process);
    }
}
