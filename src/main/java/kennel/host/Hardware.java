package kennel.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What of a machine's hardware a sandbox may be given.
 *
 * @param sound what plays and records (ALSA), without what loads firmware or speaks to other programs
 * @param gpu what computes and draws, without what shows it on the screen
 */
public record Hardware(List<DeviceNode> sound, List<DeviceNode> gpu) {
    private static final Path DEVICES = Path.of("/dev");
    private static final Path SOUND = DEVICES.resolve("snd");
    private static final Path RENDERERS = DEVICES.resolve("dri");

    private static final Pattern SOUND_NAMES = Pattern.compile("controlC\\d+|pcmC\\d+D\\d+[cp]|timer");
    private static final Pattern RENDERER_NAMES = Pattern.compile("renderD\\d+");

    /** The nodes of AMD's and NVIDIA's own drivers for computing, beside the render nodes. */
    private static final Pattern OTHER_GPU_NAMES = Pattern.compile("kfd|nvidia\\d+|nvidiactl|nvidia-uvm");

    /** Copies the lists. */
    public Hardware {
        sound = List.copyOf(sound);
        gpu = List.copyOf(gpu);
    }

    /** Reads that of the machine whose root folder is given. */
    static Hardware read(Path root) {
        return new Hardware(
                nodes(root, SOUND, SOUND_NAMES),
                Stream.concat(
                                nodes(root, RENDERERS, RENDERER_NAMES).stream(),
                                nodes(root, DEVICES, OTHER_GPU_NAMES).stream())
                        .toList());
    }

    private static List<DeviceNode> nodes(Path root, Path folder, Pattern names) {
        try (Stream<Path> entries = Files.list(root.resolve(Path.of("/").relativize(folder)))) {
            return entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> names.matcher(name).matches())
                    .sorted()
                    .map(name -> DeviceNode.read(root, folder.resolve(name)))
                    .flatMap(Optional::stream)
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }
}
