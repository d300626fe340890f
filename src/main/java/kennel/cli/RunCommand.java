package kennel.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import kennel.host.LayerDiscovery;
import kennel.sandbox.ExitCode;
import kennel.sandbox.FreeName;
import kennel.sandbox.IdMap;
import kennel.sandbox.Layer;
import kennel.sandbox.Network;
import kennel.sandbox.SandboxException;
import kennel.sandbox.SandboxName;
import kennel.sandbox.SandboxSpec;
import kennel.sandbox.Size;
import kennel.sandbox.SpecText;
import kennel.sandbox.Start;
import kennel.sandbox.Storage;
import kennel.sandbox.Text;
import kennel.sandbox.Words;
import kennel.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Starts a sandbox. */
@Command(name = "run", sortOptions = false)
final class RunCommand implements Callable<Integer> {
    private static final Path HERE = Path.of("/");

    private final Session session;
    private final PrintWriter out;

    @Option(names = "--layer", paramLabel = "PATH")
    private List<String> layers = new ArrayList<>();

    @Option(names = "--without", paramLabel = "LABEL")
    private List<String> without = new ArrayList<>();

    @Option(names = "--name", paramLabel = "NAME")
    private String name;

    @Option(names = "--size", paramLabel = "SIZE")
    private String size;

    @Option(names = "--idmap", paramLabel = "auto|yes|no")
    private String idMap;

    @Option(names = "--network", paramLabel = "none|manual", defaultValue = "manual")
    private String network;

    @Option(names = "--boot")
    private boolean boot;

    @Option(names = {"-d", "--detach"})
    private boolean detach;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = {"-v", "--verbose"})
    private boolean verbose;

    @Parameters(paramLabel = "COMMAND")
    private List<String> command = new ArrayList<>();

    RunCommand(Session session, PrintWriter out) {
        this.session = session;
        this.out = out;
    }

    @Override
    public Integer call() {
        SandboxSpec spec = spec();
        if (dryRun) {
            out.print(DryRun.of(spec));
            out.flush();
            return ExitCode.OK.number();
        }
        Map<String, String> text = SpecText.write(spec);
        if (name == null) {
            // The launcher finds one that no other start takes at the same moment.
            text.remove("name");
        }
        return session.start(text, verbose);
    }

    private SandboxSpec spec() {
        if (boot && !command.isEmpty()) {
            throw new SandboxException(ExitCode.USAGE, Words.say("boot.command"));
        }
        return new SandboxSpec(
                SandboxName.of(name == null ? FreeName.pick(running()) : name),
                chosenLayers(),
                new Storage.Tmpfs(size == null ? OptionalLong.empty() : OptionalLong.of(Size.parse(size))),
                Choice.of("--idmap", Optional.ofNullable(idMap).orElse(idMapFromEnvironment()), IdMap.values()),
                Choice.of("--network", network, Network.values()),
                start(),
                detach);
    }

    private Set<String> running() {
        return session.list().stream()
                .map(sandbox -> sandbox.spec().name().id())
                .collect(Collectors.toSet());
    }

    private Start start() {
        if (boot) {
            return new Start.Boot();
        }
        return command.isEmpty() ? new Start.LoginShell() : new Start.Command(command);
    }

    private static String idMapFromEnvironment() {
        String value = System.getenv("IDMAP");
        return value == null || value.isEmpty() ? "auto" : value;
    }

    private List<Path> chosenLayers() {
        List<Layer> chosen = new ArrayList<>();
        LayerDiscovery discovery = new LayerDiscovery(HERE);
        if (layers.isEmpty()) {
            discovery.layers().stream().filter(Layer::onByDefault).forEach(chosen::add);
        }
        for (String layer : layers) {
            chosen.add(discovery.describe(absolute(layer)));
        }
        for (String label : new LinkedHashSet<>(without)) {
            if (!chosen.removeIf(layer ->
                    layer.label().equals(label) || layer.path().toString().equals(label))) {
                throw new SandboxException(ExitCode.NO_INPUT, Words.say("without.unknown", Text.visible(label)));
            }
        }
        return chosen.stream().map(Layer::path).toList();
    }

    private static Path absolute(String layer) {
        if (layer.isEmpty()) {
            throw new SandboxException(ExitCode.USAGE, Words.say("layer.empty"));
        }
        return Path.of(layer).toAbsolutePath();
    }
}
