package kennel.host;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import kennel.sandbox.Layer;
import kennel.sandbox.LayerType;
import kennel.sandbox.SandboxException;

/** Finds the SFS files that lie where Puppy and Fatdog keep them; what cannot be read is passed over. */
final class LooseImages {
    private static final int MOST_ENTRIES = 2000;
    private static final List<Path> PLACES =
            List.of(Path.of("/mnt/home"), Path.of("/initrd/mnt/dev_save"), Path.of("/initrd/mnt/pdrv"));

    private final RealPaths paths;
    private final SmallFiles files;

    LooseImages(Path root) {
        paths = new RealPaths(root);
        files = new SmallFiles(root);
    }

    /** Returns the images that the running union does not hold, folder by folder and by name. */
    List<Layer> find(Collection<LoopFile> inUse) {
        Set<Path> images = new LinkedHashSet<>();
        Set<Path> folders = new LinkedHashSet<>();
        for (Path place : PLACES) {
            paths.directory(place).filter(folders::add).ifPresent(folder -> images.addAll(lookIn(folder)));
        }
        List<Layer> layers = new ArrayList<>();
        for (Path image : images) {
            layer(image, inUse).ifPresent(layers::add);
        }
        return layers;
    }

    private List<Path> lookIn(Path place) {
        List<Path> folders = new ArrayList<>();
        List<Path> images = new ArrayList<>();
        for (Path entry : entries(place)) {
            if (isImageName(entry)) {
                images.add(entry);
            } else if (Files.isDirectory(paths.at(entry), LinkOption.NOFOLLOW_LINKS)) {
                folders.add(entry);
            }
        }
        puppyFolder().flatMap(folder -> paths.directory(place.resolve(folder))).ifPresent(folders::add);
        for (Path folder : folders) {
            List<Path> inside =
                    entries(folder).stream().filter(LooseImages::isImageName).toList();
            if (inside.stream().anyMatch(LooseImages::isMainName)) {
                images.addAll(inside);
            }
        }
        return images;
    }

    /** Returns Puppy's folder on its partition, which may lie deeper than one level. */
    private Optional<Path> puppyFolder() {
        return files.lines("/etc/rc.d/PUPSTATE").stream()
                .filter(line -> line.startsWith("PSUBDIR="))
                .map(line -> line.substring("PSUBDIR=".length()).replaceAll("['\"]", ""))
                .flatMap(text -> KernelText.path(text).stream())
                .map(path -> Path.of("/").relativize(path.normalize()))
                .findFirst();
    }

    private List<Path> entries(Path folder) {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(paths.at(folder))) {
            Iterator<Path> entries = stream.iterator();
            for (int i = 0; i < MOST_ENTRIES && entries.hasNext(); i++) {
                found.add(folder.resolve(entries.next().getFileName()));
            }
        } catch (IOException | DirectoryIteratorException e) {
            return List.of();
        }
        found.sort(null);
        return found;
    }

    private Optional<Layer> layer(Path image, Collection<LoopFile> inUse) {
        Path readable = paths.at(image);
        try {
            LayerType type = LayerProbe.probe(readable, image);
            long size = Files.size(readable);
            if (!type.isImage() || inUse.stream().anyMatch(file -> file.isLike(image, size))) {
                return Optional.empty();
            }
            String label = image.getFileName().toString();
            return Optional.of(new Layer(label, Layer.Role.FILE, type, image, size, false));
        } catch (SandboxException | IOException e) {
            return Optional.empty();
        }
    }

    private static boolean isImageName(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".sfs") || name.endsWith(".squashfs");
    }

    /** Tells the folder of a Puppy or Fatdog from any other that happens to hold an SFS file. */
    private static boolean isMainName(Path path) {
        String name = path.getFileName().toString().toLowerCase(Locale.ROOT);
        return name.startsWith("puppy_") || name.startsWith("fd64");
    }
}
