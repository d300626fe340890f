package kennel.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which files hold a cookie, and what becomes of it. */
class CookieTest {
    private static final byte[] KEY = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] NAME = "MIT-MAGIC-COOKIE-1".getBytes(StandardCharsets.US_ASCII);

    @Test
    void isGivenOnForEveryHostAndNumber() {
        byte[] theirs = file(new byte[] {1, 0}, bytes("myhost"), bytes("7"), NAME, KEY);
        byte[] ours = file(new byte[] {-1, -1}, new byte[0], new byte[0], NAME, KEY);
        assertThat(Cookie.read(theirs).orElseThrow().file()).isEqualTo(ours);
        assertThat(Cookie.read(ours).orElseThrow().file()).isEqualTo(ours);
    }

    static List<byte[]> others() {
        byte[] wild = {-1, -1};
        byte[] none = {};
        byte[] good = file(wild, none, none, NAME, KEY);
        byte[] two = Arrays.copyOf(good, 2 * good.length);
        System.arraycopy(good, 0, two, good.length, good.length);
        return List.of(
                none,
                two,
                Arrays.copyOf(good, good.length - 1),
                Arrays.copyOf(good, good.length + 1),
                Arrays.copyOf(good, 3),
                file(wild, none, none, bytes("XDM-AUTHORIZATION-1"), KEY),
                file(wild, none, none, NAME, bytes("short")),
                file(wild, none, none, NAME, bytes("0123456789abcdefg")),
                new byte[] {-1, -1, -1, -1, 1},
                bytes("root:x:0:0:root:/root:/bin/bash\n"));
    }

    @ParameterizedTest
    @MethodSource("others")
    void isNothingElse(byte[] file) {
        assertThat(Cookie.read(file)).isEmpty();
    }

    @Test
    void greetsAServerWithItOrWithout() {
        assertThat(Cookie.greeting(Optional.empty())).containsExactly('l', 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0);
        byte[] greeting = Cookie.greeting(Cookie.read(file(new byte[2], new byte[0], new byte[0], NAME, KEY)));
        assertThat(greeting).hasSize(12 + 20 + 16).endsWith(KEY);
        assertThat(Arrays.copyOf(greeting, 12)).containsExactly('l', 0, 11, 0, 0, 0, 18, 0, 16, 0, 0, 0);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static byte[] file(byte[] family, byte[]... parts) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(family);
        for (byte[] part : parts) {
            file.write(0);
            file.write(part.length);
            file.writeBytes(part);
        }
        return file.toByteArray();
    }
}
