package kennel.kernel;

import java.nio.file.Path;

/** Namespaces of the calling thread (unshare(2), setns(2)); what follows must stay on that thread. */
public final class Namespaces {
    private static final int CLONE_FS = 0x200;
    private static final int CLONE_NEWNS = 0x20000;

    private final LibC unshare = new LibC("unshare");
    private final LibC setns = new LibC("setns");

    /**
     * Gives the calling thread a mount namespace of its own, from which nothing spreads.
     *
     * @throws KernelException EPERM without CAP_SYS_ADMIN
     */
    public void unshareMounts() {
        Fd.check("unshare", "mnt", unshare.call(CLONE_NEWNS));
        new Mounts().makeSlave();
    }

    /** Moves the calling thread into a process's mount namespace. */
    public void enterMountsOf(long pid) {
        // The kernel wants a thread that shares its root and working directory with no other.
        Fd.check("unshare", "fs", unshare.call(CLONE_FS));
        try (Fd namespace = Fd.open(Path.of("/proc/" + pid + "/ns/mnt"))) {
            Fd.check("setns", pid, setns.call(namespace.number(), CLONE_NEWNS));
        }
    }
}
