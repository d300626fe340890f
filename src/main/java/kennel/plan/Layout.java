package kennel.plan;

import java.nio.file.Path;
import kennel.host.DeviceNode;

/**
 * Where things lie in the mount namespace of a sandbox, the same in each, since none sees another's.
 *
 * <p>All of it is below one tmpfs on {@code /run/lxc}, LXC's own run folder: so the lock files that LXC writes
 * there vanish with the namespace too.
 */
public final class Layout {
    /** Covered by a tmpfs of the namespace's own. */
    public static final Path SCRATCH = Path.of("/run/lxc");

    /** Kennel's part of the scratch. */
    public static final Path BASE = SCRATCH.resolve("kennel");

    /** The mount points of the layers, with names short enough for 500 in one page of mount options. */
    public static final Path LAYERS = BASE.resolve("l");

    /** The writable storage: {@code upper} and {@code work} for the root, and a folder for each part. */
    public static final Path STORAGE = BASE.resolve("rw");

    /** The storage with the owners as they are stored, where {@link #STORAGE} shows them shifted. */
    public static final Path UNSHIFTED_STORAGE = BASE.resolve("plain");

    /** The union, which the container takes as its root. */
    public static final Path ROOT = BASE.resolve("root");

    /** The list of forbidden system calls. */
    public static final Path SECCOMP = BASE.resolve("seccomp");

    /** The X server's socket, which is shown inside. */
    public static final Path DISPLAY = BASE.resolve("display");

    /** The sound server's socket, which is shown inside. */
    public static final Path SOUND = BASE.resolve("sound");

    /** A tmpfs for its cookie. */
    public static final Path SOUND_ACCESS = BASE.resolve("sound-access");

    /** A file with its cookie, which is empty if it has none. */
    public static final Path SOUND_COOKIE = SOUND_ACCESS.resolve("cookie");

    /** The device nodes that are shown inside, named by their numbers. */
    public static final Path DEVICES = BASE.resolve("devices");

    /** The machine's {@code /tmp}, where it is shown inside. */
    public static final Path MACHINE_TMP = BASE.resolve("tmp");

    /** LXC's path of containers. */
    public static final Path LXC = BASE.resolve("lxc");

    private Layout() {}

    /** Returns the name of a layer's mount point below {@link #LAYERS}. */
    public static String slotName(int slot) {
        return Integer.toString(slot, Character.MAX_RADIX);
    }

    /** Returns where the node is that is shown inside for one of this machine's. */
    public static Path device(DeviceNode node) {
        return DEVICES.resolve(node.major() + "." + node.minor());
    }

    /** Returns a layer's mount point. */
    public static Path slot(int slot) {
        return LAYERS.resolve(slotName(slot));
    }

    /** Returns where the machine outside sees a sandbox's storage. */
    public static Path storage(long monitor) {
        return outside(STORAGE, monitor);
    }

    /** Returns where the machine outside sees a sandbox's files. */
    public static Path fakeroot(long monitor) {
        return outside(ROOT, monitor);
    }

    /** Returns where the machine outside sees a place of a sandbox, through its monitor (proc_pid_root(5)). */
    public static Path outside(Path place, long monitor) {
        return Path.of("/proc/" + monitor + "/root" + place);
    }
}
