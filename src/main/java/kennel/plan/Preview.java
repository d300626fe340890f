package kennel.plan;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kennel.host.LayerDiscovery;
import kennel.host.Machine;
import kennel.host.Running;
import kennel.host.RunningSandboxes;
import kennel.host.SubordinateIds;
import kennel.host.SystemLayer;
import kennel.sandbox.IdMap;
import kennel.sandbox.Layer;
import kennel.sandbox.SandboxSpec;
import kennel.sandbox.Words;

/**
 * What a start would do, to be shown before any of it is done.
 *
 * @param sentences each step in plain words, the last of them the handing over to LXC
 * @param note what may turn out otherwise
 * @param config the configuration that LXC would get
 */
public record Preview(List<String> sentences, Optional<String> note, String config) {

    /** Copies the sentences. */
    public Preview {
        sentences = List.copyOf(sentences);
    }

    /**
     * Looks at the machine whose root folder is given and plans for it.
     *
     * @throws kennel.sandbox.SandboxException if a layer is none, or the machine cannot do what is wanted
     */
    public static Preview of(SandboxSpec spec, Path root) {
        LayerDiscovery discovery = new LayerDiscovery(root);
        List<Layer> layers = spec.layers().stream().map(discovery::describe).toList();
        SystemLayer system = new SystemLayer(root);
        Optional<IdRange> range = spec.idMap() == IdMap.NO ? Optional.empty() : Optional.of(freeRange(root));
        LaunchPlan plan = Planner.plan(spec, layers, range, Machine.read(root), system.parts(), system.hidden());
        List<String> sentences =
                new ArrayList<>(plan.steps().stream().map(Step::sentence).toList());
        sentences.add(Words.say("step.lxc"));
        return new Preview(sentences, range.map(ids -> Words.say("dryrun.idmap")), plan.config());
    }

    private static IdRange freeRange(Path root) {
        List<Integer> shifts =
                new RunningSandboxes(root).list().stream().map(Running::idShift).toList();
        return IdRange.free(shifts, SubordinateIds.granted(root));
    }
}
