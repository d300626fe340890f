package kennel.sandbox;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;

/** Takes the keys and values of a sandbox file one by one and makes a draft of them. */
final class DraftReader {
    /** The keys that may come more than once. */
    static final Set<String> LISTS = Set.of("layer", "command");

    private enum First {
        SHELL,
        BOOT
    }

    private enum Answer {
        YES,
        NO
    }

    private final Path folder;
    private final List<Path> layers = new ArrayList<>();
    private final List<String> command = new ArrayList<>();
    private Optional<SandboxName> name = Optional.empty();
    private String storage = "tmpfs";
    private OptionalLong size = OptionalLong.empty();
    private Optional<IdMap> idMap = Optional.empty();
    private Network network = Network.MANUAL;
    private Desktop desktop = Desktop.NONE;
    private Passthrough passthrough = Passthrough.NONE;
    private Optional<First> first = Optional.empty();
    private boolean detached;

    DraftReader(Path folder) {
        this.folder = folder;
    }

    /**
     * Takes one value.
     *
     * @throws SandboxException if the key is unknown or the value is not one of its own
     */
    void take(String key, String value) {
        switch (key) {
            case "name" -> name = Optional.of(SandboxName.of(value));
            case "layer" -> layers.add(path(value));
            case "storage" -> {
                StorageText.parse(value, OptionalLong.empty(), folder);
                storage = value;
            }
            case "size" -> size = OptionalLong.of(Size.parse(value));
            case "idmap" -> idMap = Optional.of(Choice.of(key, value, IdMap.values()));
            case "network" -> network = Choice.of(key, value, Network.values());
            case "desktop" -> desktop = Choice.of(key, value, Desktop.values());
            case "sound" -> passthrough = passthrough.with(Choice.of(key, value, Sound.values()));
            case "gpu" -> passthrough = passthrough.with(Choice.of(key, value, Gpu.values()));
            case "start" -> first = Optional.of(Choice.of(key, value, First.values()));
            case "command" -> command.add(value);
            case "detached" -> detached = Choice.of(key, value, Answer.values()) == Answer.YES;
            default -> throw new SandboxException(ExitCode.DATA, Words.say("file.unknown", Text.visible(key)));
        }
        if (!command.isEmpty()) {
            if (first.isPresent()) {
                throw new SandboxException(ExitCode.DATA, Words.say("file.command"));
            }
            new Start.Command(command);
        }
    }

    private Path path(String value) {
        if (value.isEmpty()) {
            throw new SandboxException(ExitCode.DATA, Words.say("file.nopath"));
        }
        try {
            return folder.resolve(value);
        } catch (InvalidPathException e) {
            throw new SandboxException(ExitCode.DATA, Words.say("file.badpath", Text.visible(value)), e);
        }
    }

    Draft draft() {
        Start start = !command.isEmpty()
                ? new Start.Command(command)
                : first.equals(Optional.of(First.BOOT)) ? new Start.Boot() : new Start.LoginShell();
        return new Draft(
                name,
                layers,
                StorageText.parse(storage, size, folder),
                idMap,
                network,
                desktop,
                passthrough,
                start,
                detached);
    }
}
