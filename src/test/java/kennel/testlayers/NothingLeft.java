package kennel.testlayers;

import static org.assertj.core.api.Assertions.assertThat;

import kennel.Kennel;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;

/** Runs a class's tests only where real containers can run, and then checks that they left nothing behind. */
public final class NothingLeft implements BeforeAllCallback, AfterAllCallback {
    private static final Namespace NAMESPACE = Namespace.create(NothingLeft.class);

    @Override
    public void beforeAll(ExtensionContext context) {
        Needs.realContainers();
        context.getStore(NAMESPACE).put(Traces.class, Traces.now());
    }

    @Override
    public void afterAll(ExtensionContext context) throws InterruptedException {
        Traces before = context.getStore(NAMESPACE).get(Traces.class, Traces.class);
        if (before != null) {
            // Which removes the cgroup in which LXC's own process ended.
            assertThat(Kennel.run("list").exitCode()).isZero();
            assertThat(before.left()).as("left behind by the tests").isEmpty();
        }
    }
}
