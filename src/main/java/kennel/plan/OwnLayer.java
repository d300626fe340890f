package kennel.plan;

import java.util.Map;
import kennel.host.Machine;
import kennel.sandbox.SandboxName;

/** The files that Kennel itself puts into a sandbox, in a read-only layer above the user's. */
final class OwnLayer {
    private OwnLayer() {}

    /** Returns path and content of each file; a path that ends in a slash is an empty directory. */
    static Map<String, String> files(SandboxName name) {
        String id = name.id();
        return Map.of(
                "/proc/",
                "",
                "/sys/",
                "",
                "/dev/",
                "",
                "/etc/hostname",
                id + "\n",
                "/etc/hosts",
                "127.0.0.1 localhost " + id + "\n::1 localhost ip6-localhost ip6-loopback\n",
                // bash on Debian and its like shows this file's text in every prompt, also without a login.
                "/etc/debian_chroot",
                "kennel\n",
                // Last by name, so that it has the last word on the prompt.
                "/etc/profile.d/zz-kennel.sh",
                "PS1='[kennel " + id + "] \\w\\$ '\n",
                Machine.SANDBOX_MARK.toString(),
                id + "\n");
    }
}
