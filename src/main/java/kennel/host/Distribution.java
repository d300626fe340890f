package kennel.host;

import java.nio.file.Files;
import java.util.List;
import kennel.sandbox.Words;

/** How software is installed on this distribution, in words. */
enum Distribution {
    DEBIAN("doctor.install.debian", "xserver-xephyr", "xwayland", "debian", "ubuntu"),
    ARCH("doctor.install.arch", "xorg-server-xephyr", "xorg-xwayland", "arch"),
    FEDORA("doctor.install.fedora", "xorg-x11-server-Xephyr", "xorg-x11-server-Xwayland", "fedora", "rhel"),
    ALPINE("doctor.install.alpine", "xorg-server-xephyr", "xwayland", "alpine"),
    SUSE("doctor.install.suse", "xorg-x11-server-extra", "xwayland", "suse", "opensuse"),
    VOID("doctor.install.void", "xorg-server-xephyr", "xorg-server-xwayland", "void"),
    FATDOG("doctor.install.fatdog", "Xephyr", "Xwayland", "fatdog"),
    PUPPY("doctor.install.puppy", "xserver-xephyr", "xwayland", "puppy"),
    OTHER("doctor.install.other", "Xephyr", "Xwayland");

    private final String key;
    private final String xephyr;
    private final String xwayland;
    private final List<String> names;

    /** Takes the packages of both X servers: the programs' own names where they are not known. */
    Distribution(String key, String xephyr, String xwayland, String... names) {
        this.key = key;
        this.xephyr = xephyr;
        this.xwayland = xwayland;
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

    /** Returns the sentence of how to install the better one of the nested X servers. */
    String installXephyr() {
        return install(xephyr);
    }

    /** Returns the sentence of how to install the X server that shows windows under Wayland. */
    String installXwayland() {
        return install(xwayland);
    }

    private static List<String> ids(SmallFiles files) {
        OsRelease release = OsRelease.read(files);
        return List.of(
                (release.value("ID") + " " + release.value("ID_LIKE")).strip().split("\\s+"));
    }
}
