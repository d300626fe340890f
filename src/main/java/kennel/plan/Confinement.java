package kennel.plan;

import java.util.ArrayList;
import java.util.List;

/** What nothing inside a sandbox may do, beside what its namespaces keep from it. */
final class Confinement {
    /** Character devices that can be used; all can be made, no block device can. */
    static final List<String> USABLE_DEVICES = List.of(
            "1:3", // null
            "1:5", // zero
            "1:7", // full
            "1:8", // random
            "1:9", // urandom
            "5:0", // tty
            "5:1", // console
            "5:2", // ptmx
            "136:*"); // pts

    /**
     * Added to LXC's list, in its format.
     *
     * <p>Keys belong to the user, not to a namespace (user-keyring(7)): root inside could read those of root
     * outside. Programs then find a kernel without keys (38 is ENOSYS), for which they are prepared.
     * kexec_file_load(2) is the younger twin of kexec_load(2). syslog(2) needs no capability to read the kernel's
     * log where kernel.dmesg_restrict is 0.
     */
    static final List<String> FORBIDDEN_CALLS = List.of(
            "kexec_file_load errno 1", "syslog errno 1", "keyctl errno 38", "add_key errno 38", "request_key errno 38");

    /**
     * Places in /proc that belong to the whole machine and which uid 0 may write without any capability: PCI
     * registers, interrupts, disks. LXC itself makes only /proc/sys and /proc/sysrq-trigger read-only. With shifted
     * ids nobody inside is uid 0.
     */
    static final List<String> MACHINE_WIDE =
            List.of("acpi", "asound", "bus", "driver", "dynamic_debug", "fs", "irq", "mtrr", "scsi");

    private static final List<String> DROPPED = List.of(
            "sys_module",
            "sys_time",
            "syslog",
            "sys_rawio",
            "mac_admin",
            "mac_override",
            "dac_read_search",
            "bpf",
            "perfmon",
            "checkpoint_restore",
            "audit_control",
            "audit_read",
            "wake_alarm",
            "block_suspend");

    private Confinement() {}

    /**
     * Returns the capabilities that are dropped where ids are not shifted.
     *
     * <p>With sys_admin, root inside could mount a second /proc or /sys and write the machine's settings through
     * it; an init cannot do without, nor without sys_boot, by which it ends.
     */
    static List<String> droppedCapabilities(boolean boots) {
        List<String> dropped = new ArrayList<>(DROPPED);
        if (!boots) {
            dropped.addAll(List.of("sys_admin", "sys_boot"));
        }
        return dropped;
    }
}
