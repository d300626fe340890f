package kennel.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import kennel.host.RealPaths;
import kennel.plan.LaunchPlan;
import kennel.sandbox.ExitCode;
import kennel.sandbox.SandboxException;
import kennel.sandbox.Start;
import kennel.sandbox.Text;
import kennel.sandbox.Words;

/** Finds what runs first in the layers before LXC is started, so that its absence is a sentence. */
final class FirstProgram {
    private static final String INIT = "/sbin/init";
    private static final String PLAIN_SHELL = "/bin/sh";
    private static final Set<PosixFilePermission> EXECUTE = Set.of(
            PosixFilePermission.OWNER_EXECUTE, PosixFilePermission.GROUP_EXECUTE, PosixFilePermission.OTHERS_EXECUTE);

    private final RealPaths paths;

    /** Looks in a sandbox's root, seen from outside. */
    FirstProgram(Path root) {
        paths = new RealPaths(root);
    }

    /** Returns root's home inside, {@code /} if the layers have none. */
    String home() throws IOException {
        return inside("/root").filter(Files::isDirectory).isPresent() ? "/root" : "/";
    }

    /**
     * Returns the words of the first process.
     *
     * @throws SandboxException if the layers do not have it
     */
    List<String> words(Start start) throws IOException {
        if (start instanceof Start.Command command) {
            require(command.words().get(0));
            return command.words();
        }
        if (start instanceof Start.Boot) {
            if (!isExecutable(INIT)) {
                throw new SandboxException(ExitCode.NOT_FOUND, Words.say("boot.noinit", INIT));
            }
            return List.of(INIT);
        }
        return List.of(shell(), "-l");
    }

    /**
     * Returns words that wait for a line on the console before they do the same: what is printed before somebody has
     * connected with the console is not shown to him. Layers without a shell do not wait.
     */
    List<String> waiting(List<String> words) throws IOException {
        List<String> waiting = new ArrayList<>();
        if (isExecutable(PLAIN_SHELL)) {
            waiting.addAll(List.of(PLAIN_SHELL, "-c", "read -r line; exec \"$0\" \"$@\""));
        }
        waiting.addAll(words);
        return waiting;
    }

    /** Returns the first of some programs that the layers have, by its name alone. */
    Optional<String> firstOf(List<String> programs) throws IOException {
        for (String program : programs) {
            for (String candidate : candidates(program)) {
                if (isExecutable(candidate)) {
                    return Optional.of(program);
                }
            }
        }
        return Optional.empty();
    }

    /** Returns whether the layers have an ordinary file, perhaps by a link. */
    boolean hasFile(String path) {
        return inside(path).filter(Files::isRegularFile).isPresent();
    }

    private String shell() throws IOException {
        Optional<String> own = rootsShell();
        if (own.isPresent() && isExecutable(own.get())) {
            return own.get();
        }
        if (!isExecutable(PLAIN_SHELL)) {
            throw new SandboxException(ExitCode.NOT_FOUND, Words.say("shell.none", PLAIN_SHELL));
        }
        return PLAIN_SHELL;
    }

    private Optional<String> rootsShell() throws IOException {
        Optional<Path> passwd = inside("/etc/passwd").filter(Files::isRegularFile);
        if (passwd.isEmpty()) {
            return Optional.empty();
        }
        try (Stream<String> lines = Files.lines(passwd.get(), StandardCharsets.ISO_8859_1)) {
            return lines.limit(10_000)
                    .map(line -> line.split(":"))
                    .filter(fields -> fields.length == 7 && fields[2].equals("0") && fields[6].startsWith("/"))
                    .map(fields -> fields[6])
                    .findFirst();
        }
    }

    private void require(String program) throws IOException {
        boolean found = false;
        for (String candidate : candidates(program)) {
            if (isExecutable(candidate)) {
                return;
            }
            found |= inside(candidate).isPresent();
        }
        throw found
                ? new SandboxException(
                        ExitCode.NOT_EXECUTABLE, Words.say("command.notexecutable", Text.visible(program)))
                : new SandboxException(ExitCode.NOT_FOUND, Words.say("command.notfound", Text.visible(program)));
    }

    private List<String> candidates(String program) throws IOException {
        if (program.startsWith("/")) {
            return List.of(program);
        }
        if (program.contains("/")) {
            return List.of(home() + "/" + program);
        }
        return Stream.of(LaunchPlan.SEARCH_PATH.split(":"))
                .map(folder -> folder + "/" + program)
                .toList();
    }

    private boolean isExecutable(String path) throws IOException {
        Optional<Path> file = inside(path).filter(Files::isRegularFile);
        return file.isPresent()
                && Files.getPosixFilePermissions(file.get()).stream().anyMatch(EXECUTE::contains);
    }

    /** Returns where a file of the sandbox lies outside; empty if there is none, or no file can have that name. */
    private Optional<Path> inside(String path) {
        try {
            return paths.resolve(Path.of(path)).map(paths::at);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
