package kennel.host;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kennel.RecordedFiles;
import kennel.testlayers.Needs;
import kennel.testlayers.Shell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the user's sound server is looked for. */
class SoundServerTest {
    private static final byte[] COOKIE = new byte[256];

    @TempDir
    private Path root;

    private RecordedFiles files;
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void aUserWithoutAServer() throws IOException {
        root = root.toRealPath();
        files = new RecordedFiles(root);
        environment.put("HOME", at("/home/ada"));
        environment.put("XDG_RUNTIME_DIR", at("/run/user/1000"));
    }

    private String at(String path) {
        return root + path;
    }

    private Optional<SoundServer> find() {
        return SoundServer.find(environment);
    }

    @Test
    void thereMayBeNone() {
        assertThat(find()).isEmpty();
        assertThat(SoundServer.find(Map.of())).isEmpty();
        files.file("/run/user/1000/pulse/native", "no socket");
        assertThat(find()).isEmpty();
    }

    @Test
    void oneThatHasEndedIsNone() throws IOException {
        files.directory("/run/user/1000/pulse");
        Path socket = Path.of(at("/run/user/1000/pulse/native"));
        try (ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            server.bind(UnixDomainSocketAddress.of(socket));
            assertThat(find()).isPresent();
        }
        assertThat(socket).exists();
        assertThat(find()).isEmpty();
    }

    @Test
    void anotherUsersIsNone() {
        Needs.require(Caller.isRoot(), "needs to be root, to give a socket away");
        files.socket("/run/user/1000/pulse/native");
        Shell.out("chown 1234 \"$0\"", at("/run/user/1000/pulse/native"));
        assertThat(find()).isEmpty();
    }

    @Test
    void itIsInTheUsersRuntimeFolder() {
        files.socket("/run/user/1000/pulse/native");
        assertThat(find()).contains(new SoundServer(Path.of(at("/run/user/1000/pulse/native")), Optional.empty()));
        files.file("/home/ada/.config/pulse/cookie", "no cookie");
        assertThat(find().orElseThrow().cookie()).isEmpty();
        files.file("/home/ada/.config/pulse/cookie", COOKIE);
        assertThat(find().orElseThrow().cookie()).contains(Path.of(at("/home/ada/.config/pulse/cookie")));
    }

    @Test
    void theEnvironmentMayNameAnother() {
        files.socket("/run/user/1000/pulse/native").socket("/srv/sound").file("/srv/cookie", COOKIE);
        environment.put("PULSE_SERVER", "tcp:far.example unix:" + at("/srv/sound"));
        environment.put("PULSE_COOKIE", at("/srv/cookie"));
        assertThat(find())
                .contains(new SoundServer(Path.of(at("/srv/sound")), Optional.of(Path.of(at("/srv/cookie")))));
        environment.put("PULSE_SERVER", "tcp:far.example");
        assertThat(find()).isEmpty();
    }

    @Test
    void withoutARuntimeFolderALinkInTheHomeLeadsToIt() throws IOException {
        environment.remove("XDG_RUNTIME_DIR");
        files.socket("/tmp/pulse-x/native").directory("/home/ada/.config/pulse");
        Files.createSymbolicLink(root.resolve("home/ada/.config/pulse/0123-runtime"), Path.of(at("/tmp/pulse-x")));
        assertThat(find().orElseThrow().socket()).isEqualTo(Path.of(at("/tmp/pulse-x/native")));
    }
}
