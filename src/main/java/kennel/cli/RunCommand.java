package kennel.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import kennel.host.LayerDiscovery;
import kennel.host.SoundServer;
import kennel.sandbox.Choice;
import kennel.sandbox.Desktop;
import kennel.sandbox.Draft;
import kennel.sandbox.ExitCode;
import kennel.sandbox.FreeName;
import kennel.sandbox.Gpu;
import kennel.sandbox.IdMap;
import kennel.sandbox.Network;
import kennel.sandbox.Passthrough;
import kennel.sandbox.SandboxException;
import kennel.sandbox.SandboxFile;
import kennel.sandbox.SandboxName;
import kennel.sandbox.SandboxSpec;
import kennel.sandbox.Size;
import kennel.sandbox.Sound;
import kennel.sandbox.Start;
import kennel.sandbox.Storage;
import kennel.sandbox.StorageText;
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
    private final PrintWriter err;

    @Option(names = "--file", paramLabel = "FILE")
    private String file;

    @Option(names = "--layer", paramLabel = "PATH")
    private List<String> layers = new ArrayList<>();

    @Option(names = "--without", paramLabel = "LABEL")
    private List<String> without = new ArrayList<>();

    @Option(names = "--name", paramLabel = "NAME")
    private String name;

    @Option(names = "--size", paramLabel = "SIZE")
    private String size;

    @Option(names = "--storage", paramLabel = "KIND")
    private String storage;

    @Option(names = "--idmap", paramLabel = "auto|yes|no")
    private String idMap;

    @Option(names = "--network", paramLabel = "none|manual")
    private String network;

    @Option(names = "--desktop", paramLabel = "none|nested|classic")
    private String desktop;

    @Option(names = "--sound", paramLabel = "no|yes|server|devices")
    private String sound;

    @Option(names = "--gpu", paramLabel = "no|yes")
    private String gpu;

    @Option(names = "--boot")
    private boolean boot;

    @Option(names = {"-d", "--detach"})
    private boolean detach;

    @Option(names = "--save", paramLabel = "FILE")
    private String save;

    @Option(names = "--dry-run")
    private boolean dryRun;

    @Option(names = {"-v", "--verbose"})
    private boolean verbose;

    @Parameters(paramLabel = "COMMAND")
    private List<String> command = new ArrayList<>();

    RunCommand(Session session, PrintWriter out, PrintWriter err) {
        this.session = session;
        this.out = out;
        this.err = err;
    }

    @Override
    public Integer call() {
        Draft draft = draft();
        if (save != null) {
            SandboxFile.write(path("--save", save), draft);
            return ExitCode.OK.number();
        }
        SandboxSpec spec = spec(draft);
        if (dryRun) {
            out.print(DryRun.of(spec));
            out.flush();
            return ExitCode.OK.number();
        }
        Storage ready = session.prepare(spec.storage(), new Percentage(err));
        return session.start(spec.with(ready), draft.name().isPresent(), verbose);
    }

    /** What the file says, where the options say nothing else. */
    private Draft draft() {
        if (boot && !command.isEmpty()) {
            throw new SandboxException(ExitCode.USAGE, Words.say("boot.command"));
        }
        Draft saved = file == null ? Draft.usual() : SandboxFile.read(path("--file", file));
        return new Draft(
                name == null ? saved.name() : Optional.of(SandboxName.of(name)),
                new ChosenLayers(new LayerDiscovery(HERE)).choose(saved.layers(), paths(), without),
                storage(saved.storage()),
                idMap == null ? saved.idMap() : Optional.of(Choice.of("--idmap", idMap, IdMap.values())),
                network == null ? saved.network() : Choice.of("--network", network, Network.values()),
                desktop == null ? saved.desktop() : Choice.of("--desktop", desktop, Desktop.values()),
                new Passthrough(
                        sound == null ? saved.passthrough().sound() : Choice.of("--sound", sound, Sound.values()),
                        gpu == null ? saved.passthrough().gpu() : Choice.of("--gpu", gpu, Gpu.values())),
                start(saved.start()),
                detach || saved.detached());
    }

    private Storage storage(Storage saved) {
        OptionalLong bytes = size == null ? OptionalLong.empty() : OptionalLong.of(Size.parse(size));
        if (storage != null) {
            return StorageText.parse(storage, bytes, Path.of("").toAbsolutePath());
        }
        return size == null ? saved : StorageText.parse(StorageText.kind(saved), bytes, Path.of("/"));
    }

    private SandboxSpec spec(Draft draft) {
        SandboxName name = draft.name().orElseGet(() -> SandboxName.of(FreeName.pick(running())));
        Draft complete =
                draft.layers().isEmpty() ? draft.withLayers(new ChosenLayers(new LayerDiscovery(HERE)).usual()) : draft;
        IdMap unsaid = Choice.of("--idmap", idMapFromEnvironment(), IdMap.values());
        return complete.spec(
                name, unsaid, () -> SoundServer.find(System.getenv()).isPresent());
    }

    private Set<String> running() {
        return session.list().stream()
                .map(sandbox -> sandbox.spec().name().id())
                .collect(Collectors.toSet());
    }

    private Start start(Start saved) {
        if (boot) {
            return new Start.Boot();
        }
        return command.isEmpty() ? saved : new Start.Command(command);
    }

    /** Returns what stands in for {@code --idmap}. */
    static String idMapFromEnvironment() {
        String value = System.getenv("IDMAP");
        return value == null || value.isEmpty() ? "auto" : value;
    }

    private List<Path> paths() {
        return layers.stream().map(layer -> path("--layer", layer)).toList();
    }

    private static Path path(String option, String text) {
        if (text.isEmpty()) {
            throw new SandboxException(ExitCode.USAGE, Words.say("path.empty", option));
        }
        return Path.of(text).toAbsolutePath();
    }
}
