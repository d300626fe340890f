package kennel.launcher;

import java.io.IOException;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Does something in namespaces that end with it, be this process a window that lives on. */
final class OwnThread {
    private OwnThread() {}

    /** Does it on a thread of its own and waits for it; who interrupts the wait interrupts the thread. */
    static <T> T call(Callable<T> work) throws IOException, InterruptedException {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(task, "kennel-namespace");
        thread.start();
        try {
            return task.get();
        } catch (InterruptedException e) {
            thread.interrupt();
            thread.join();
            throw e;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof IOException known) {
                throw known;
            }
            throw e.getCause() instanceof RuntimeException known ? known : new IllegalStateException(e.getCause());
        }
    }
}
