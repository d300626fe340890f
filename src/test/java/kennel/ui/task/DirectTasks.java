package kennel.ui.task;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Does all work at once, on the thread that asks for it. */
public final class DirectTasks implements TaskRunner {
    @Override
    public <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
        T result;
        try {
            result = work.call();
        } catch (Exception e) {
            failed.accept(e);
            return;
        }
        done.accept(result);
    }
}
