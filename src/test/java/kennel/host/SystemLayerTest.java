package kennel.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kennel.host.SystemLayer.Hidden;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The parts of an ordinary system, and what a sandbox must not see of it. */
class SystemLayerTest {
    @TempDir
    Path root;

    @BeforeEach
    void copy() throws IOException {
        RecordedHost.copy("debian", root);
        RecordedHost.folder(root, "/opt/big tools");
    }

    @Test
    void findsPartsOnRealFilesystemsParentsFirst() {
        assertThat(new SystemLayer(root).parts())
                .containsExactly(
                        Path.of("/boot"), Path.of("/var"), Path.of("/opt/big tools"), Path.of("/var/lib/postgresql"));
    }

    @Test
    void hidesHomesAndWhatIsOfTheMoment() {
        assertThat(new SystemLayer(root).hidden())
                .containsExactlyInAnyOrder(
                        new Hidden(Path.of("/home"), 0755),
                        new Hidden(Path.of("/tmp"), 01777),
                        new Hidden(Path.of("/var/tmp"), 01777),
                        new Hidden(Path.of("/run"), 0755),
                        new Hidden(Path.of("/media"), 0755),
                        new Hidden(Path.of("/srv/bob"), 0755),
                        new Hidden(Path.of("/srv/heidi"), 0755),
                        new Hidden(Path.of("/data"), 0755),
                        new Hidden(Path.of("/var/lib/frank"), 0755));
    }

    @Test
    void hidesWhereALinkedHomeLeads() throws IOException {
        Files.delete(root.resolve("home/alice"));
        Files.delete(root.resolve("home/heidi"));
        Files.delete(root.resolve("home"));
        RecordedHost.folder(root, "/srv/home/alice");
        Files.createSymbolicLink(root.resolve("home"), Path.of("/srv/home"));

        assertThat(new SystemLayer(root).hidden())
                .extracting(Hidden::path)
                .contains(Path.of("/srv/home"))
                .doesNotContain(Path.of("/home"), Path.of("/srv/home/alice"));
    }

    @Test
    void hidesNothingOfTheSystemWhateverPasswdSays() throws IOException {
        RecordedHost.write(
                root,
                "/etc/passwd",
                List.of(
                                "/",
                                "/usr",
                                "/usr/bin",
                                "/etc",
                                "/var",
                                "/var/lib",
                                "/root",
                                "/bin",
                                "/lib",
                                "/proc",
                                "/dev/shm")
                        .stream()
                        .map(home -> "x:x:1000:1000::" + home + ":/bin/sh")
                        .toList());
        for (String folder : List.of("/usr/bin", "/bin", "/lib", "/dev/shm")) {
            RecordedHost.folder(root, folder);
        }

        assertThat(new SystemLayer(root).hidden())
                .extracting(hidden -> hidden.path().toString())
                .containsExactly("/home", "/tmp", "/var/tmp", "/run", "/media");
    }
}
