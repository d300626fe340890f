package kennel.testlayers;

import java.util.function.BooleanSupplier;
import org.assertj.swing.timing.Condition;
import org.assertj.swing.timing.Pause;

/** Waiting for what a window will show. */
public final class Await {
    private Await() {}

    /**
     * Waits until something is true, and fails if that takes too long.
     *
     * @param what what is waited for, for the failure's message
     * @param millis the longest that it may take
     */
    public static void until(String what, long millis, BooleanSupplier condition) {
        Pause.pause(
                new Condition(what) {
                    @Override
                    public boolean test() {
                        return condition.getAsBoolean();
                    }
                },
                millis);
    }
}
