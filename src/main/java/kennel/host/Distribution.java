package kennel.host;

import java.nio.file.Files;
import java.util.List;
import kennel.sandbox.Words;

/** How software is installed on this distribution, in words. */
enum Distribution {
    DEBIAN("doctor.install.debian", "debian", "ubuntu"),
    ARCH("doctor.install.arch", "arch"),
    FEDORA("doctor.install.fedora", "fedora", "rhel"),
    ALPINE("doctor.install.alpine", "alpine"),
    SUSE("doctor.install.suse", "suse", "opensuse"),
    VOID("doctor.install.void", "void"),
    FATDOG("doctor.install.fatdog", "fatdog"),
    PUPPY("doctor.install.puppy", "puppy"),
    OTHER("doctor.install.other");

    private final String key;
    private final List<String> names;

    Distribution(String key, String... names) {
        this.key = key;
        this.names = List.of(names);
    }

    /** Reads which one it is; a name's beginning counts, since Puppies are called {@code puppy_NAME}. */
    static Distribution read(SmallFiles files) {
        for (String id : ids(files)) {
            for (Distribution distribution : values()) {
                if (distribution.names.stream().anyMatch(id::startsWith)) {
                    return distribution;
                }
            }
        }
        if (Files.exists(files.at("/etc/fatdog-version"))) {
            return FATDOG;
        }
        return Files.exists(files.at("/etc/DISTRO_SPECS")) ? PUPPY : OTHER;
    }

    /** Returns the sentence of how to install a package. */
    String install(String packageName) {
        return Words.say(key, packageName);
    }

    private static List<String> ids(SmallFiles files) {
        OsRelease release = OsRelease.read(files);
        return List.of(
                (release.value("ID") + " " + release.value("ID_LIKE")).strip().split("\\s+"));
    }
}
