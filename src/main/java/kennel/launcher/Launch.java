package kennel.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kennel.host.LayerDiscovery;
import kennel.host.Machine;
import kennel.host.SystemLayer;
import kennel.kernel.IdMapping;
import kennel.kernel.KernelException;
import kennel.kernel.Namespaces;
import kennel.kernel.Program;
import kennel.plan.IdRange;
import kennel.plan.LaunchPlan;
import kennel.plan.Layout;
import kennel.plan.Planner;
import kennel.plan.Step;
import kennel.sandbox.Desktop;
import kennel.sandbox.Draft;
import kennel.sandbox.ExitCode;
import kennel.sandbox.IdMap;
import kennel.sandbox.Layer;
import kennel.sandbox.SandboxException;
import kennel.sandbox.SandboxName;
import kennel.sandbox.SandboxSpec;
import kennel.sandbox.Size;
import kennel.sandbox.SpecText;
import kennel.sandbox.Start;
import kennel.sandbox.Storage;
import kennel.sandbox.StorageText;
import kennel.sandbox.Text;
import kennel.sandbox.Words;

/** A start: from a request to LXC, which this process becomes. */
final class Launch {
    private static final Path HERE = Path.of("/");
    private static final int REHEARSED = 3;

    private final Machine machine = Machine.read(HERE);
    private final SystemLayer system = new SystemLayer(HERE);
    private final Progress progress;
    private final Successor successor;
    private final int caller;

    /**
     * Makes a start.
     *
     * @param caller the id of the user who asks for it
     */
    Launch(Progress progress, Successor successor, int caller) {
        this.caller = caller;
        this.progress = progress;
        this.successor = successor;
    }

    /**
     * Starts the sandbox; returns only if LXC was started beside this process.
     *
     * @throws SandboxException if it cannot be started; nothing is left of it then
     */
    void run(Request.Launch request) throws IOException {
        if (Machine.isInsideSandbox(HERE)) {
            throw new SandboxException(ExitCode.UNAVAILABLE, Words.say("run.nested"));
        }
        progress.done(Words.say("step.machine"));
        Program.loadLibrary();
        progress.done(Words.say("step.jnr"));
        Path lxc =
                machine.lxc().orElseThrow(() -> new SandboxException(ExitCode.UNAVAILABLE, Words.say("lxc.missing")));
        // Before the layers are opened: the kernel binds only what was opened in the same namespace.
        unshareMounts();
        try (Lent lent = Lent.open(request, caller)) {
            run(request, lent, lxc);
        }
    }

    private void run(Request.Launch request, Lent lent, Path lxc) throws IOException {
        progress.begin(Words.say("step.claim"));
        Optional<KeptStorage> storage = KeptStorage.open(SpecText.storage(request.spec()));
        try {
            Claim claim = Claim.make(request.spec(), storage, machine.cgroups());
            progress.done(Words.say("step.claim"));
            if (storage.isPresent()) {
                storage.get().attachAhead();
            }
            run(request, claim, storage, lent, lxc);
        } finally {
            // When this process becomes LXC, the kernel does.
            storage.ifPresent(KeptStorage::close);
        }
    }

    private void run(Request.Launch request, Claim claim, Optional<KeptStorage> storage, Lent lent, Path lxc)
            throws IOException {
        Optional<IdMapping> idMapping = claim.range().map(range -> new IdMapping());
        try (OpenLayers layers = OpenLayers.open(claim.spec().layers())) {
            StepRunner runner =
                    new StepRunner(layers, () -> mount(storage.orElseThrow(), claim.spec(), layers), lent, idMapping);
            run(request, claim, layers, runner, lxc);
        } catch (IOException | RuntimeException e) {
            idMapping.ifPresent(IdMapping::close);
            claim.release();
            throw e;
        }
    }

