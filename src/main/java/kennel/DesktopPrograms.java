package kennel;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kennel.sandbox.ExitCode;
import kennel.sandbox.SandboxException;
import kennel.sandbox.SandboxSpec;
import kennel.sandbox.Text;
import kennel.sandbox.Words;
import kennel.session.DisplayHandover;
import kennel.session.DisplaySource;

/** Gives each sandbox of a command line a program of its own that shows its desktop, and outlives this one. */
final class DesktopPrograms implements DisplaySource {
    /** The word by which this program is told to be such a one. */
    static final String WORD = "desktop";

    private static final Path SESSION = Path.of("/usr/bin/setsid");

    /**
     * Starts a program that is no child of this process, and passes on the line that it tells: this process becomes
     * lxc-execute, which waits for all its children before it ends, also when there is no container (waitpid(2)).
     */
    private static final List<String> APART =
            List.of("/bin/sh", "-c", "(\"$@\" &) | { IFS= read -r line && printf '%s\\n' \"$line\"; }", "kennel");

    private final Path kennel;

    /** Makes a source that starts the program of that path. */
    DesktopPrograms(Path kennel) {
        this.kennel = kennel;
    }

    @Override
    public DisplayHandover open(SandboxSpec spec) {
        List<String> command = new ArrayList<>(APART);
        if (Files.isExecutable(SESSION)) {
            // What is typed to end the sandbox's program, Ctrl+C, is not for the desktop.
            command.add(SESSION.toString());
        }
        String starter = Long.toString(ProcessHandle.current().pid());
        command.addAll(List.of(kennel.toString(), WORD, spec.name().text(), starter));
        try {
            Process program = new ProcessBuilder(command)
                    .redirectInput(Redirect.from(Path.of("/dev/null").toFile()))
                    .redirectError(Redirect.INHERIT)
                    .start();
            try (BufferedReader told =
                    new BufferedReader(new InputStreamReader(program.getInputStream(), StandardCharsets.UTF_8))) {
                return access(told.readLine());
            }
        } catch (IOException e) {
            String reason = Text.visible(String.valueOf(e.getMessage()));
            throw new SandboxException(ExitCode.UNAVAILABLE, Words.say("display.failed", reason), e);
        }
    }

    private static DisplayHandover access(String line) throws IOException {
        if (line == null) {
            throw new IOException(Words.say("display.ended")); // and has said why itself
        }
        String[] words = line.split(" ", 2);
        return new DisplayHandover(Integer.parseInt(words[0]), Path.of(words[1]));
    }
}
