package kennel.kernel;

import java.nio.file.Path;

/** Mounting, for the calling thread's mount namespace (mount(2), mount_setattr(2), move_mount(2)). */
public final class Mounts {
    /** Not writable (MS_RDONLY). */
    public static final long READ_ONLY = 1;
    /** Set-user-id bits have no effect (MS_NOSUID). */
    public static final long NO_SETUID = 2;
    /** Device nodes have no effect (MS_NODEV). */
    public static final long NO_DEVICES = 4;
    /** Access times are not written (MS_NOATIME). */
    public static final long NO_ACCESS_TIMES = 1024;

    private static final long REMOUNT = 32;
    private static final long BIND = 4096;
    private static final long RECURSIVE = 16384;
    private static final long SLAVE = 1 << 19;

    private static final int SYS_OPEN_TREE = 428;
    private static final int SYS_MOVE_MOUNT = 429;
    private static final int SYS_MOUNT_SETATTR = 442;
    private static final int OPEN_TREE_CLONE = 1;
    private static final int OPEN_TREE_CLOEXEC = 02000000;
    private static final int AT_FDCWD = -100;
    private static final int AT_EMPTY_PATH = 0x1000;
    private static final int MOVE_MOUNT_F_EMPTY_PATH = 4;
    private static final int MOUNT_ATTR_IDMAP = 0x100000;
    private static final int MOUNT_ATTR_BYTES = 32;
    private static final int MOUNT_ATTR_USERNS_OFFSET = 24;

    private final LibC mount = new LibC("mount");
    private final LibC umount = new LibC("umount2");
    private final LibC chdir = new LibC("chdir");
    private final LibC syscall = new LibC("syscall");

    /**
     * Mounts a filesystem.
     *
     * @param source device or name
     * @param target an existing directory
     * @param type the kernel's name of the filesystem
     * @param flags some of this class's constants
     * @param options the filesystem's own options, at most one page; may be empty
     * @throws KernelException if the kernel refuses
     */
    public void mount(Object source, Path target, String type, long flags, String options) {
        call(source, target, type, flags, options);
    }

    /**
     * Unmounts what is mounted at a directory, once all of it is written (umount(2)).
     *
     * @throws KernelException EBUSY if a file of it is open
     */
    public void unmount(Path target) {
        try (Memory memory = new Memory()) {
            Fd.check("umount2", target, umount.call(memory.string(target), 0));
        }
    }

    /** Shows a directory at another place too, without what is mounted below it; read-only and without devices. */
    public void bindReadOnly(Path source, Path target) {
        call(source, target, null, BIND, null);
        call(null, target, null, BIND | REMOUNT | READ_ONLY | NO_SETUID | NO_DEVICES, null);
    }

    /** Shows a directory at another place too, without what is mounted below it; writable, without devices. */
    public void bind(Path source, Path target) {
        call(source, target, null, BIND, null);
        call(null, target, null, BIND | REMOUNT | NO_SETUID | NO_DEVICES | NO_ACCESS_TIMES, null);
    }

    /**
     * Keeps what is mounted from now on to this thread's namespace, but lets go of what the machine unmounts: else a
     * stick would stay in use although its user was told that it is not (mount_namespaces(7)).
     */
    void makeSlave() {
        call(null, Path.of("/"), null, RECURSIVE | SLAVE, null);
    }

    /** Makes relative names in mount options start here, for this thread if it unshared CLONE_FS. */
    public void changeDirectory(Path directory) {
        try (Memory memory = new Memory()) {
            Fd.check("chdir", directory, chdir.call(memory.string(directory)));
        }
    }

    /**
     * Makes a detached copy of a mount whose owners are shifted.
     *
     * @param at where the mount is
     * @param userNamespace an open user namespace, whose map becomes the mount's
     * @throws KernelException EINVAL if this filesystem cannot do it on this kernel, ENOSYS before Linux 5.12
     */
    public Fd copyWithIdMap(Path at, Fd userNamespace) {
        try (Memory memory = new Memory()) {
            int tree = Fd.check(
                    "open_tree",
                    at,
                    syscall.call(SYS_OPEN_TREE, AT_FDCWD, memory.string(at), OPEN_TREE_CLONE | OPEN_TREE_CLOEXEC));
            Fd copy = new Fd(tree);
            long attributes = memory.zeroed(MOUNT_ATTR_BYTES);
            memory.putLong(attributes, MOUNT_ATTR_IDMAP);
            memory.putLong(attributes + MOUNT_ATTR_USERNS_OFFSET, userNamespace.number());
            int result = syscall.call(
                    SYS_MOUNT_SETATTR, tree, memory.string(""), AT_EMPTY_PATH, attributes, MOUNT_ATTR_BYTES);
            if (result < 0) {
                KernelException failure = new KernelException("mount_setattr", at, LibC.errno());
                copy.close();
                throw failure;
            }
            return copy;
        }
    }

    /** Attaches a detached mount. */
    public void attach(Fd mountCopy, Path target) {
        try (Memory memory = new Memory()) {
            int result = syscall.call(
                    SYS_MOVE_MOUNT,
                    mountCopy.number(),
                    memory.string(""),
                    AT_FDCWD,
                    memory.string(target),
                    MOVE_MOUNT_F_EMPTY_PATH);
            Fd.check("move_mount", target, result);
        }
    }

    private void call(Object source, Path target, String type, long flags, String options) {
        try (Memory memory = new Memory()) {
            int result = mount.call(
                    memory.string(source), memory.string(target), memory.string(type), flags, memory.string(options));
            Fd.check("mount", target, result);
        }
    }
}
