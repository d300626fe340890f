package kennel.session;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import kennel.host.SearchPath;
import kennel.sandbox.ExitCode;
import kennel.sandbox.SandboxException;
import kennel.sandbox.Words;

/** The X servers that show their screen in a window, the better one first: Xephyr(1), Xnest(1). */
enum NestedKind {
    XEPHYR("Xephyr", true),
    XNEST("Xnest", false);

    private final String program;
    private final boolean resizable;

    NestedKind(String program, boolean resizable) {
        this.program = program;
        this.resizable = resizable;
    }

    /**
     * Returns the best one that is installed.
     *
     * @throws SandboxException if none is
     */
    static NestedKind find(Map<String, String> environment) {
        SearchPath path = SearchPath.of(environment);
        return Stream.of(values())
                .filter(kind -> path.has(kind.program))
                .findFirst()
                .orElseThrow(() -> new SandboxException(ExitCode.UNAVAILABLE, Words.say("nested.noserver")));
    }

    boolean isResizable() {
        return resizable;
    }

    /**
     * Returns the command that starts it.
     *
     * <p>It tells its number, which it chooses itself, on its standard output (Xserver(1), -displayfd). The abstract socket
     * stays, since servers see by it alone that a number is taken; it wants the cookie as well, and no sandbox reaches it,
     * which has a network namespace of its own. Without -noreset the server would forget its keys and
     * resources whenever its last client leaves.
     */
    List<String> command(Path cookie, String title, Optional<Long> parent) {
        List<String> command = new ArrayList<>(
                List.of(program, "-displayfd", "1", "-auth", cookie.toString(), "-nolisten", "tcp", "-noreset"));
        if (this == XEPHYR) {
            // Else Ctrl+Shift would take the keyboard away from all other windows.
            command.addAll(List.of("-no-host-grab", "-resizeable", "-title", title));
        } else {
            command.addAll(List.of("-name", title));
        }
        parent.ifPresent(window -> command.addAll(List.of("-parent", "0x" + Long.toHexString(window))));
        return command;
    }
}
