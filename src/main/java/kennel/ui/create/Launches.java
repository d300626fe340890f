package kennel.ui.create;

import kennel.sandbox.SandboxSpec;

/** Takes over when the wizard is done. */
@FunctionalInterface
public interface Launches {

    /** Starts what the user wants; called on the Swing thread, which it must not keep waiting. */
    void launch(SandboxSpec spec);
}
