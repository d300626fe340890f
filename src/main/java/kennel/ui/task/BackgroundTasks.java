package kennel.ui.task;

import java.awt.EventQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** Threads for work, as many as there is work that waits, and the event queue for results. */
public final class BackgroundTasks implements TaskRunner {
    private final ExecutorService threads = Executors.newCachedThreadPool(work -> {
        Thread thread = new Thread(work, "kennel-task");
        thread.setDaemon(true);
        return thread;
    });

    @Override
    public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        threads.execute(() -> {
            try {
                T result = work.call();
                EventQueue.invokeLater(() -> done.accept(result));
            } catch (Exception e) {
                EventQueue.invokeLater(() -> failed.accept(e));
            }
        });
    }
}
