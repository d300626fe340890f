package kennel.ui.running;

import java.util.List;
import kennel.ui.console.ConsoleProgram;

/** Has the privileged launcher do what a window asks for, each request on a terminal of its own. */
public interface Requester {

    /**
     * Begins a request.
     *
     * @param request the words of {@link kennel.session.Requests}
     * @param columns size of its terminal
     * @param rows the same
     * @return what the launcher tells and then does; its exit code is the launcher's or that of the program
     * @throws kennel.sandbox.SandboxException if there is no way to become root
     */
    ConsoleProgram begin(List<String> request, int columns, int rows);

    /** Makes ready for the first request, beside other things; called when a window is shown. */
    void prepare();

    /** Returns whether requests are done without asking anybody for a password. */
    boolean isFree();
}
