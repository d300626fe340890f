package kennel.session;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kennel.sandbox.ExitCode;
import kennel.sandbox.SandboxException;
import kennel.sandbox.Text;
import kennel.sandbox.Words;

/**
 * A nested server below a shell that ends it when this program is gone, even if that was killed: it reads from a pipe whose
 * other end is here.
 *
 * <p>To be told of a parent's death (PR_SET_PDEATHSIG) is not enough by itself, since here that means the death of the
 * thread that started it; below the shell, which has one thread, it helps where the shell is killed.
 */
final class ServerGuard {
    private static final String SCRIPT = String.join(
            "\n",
            "trap '' INT QUIT HUP",
            "folder=$1",
            "shift",
            "setpriv --no-new-privs --pdeathsig TERM true 2>/dev/null &&",
            "    set -- setpriv --no-new-privs --pdeathsig TERM -- \"$@\"",
            "exec 3<&0",
            "\"$@\" </dev/null 3<&- & server=$!",
            "{ read -r _ <&3; kill $server; } >/dev/null 2>&1 & watch=$!",
            "wait $server",
            "code=$?",
            "kill $watch 2>/dev/null",
            "rm -rf -- \"$folder\"",
            "exit $code");
    private static final int START_SECONDS = 30;
    private static final int END_SECONDS = 3;
    private static final int LAST_LINES = 20;
    private static final int LONGEST_LINE = 500;

    private final Process process;
    private final CompletableFuture<String> number = new CompletableFuture<>();
    private final Deque<String> complaints = new ArrayDeque<>();

    private ServerGuard(Process process) {
        this.process = process;
    }

    /**
     * Starts a server.
     *
     * @param folder removed at its end
     * @throws SandboxException if there is no shell
     */
    static ServerGuard start(List<String> server, CookieFolder folder, Map<String, String> environment) {
        List<String> command = new ArrayList<>(
                List.of("/bin/sh", "-c", SCRIPT, "kennel-desktop", folder.path().toString()));
        command.addAll(server);
        try {
            ProcessBuilder builder = new ProcessBuilder(command);
            builder.environment().clear();
            builder.environment().putAll(environment);
            ServerGuard guard = new ServerGuard(builder.start());
            thread("desktop number", guard::readNumber);
            thread("desktop complaints", guard::readComplaints);
            guard.process.onExit().thenRun(guard::letGo);
            return guard;
        } catch (IOException e) {
            throw failure(String.valueOf(e.getMessage()), e);
        }
    }

    private static void thread(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void readNumber() {
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            number.complete(out.readLine());
        } catch (IOException e) {
            number.complete(null);
        }
    }

    /** All that it says is read, so that it never waits for that; the last lines are kept. */
    private void readComplaints() {
        try (BufferedReader errors = process.errorReader(StandardCharsets.UTF_8)) {
            StringBuilder line = new StringBuilder();
            for (int c = errors.read(); c >= 0; c = errors.read()) {
                if (c == '\n') {
                    complain(line.toString().strip());
                    line.setLength(0);
                } else if (line.length() < LONGEST_LINE) {
                    line.append((char) c);
                }
            }
        } catch (IOException e) {
            // It is over.
        }
    }

    private synchronized void complain(String line) {
        if (!line.isEmpty()) {
            complaints.add(line);
            if (complaints.size() > LAST_LINES) {
                complaints.remove();
            }
        }
    }

    /**
     * Waits for the number that it has chosen.
     *
     * @throws SandboxException if it does not start
     */
    int number() {
        try {
            String line = number.get(START_SECONDS, TimeUnit.SECONDS);
            return Integer.parseInt(String.valueOf(line).strip());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failure(lastWords(), e);
        } catch (ExecutionException | TimeoutException | NumberFormatException e) {
            throw failure(lastWords(), e);
        }
    }

    private synchronized String lastWords() {
        return String.join("; ", complaints);
    }

    private static SandboxException failure(String reason, Exception cause) {
        return new SandboxException(ExitCode.UNAVAILABLE, Words.say("nested.failed", Text.visible(reason)), cause);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    void onEnd(Runnable ended) {
        process.onExit().thenRun(ended);
    }

    private void letGo() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // It has ended already.
        }
    }

    /** Ends it and waits for that, by force if it does not obey. */
    void close() {
        List<ProcessHandle> all = process.descendants().toList();
        letGo();
        try {
            if (process.waitFor(END_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        all.forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
