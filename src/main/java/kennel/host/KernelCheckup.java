package kennel.host;

import java.nio.file.Files;
import java.util.List;
import kennel.host.KernelFeatures.Module;
import kennel.host.KernelFeatures.Presence;
import kennel.sandbox.Finding;
import kennel.sandbox.Words;

/** Whether the kernel can join layers, mount images and shift ids. */
record KernelCheckup(SmallFiles files, Machine machine, KernelFeatures kernel) {

    List<Finding> findings() {
        return List.of(overlay(), images(), idMap());
    }

    private Finding overlay() {
        return has("overlay", Module.OVERLAY)
                ? Finding.good(Words.say("doctor.overlay"))
                : Finding.lacks(
                        Words.say("doctor.overlay.none", kernel.release()),
                        Words.say("doctor.overlay.cure", Module.OVERLAY.setting()));
    }

    private Finding images() {
        if (!has("squashfs", Module.SQUASHFS)) {
            return Finding.note(
                    Words.say("doctor.squashfs.none"), Words.say("doctor.squashfs.cure", Module.SQUASHFS.setting()));
        }
        boolean loop = Files.exists(files.at("/dev/loop-control")) || isThere(kernel.presence(Module.LOOP));
        return loop
                ? Finding.good(Words.say("doctor.images"))
                : Finding.note(Words.say("doctor.loop.none"), Words.say("doctor.loop.cure", Module.LOOP.setting()));
    }

    /** Every sandbox has a tmpfs among its layers, so that IDMAP needs Linux 6.3 whatever the others are. */
    Finding idMap() {
        if (!Files.exists(files.at("/proc/self/ns/user"))) {
            return Finding.note(Words.say("doctor.idmap.nonamespace"), Words.say("doctor.idmap.nonamespace.cure"));
        }
        if (files.text("/proc/sys/user/max_user_namespaces").trim().equals("0")) {
            return Finding.note(Words.say("doctor.idmap.forbidden"), Words.say("doctor.idmap.forbidden.cure"));
        }
        if (kernel.isAtLeast(6, 3)) {
            return Finding.good(Words.say("doctor.idmap"));
        }
        String what = kernel.isAtLeast(6, 2) ? "doctor.idmap.notmpfs" : "doctor.idmap.nosquashfs";
        return Finding.note(Words.say(what, kernel.release()), Words.say("doctor.idmap.cure"));
    }

    private boolean has(String filesystem, Module module) {
        return machine.filesystems().contains(filesystem) || isThere(kernel.presence(module));
    }

    private static boolean isThere(Presence presence) {
        return presence == Presence.THERE || presence == Presence.LOADABLE;
    }
}
