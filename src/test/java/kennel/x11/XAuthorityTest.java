package kennel.x11;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cookie files, also those that nobody would write. */
class XAuthorityTest {
    private static final DisplayName DISPLAY = DisplayName.local(3);

    @TempDir
    private Path folder;

    private static byte[] entry(int family, String address, String number, String method, String data)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeShort(family);
        for (String part : new String[] {address, number, method, data}) {
            out.writeShort(part.length());
            out.writeBytes(part);
        }
        return bytes.toByteArray();
    }

    private static byte[] cookie(byte[] content) {
        return XAuthority.of(content).cookie(DISPLAY, "host").orElse(new byte[0]);
    }

    @Test
    void anOwnCookieOpensAnyNumber() {
        byte[] content = XAuthority.random().bytes();
        assertThat(content).hasSize(2 + 2 + 2 + 2 + 18 + 2 + 16).startsWith(0xff, 0xff, 0, 0, 0, 0, 0, 18);
        assertThat(cookie(content)).hasSize(16).isEqualTo(Arrays.copyOfRange(content, content.length - 16, 44));
        assertThat(XAuthority.of(content).cookie(DisplayName.local(59), "other"))
                .isPresent();
        assertThat(XAuthority.random().bytes()).isNotEqualTo(content);
    }

    @Test
    void itIsFoundByHostAndNumber() throws IOException {
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(entry(256, "other", "3", "MIT-MAGIC-COOKIE-1", "a"));
        content.writeBytes(entry(256, "host", "4", "MIT-MAGIC-COOKIE-1", "b"));
        content.writeBytes(entry(256, "host", "3", "XDM-AUTHORIZATION-1", "c"));
        content.writeBytes(entry(0, "host", "3", "MIT-MAGIC-COOKIE-1", "d"));
        content.writeBytes(entry(256, "host", "3", "MIT-MAGIC-COOKIE-1", "e"));
        assertThat(cookie(content.toByteArray()))
                .asString(StandardCharsets.US_ASCII)
                .isEqualTo("e");
        assertThat(XAuthority.of(content.toByteArray()).cookie(DisplayName.of("far:3"), "host"))
                .isEmpty();
    }

    @Test
    void aDamagedFileHoldsWhatIsWholeInIt() throws IOException {
        byte[] good = entry(256, "host", "3", "MIT-MAGIC-COOKIE-1", "0123456789abcdef");
        for (int length = 0; length < good.length; length++) {
            assertThat(cookie(Arrays.copyOf(good, length))).isEmpty();
        }
        byte[] endless = Arrays.copyOf(good, good.length + 4);
        Arrays.fill(endless, good.length, endless.length, (byte) 0xff);
        assertThat(cookie(endless)).hasSize(16);
    }

    @Test
    void noiseIsNoCookie() {
        Random random = new Random(1);
        for (int i = 0; i < 2000; i++) {
            byte[] noise = new byte[random.nextInt(300)];
            random.nextBytes(noise);
            assertThat(cookie(noise)).isEmpty();
        }
    }

    @Test
    void aMissingFileHoldsNothing() throws IOException {
        assertThat(XAuthority.read(folder.resolve("none")).cookie(DISPLAY, "host"))
                .isEmpty();
        assertThat(XAuthority.read(folder).cookie(DISPLAY, "host")).isEmpty();
        Path file = Files.write(folder.resolve("some"), XAuthority.random().bytes());
        assertThat(XAuthority.read(file).cookie(DISPLAY, "host")).isPresent();
    }

    @Test
    void theEnvironmentNamesTheFile() {
        assertThat(XAuthority.fileOf(Map.of("XAUTHORITY", "/a", "HOME", "/b"))).isEqualTo(Path.of("/a"));
        assertThat(XAuthority.fileOf(Map.of("XAUTHORITY", "", "HOME", "/b"))).isEqualTo(Path.of("/b/.Xauthority"));
    }
}
