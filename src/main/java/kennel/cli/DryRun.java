package kennel.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import kennel.host.LayerDiscovery;
import kennel.host.Machine;
import kennel.host.SystemLayer;
import kennel.plan.IdRange;
import kennel.plan.LaunchPlan;
import kennel.plan.Planner;
import kennel.plan.Step;
import kennel.sandbox.IdMap;
import kennel.sandbox.Layer;
import kennel.sandbox.SandboxSpec;
import kennel.sandbox.Words;

/** The plan of a start in plain words and the LXC configuration, without doing any of it. */
final class DryRun {
    private static final Path HERE = Path.of("/");

    private DryRun() {}

    static String of(SandboxSpec spec) {
        LayerDiscovery discovery = new LayerDiscovery(HERE);
        List<Layer> layers = spec.layers().stream().map(discovery::describe).toList();
        SystemLayer system = new SystemLayer(HERE);
        Optional<IdRange> range = spec.idMap() == IdMap.NO ? Optional.empty() : Optional.of(new IdRange(IdRange.FIRST));
        LaunchPlan plan = Planner.plan(spec, layers, range, Machine.read(HERE), system.parts(), system.hidden());
        StringBuilder text =
                new StringBuilder(Words.say("dryrun.steps", spec.name().id())).append('\n');
        int number = 1;
        for (Step step : plan.steps()) {
            text.append(String.format("%4d. ", number++))
                    .append(step.sentence())
                    .append('\n');
        }
        text.append(String.format("%4d. ", number))
                .append(Words.say("step.lxc"))
                .append("\n\n");
        if (range.isPresent()) {
            text.append(Words.say("dryrun.idmap")).append("\n\n");
        }
        return text.append(Words.say("dryrun.config"))
                .append('\n')
                .append(plan.config())
                .toString();
    }
}
