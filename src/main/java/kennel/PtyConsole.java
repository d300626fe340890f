package kennel;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import jnr.constants.platform.Errno;
import kennel.kernel.KernelException;
import kennel.kernel.Pty;
import kennel.sandbox.ExitCode;
import kennel.sandbox.SandboxException;
import kennel.sandbox.Text;
import kennel.sandbox.Words;
import kennel.ui.console.ConsoleProgram;

/** Lets a window show a program that runs on a pseudo-terminal of this machine. */
final class PtyConsole implements ConsoleProgram {
    /** What the window's terminal is. */
    static final String TERM = "xterm-256color";

    private final Pty pty;

    private PtyConsole(Pty pty) {
        this.pty = pty;
    }

    /** Starts a command, or the user's shell if it is empty, in the current folder. */
    static ConsoleProgram start(List<String> command, Map<String, String> environment, int columns, int rows) {
        List<String> words = command.isEmpty() ? List.of(shell(environment)) : command;
        return start(words, environment, Path.of("").toAbsolutePath(), columns, rows, true);
    }

    /** Starts a program; see {@link Pty#start} for the parameters. */
    static ConsoleProgram start(
            List<String> words,
            Map<String, String> environment,
            Path folder,
            int columns,
            int rows,
            boolean controlling) {
        try {
            return new PtyConsole(Pty.start(words, ofTerminal(environment), folder, columns, rows, controlling));
        } catch (KernelException e) {
            throw failure(words.get(0), e);
        }
    }

    private static String shell(Map<String, String> environment) {
        String shell = environment.getOrDefault("SHELL", "");
        return shell.isEmpty() ? "/bin/sh" : shell;
    }

    private static SandboxException failure(String program, KernelException cause) {
        String name = Text.visible(program);
        if (cause.errno() == Errno.ENOENT) {
            return new SandboxException(ExitCode.NOT_FOUND, Words.say("console.notfound", name), cause);
        }
        if (cause.path().equals(program)) {
            String sentence = Words.say("console.notexecutable", name, cause.reason());
            return new SandboxException(ExitCode.NOT_EXECUTABLE, sentence, cause);
        }
        return new SandboxException(ExitCode.SOFTWARE, Words.say("console.noterminal", cause.reason()), cause);
    }

    /** The terminal speaks UTF-8; the language is the user's, and not what lib/java.sh set for Java. */
    private static Map<String, String> ofTerminal(Map<String, String> environment) {
        Map<String, String> changed = new HashMap<>(environment);
        changed.put("TERM", TERM);
        changed.put("COLORTERM", "truecolor");
        changed.remove("LC_ALL");
        String language = changed.getOrDefault("LANG", "").toLowerCase(Locale.ROOT);
        if (!language.contains("utf-8") && !language.contains("utf8")) {
            changed.put("LC_CTYPE", "C.UTF-8");
        }
        return changed;
    }

    @Override
    public int read(byte[] buffer) {
        return pty.read(buffer);
    }

    @Override
    public void write(byte[] bytes) {
        pty.write(bytes);
    }

    @Override
    public void resize(int columns, int rows) {
        pty.resize(columns, rows);
    }

    @Override
    public int waitFor() throws InterruptedException {
        return pty.waitFor();
    }

    @Override
    public void hangUp() {
        pty.close();
    }
}
