package kennel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs the packaged program, as a user would. */
public final class Kennel {
    private static final Path HOME = Path.of(System.getProperty("kennel.home", "target/kennel"));
    private static final int MOST_SECONDS = 120;

    private Kennel() {}

    /**
     * What a finished program left.
     *
     * @param exitCode its exit code
     * @param out what it wrote to standard output
     * @param err what it wrote to standard error
     */
    public record Result(int exitCode, String out, String err) {}

    /** Returns the program's path. */
    public static Path program() {
        return HOME.resolve("bin/kennel").toAbsolutePath();
    }

    /** Runs the program with arguments and no input. */
    public static Result run(String... arguments) {
        return run(Map.of(), "", arguments);
    }

    /** Runs the program with arguments, more environment and an input. */
    public static Result run(Map<String, String> environment, String input, String... arguments) {
        List<String> command = new ArrayList<>(List.of(program().toString()));
        command.addAll(List.of(arguments));
        return execute(environment, input, command);
    }

    /** Runs any program. */
    public static Result execute(Map<String, String> environment, String input, List<String> command) {
        try {
            Path out = Files.createTempFile("kennel-test", ".out");
            Path err = Files.createTempFile("kennel-test", ".err");
            try {
                ProcessBuilder builder =
                        new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
                builder.environment().putAll(environment);
                Process process = builder.start();
                try (var stdin = process.getOutputStream()) {
                    stdin.write(input.getBytes(StandardCharsets.UTF_8));
                } catch (IOException e) {
                    // The program did not read all of it.
                }
                if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS)) {
                    process.destroyForcibly();
                    throw new AssertionError("still running after " + MOST_SECONDS + " s: " + command);
                }
                return new Result(process.exitValue(), Files.readString(out), Files.readString(err));
            } finally {
                Files.delete(out);
                Files.delete(err);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
