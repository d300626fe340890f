package kennel.host;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/** What the running kernel has: built in, loaded, or lying there as a module file. */
final class KernelFeatures {
    private static final List<String> MODULE_FOLDERS = List.of("/lib/modules/", "/usr/lib/modules/");
    private static final Pattern VERSION = Pattern.compile("(\\d+)\\.(\\d+).*", Pattern.DOTALL);

    /** Whether the kernel has a feature. */
    enum Presence {
        /** It is in use, or built in. */
        THERE,
        /** A module file lies there, which the kernel loads when it is asked for. */
        LOADABLE,
        /** There is none. */
        MISSING,
        /** Nothing on this machine tells. */
        UNKNOWN
    }

    /**
     * A kernel module.
     *
     * @param name its name
     * @param folder where kernels keep its file, below {@code kernel/}
     * @param setting the kernel setting that builds it
     */
    record Module(String name, String folder, String setting) {
        static final Module OVERLAY = new Module("overlay", "fs/overlayfs", "CONFIG_OVERLAY_FS");
        static final Module SQUASHFS = new Module("squashfs", "fs/squashfs", "CONFIG_SQUASHFS");
        static final Module LOOP = new Module("loop", "drivers/block", "CONFIG_BLK_DEV_LOOP");
        static final Module VETH = new Module("veth", "drivers/net", "CONFIG_VETH");
    }

    private final SmallFiles files;
    private final String release;

    KernelFeatures(SmallFiles files) {
        this.files = files;
        this.release = files.text("/proc/sys/kernel/osrelease").trim();
    }

    /** Returns the kernel's release, as uname(1) says it. */
    String release() {
        return release;
    }

    /** Returns whether the kernel is of this version or a later one. */
    boolean isAtLeast(int major, int minor) {
        Matcher matcher = VERSION.matcher(release);
        if (!matcher.matches()) {
            return false;
        }
        int hasMajor = Integer.parseInt(matcher.group(1));
        return hasMajor > major || hasMajor == major && Integer.parseInt(matcher.group(2)) >= minor;
    }

    /** Returns whether the kernel has what a module brings. */
    Presence presence(Module module) {
        if (Files.exists(files.at("/sys/module/" + module.name())) || isIn(module, "modules.builtin")) {
            return Presence.THERE;
        }
        if (isIn(module, "modules.dep") || hasFile(module)) {
            return Presence.LOADABLE;
        }
        String settings = settings();
        if (settings.isEmpty()) {
            return Presence.UNKNOWN;
        }
        // Set to m, but without a file of this kernel: it cannot be loaded.
        return settings.contains("\n" + module.setting() + "=y\n") ? Presence.THERE : Presence.MISSING;
    }

    private boolean isIn(Module module, String list) {
        return MODULE_FOLDERS.stream()
                .anyMatch(folder -> files.text(folder + release + "/" + list).contains("/" + module.name() + ".ko"));
    }

    private boolean hasFile(Module module) {
        for (String base : MODULE_FOLDERS) {
            Path folder = files.at(base + release + "/kernel/" + module.folder());
            try (DirectoryStream<Path> found = Files.newDirectoryStream(folder, module.name() + ".ko*")) {
                if (found.iterator().hasNext()) {
                    return true;
                }
            } catch (IOException e) {
                // No such folder: this kernel's modules are not here.
            }
        }
        return false;
    }

    /** The settings the kernel was built with, empty if it does not tell. */
    private String settings() {
        try (InputStream packed = new GZIPInputStream(Files.newInputStream(files.at("/proc/config.gz")))) {
            return "\n" + new String(packed.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            String text = files.text("/boot/config-" + release);
            return text.isEmpty() ? "" : "\n" + text;
        }
    }
}
