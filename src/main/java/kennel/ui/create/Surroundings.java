package kennel.ui.create;

import java.nio.file.Path;
import kennel.plan.Preview;
import kennel.sandbox.Draft;
import kennel.sandbox.SandboxSpec;

/** The machine as the wizard sees it; every method may take its time. */
interface Surroundings {

    /** Returns all layers of the machine and of a draft, those of the draft ticked. */
    LayerStack stack(Draft draft);

    /** Returns what a path is as a layer; one that is none comes with its fault. */
    LayerEntry entry(Path absolute);

    /** Returns what the machine can do. */
    MachineOffer offer();

    /**
     * Returns what a launch would do.
     *
     * @throws kennel.sandbox.SandboxException if the machine cannot do it
     */
    Preview preview(SandboxSpec spec);
}
