package kennel.testlayers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A sound server of a test's own, whose loudspeaker is nothing but a microphone that hears it. */
public final class PulseAudio implements AutoCloseable {
    private static final long MOST_MILLIS = 20_000;

    private final Path home;
    private final Process process;

    private PulseAudio(Path home, Process process) {
        this.home = home;
        this.process = process;
    }

    /** Starts one of a user's, which wants its cookie of all others. */
    public static PulseAudio start(Path folder, int user) throws IOException {
        Needs.programs("pulseaudio", "pactl", "pacat", "parec");
        Path home = Files.createTempDirectory(folder, "home");
        Shell.out("mkdir -m 700 \"$0/run\"; chown -R \"$1:$1\" \"$0\"; chmod o+x \"$0\" \"$2\"", home, user, folder);
        String id = Integer.toString(user);
        List<String> words = new ArrayList<>(List.of("setpriv", "--reuid", id, "--regid", id, "--clear-groups"));
        words.addAll(
                List.of("setpriv", "--pdeathsig", "TERM", "pulseaudio", "-n", "--daemonize=no", "--use-pid-file=no"));
        words.addAll(List.of("--exit-idle-time=-1", "-L", "module-null-sink sink_name=nowhere"));
        words.addAll(List.of("-L", "module-native-protocol-unix"));
        ProcessBuilder builder = new ProcessBuilder(words)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(environment(home));
        PulseAudio server = new PulseAudio(home, builder.start());
        String script = "PULSE_SERVER=\"unix:$0\" PULSE_COOKIE=\"$1\" pactl info";
        Await.until(
                "a sound server",
                MOST_MILLIS,
                () -> Shell.run(script, server.socket(), server.cookie()).exitCode() == 0);
        return server;
    }

    /** Returns what its user's environment says of it. */
    public Map<String, String> environment() {
        return environment(home);
    }

    private static Map<String, String> environment(Path home) {
        return Map.of(
                "HOME", home.toString(), "XDG_RUNTIME_DIR", home.resolve("run").toString());
    }

    /** Returns its socket. */
    public Path socket() {
        return home.resolve("run/pulse/native");
    }

    /** Returns the file with its cookie. */
    public Path cookie() {
        return home.resolve(".config/pulse/cookie");
    }

    /** Records what is played, until {@link Recording#bytes}. */
    public Recording record() throws IOException {
        Path file = Files.createTempFile(home, "recording", ".raw");
        ProcessBuilder builder = new ProcessBuilder("parec", "--raw", "-d", "nowhere.monitor")
                .redirectOutput(file.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(Map.of("PULSE_SERVER", "unix:" + socket(), "PULSE_COOKIE", cookie().toString()));
        Process recorder = builder.start();
        Await.until("silence", MOST_MILLIS, () -> file.toFile().length() > 0);
        return new Recording(recorder, file);
    }

    @Override
    public void close() {
        Programs.end(process);
    }

    /**
     * A recording that goes on.
     *
     * @param recorder the program that makes it
     * @param file where it goes
     */
    public record Recording(Process recorder, Path file) implements AutoCloseable {
        /** Returns how many bytes so far are not silence. */
        public long loud() {
            try {
                long loud = 0;
                for (byte one : Files.readAllBytes(file)) {
                    loud += one == 0 ? 0 : 1;
                }
                return loud;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void close() {
            recorder.destroy();
        }
    }
}