    private void run(Request.Launch request, Claim claim, OpenLayers open, StepRunner runner, Path lxc)
            throws IOException {
        SandboxSpec spec = claim.spec();
        progress.done(Words.say("step.open"));
        List<Layer> layers = describe(spec, open);
        LaunchPlan plan = plan(spec, layers, claim.range());
        progress.done(Words.say("step.plan"));
        for (Step step : plan.steps()) {
            progress.begin(step.sentence());
            Faults.run(step, () -> runner.run(step));
            progress.done(step.sentence());
        }
        if (runner.notShifted().isPresent()) {
            claim.record(0);
            plan = plan(spec, layers, Optional.empty());
            if (spec.idMap() == IdMap.YES) {
                progress.warn(Words.say("idmap.noeffect", runner.notShifted().get()));
            } else {
                progress.note(Words.say("idmap.off", runner.notShifted().get()));
            }
        }
        if (spec.start() instanceof Start.Boot
                && (claim.range().isEmpty() || runner.notShifted().isPresent())) {
            // An init keeps sys_admin, with which root of the machine itself can mount its disks and settings.
            progress.warn(Words.say("boot.open"));
        }
        if (spec.desktop() == Desktop.CLASSIC) {
            progress.warn(Words.say("desktop.open"));
        }
        switch (spec.passthrough().sound()) {
            case SERVER -> progress.warn(Words.say("sound.open"));
            case DEVICES -> progress.warn(Words.say("sound.heard"));
            default -> {}
        }
        if (spec.desktop() == Desktop.NESTED) {
            NestedDisplay.refuseLinks(Layout.ROOT);
        }
        Path config = claim.writeConfig(plan.config());
        FirstProgram first = new FirstProgram(Layout.ROOT);
        List<String> words = firstWords(first, spec);
        if (request.watched()) {
            words = first.waiting(words);
        }
        progress.note(storageSentence(spec));
        boolean leaves = spec.detached() && !request.watched();
        if (leaves) {
            progress.result(spec.name().id());
        }
        progress.done(Words.say("step.lxc"));
        claim.handTo(become(lxc, spec, leaves, config, words, first.home()));
    }

    private static List<String> firstWords(FirstProgram first, SandboxSpec spec) throws IOException {
        return spec.start() instanceof Start.LoginShell && spec.desktop() != Desktop.NONE
                ? new DesktopSession(first).words(spec.desktop())
                : first.words(spec.start());
    }

    private void mount(KeptStorage storage, SandboxSpec spec, OpenLayers open) throws IOException {
        storage.mount(progress::warn);
        StorageNote.write(spec.name().id(), open.marks(), storage.shown(), progress::warn);
    }

    /**
     * Does on this thread what comes before LXC, with layers of this machine; its mounts end with the thread. Nothing is
     * claimed, so no start has to wait for it.
     */
    void rehearse() throws IOException {
        Program.loadLibrary();
        unshareMounts();
        List<Path> usual = new LayerDiscovery(HERE)
                .layers().stream()
                        .filter(Layer::onByDefault)
                        .map(Layer::path)
                        .limit(REHEARSED)
                        .toList();
        SandboxSpec spec = Draft.usual().withLayers(usual).spec(SandboxName.of("rehearsal"), IdMap.AUTO, () -> false);
        try (IdMapping idMapping = new IdMapping();
                OpenLayers open = OpenLayers.open(usual)) {
            StepRunner runner = new StepRunner(open, () -> {}, Lent.NOTHING, Optional.of(idMapping));
            Optional<IdRange> range = Optional.of(new IdRange(IdRange.FIRST));
            for (Step step : plan(spec, describe(spec, open), range).steps()) {
                runner.run(step);
            }
            FirstProgram first = new FirstProgram(Layout.ROOT);
            first.waiting(first.words(spec.start()));
        }
    }

    private String storageSentence(SandboxSpec spec) {
        String name = spec.name().id();
        return spec.storage() instanceof Storage.Tmpfs tmpfs
                ? Words.say("run.storage", name, Size.show(Planner.storageBytes(tmpfs, machine)))
                : Words.say(
                        "run.kept",
                        name,
                        Text.visible(StorageText.path(spec.storage()).orElseThrow()));
    }

    /** Gives this thread a mount namespace of its own. */
    static void unshareMounts() {
        try {
            new Namespaces().unshareMounts();
        } catch (KernelException e) {
            throw new SandboxException(ExitCode.NO_PERMISSION, Words.say("launcher.confined", e.reason()), e);
        }
    }

    private LaunchPlan plan(SandboxSpec spec, List<Layer> layers, Optional<IdRange> range) {
        return Planner.plan(spec, layers, range, machine, system.parts(), system.hidden());
    }

    private static List<Layer> describe(SandboxSpec spec, OpenLayers open) {
        LayerDiscovery discovery = new LayerDiscovery(HERE);
        List<Layer> layers = new ArrayList<>();
        for (int i = 0; i < spec.layers().size(); i++) {
            layers.add(discovery.describe(spec.layers().get(i), open.type(i)));
        }
        return layers;
    }

    private long become(Path lxc, SandboxSpec spec, boolean leaves, Path config, List<String> words, String home) {
        boolean boots = spec.start() instanceof Start.Boot;
        List<String> arguments = new ArrayList<>(
                List.of("-P", Layout.LXC.toString(), "-n", spec.name().id(), "-f", config.toString()));
        arguments.addAll(List.of("-s", "lxc.init.cwd=" + home));
        if (leaves) {
            arguments.add("-d");
        } else if (boots) {
            arguments.add("-F");
        }
        arguments.add("--");
        arguments.addAll(words);
        return successor.start(lxc.resolve(boots ? "lxc-start" : "lxc-execute"), arguments, Environment.forLxc(home));
    }
}
