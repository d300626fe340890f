package kennel.ui.task;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Does what takes time away from the Swing thread, and tells the Swing thread what came of it. */
public interface TaskRunner {

    /**
     * Has some work done.
     *
     * @param work runs on another thread
     * @param done gets the result, on the Swing thread
     * @param failed gets what the work threw, on the Swing thread
     */
    <T> void run(Callable<T> work, Consumer<T> done, Consumer<Exception> failed);
}
