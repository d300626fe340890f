package kennel.testlayers;

import java.util.Set;
import java.util.TreeSet;

/**
 * What sandboxes leave visible on a machine while they run, and should not afterwards.
 *
 * @param all one line each: mounts, loop devices, cgroups, interfaces, run files, records, processes
 */
public record Traces(Set<String> all) {
    private static final int TRIES = 40;
    private static final int PAUSE_MILLIS = 250;
    private static final String LIST =
            """
            PATH=$PATH:/sbin:/usr/sbin
            sed 's/^/mount /' /proc/mounts
            losetup --list --noheadings --output NAME,BACK-FILE | sed 's/^/loop /'
            find /sys/fs/cgroup -maxdepth 3 -type d -name 'kennel.*' | sed 's/^/cgroup /'
            ls /sys/class/net | sed -n 's/^kn-/interface kn-/p'
            [ ! -d /run/kennel ] || ls -A /run/kennel | sed 's/^/run file /'
            [ ! -d /var/lib/kennel ] || ls -A /var/lib/kennel | sed 's/^/record of a storage /'
            for process in /proc/[0-9]*; do
                read -r name <$process/comm || continue
                case $name in lxc-*) echo process $name ${process#/proc/} ;; esac
            done 2>/dev/null
            """;

    /** Looks now. */
    public static Traces now() {
        return new Traces(new TreeSet<>(Shell.out(LIST + "true").lines().toList()));
    }

    /**
     * Returns what has come since and stays.
     *
     * <p>A process may take a moment to end, and other sandboxes of this machine come and go: only what is there
     * at every look for some seconds has been left.
     */
    public Set<String> left() throws InterruptedException {
        Set<String> left = since();
        for (int i = 0; i < TRIES && !left.isEmpty(); i++) {
            Thread.sleep(PAUSE_MILLIS);
            left.retainAll(since());
        }
        return left;
    }

    /** Returns what has come since. */
    public Set<String> since() {
        Set<String> since = new TreeSet<>(now().all());
        since.removeAll(all);
        return since;
    }
}
