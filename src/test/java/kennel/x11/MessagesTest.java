package kennel.x11;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Requests, events and answers as bytes, in the protocol's own words. */
class MessagesTest {
    private static final int FIXES = 87;

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    @Test
    void aRequestHasItsLengthInWords() {
        ByteBuffer bytes = XRequest.named(16, 1, "CLIPBOARD").finished();
        assertThat(bytes.array()).startsWith(16, 1, 5, 0, 9, 0, 0, 0, 'C').hasSize(20);
        assertThatThrownBy(() -> new XRequest(18, 0, XRequest.MOST_BYTES)).isInstanceOf(RuntimeException.class);
    }

    @Test
    void theFirstWordsHoldTheCookie() {
        byte[] cookie = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};
        byte[] hello = Greeting.hello(Optional.of(cookie)).array();
        assertThat(hello)
                .hasSize(12 + 20 + 16)
                .startsWith('l', 0, 11, 0, 0, 0, 18, 0, 16, 0, 0, 0, 'M')
                .endsWith(cookie);
        assertThat(Greeting.hello(Optional.empty()).array()).hasSize(12);
    }

    @Test
    void aRefusalTellsItsReason() {
        ByteBuffer head = buffer(8).put(0, (byte) 0).put(1, (byte) 200);
        ByteBuffer rest = buffer(4).put(0, new byte[] {'N', 'o', '!', ' '});
        assertThatThrownBy(() -> Greeting.of(head, rest))
                .isInstanceOf(IOException.class)
                .hasMessage("No!");
    }

    @Test
    void aGreetingIsReadOrRefused() throws IOException {
        ByteBuffer rest = buffer(48).putInt(4, 0x200000).putInt(8, 0x1fffff).put(20, (byte) 1);
        rest.putShort(16, (short) 3).put(21, (byte) 1).putInt(44, 0x123);
        ByteBuffer head = buffer(8).put(0, (byte) 1);
        assertThat(Greeting.of(head, rest)).isEqualTo(new Greeting(0x200000, 0x1fffff, 0x123));
        rest.putShort(16, (short) 0xffff);
        assertThatThrownBy(() -> Greeting.of(head, rest)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> Greeting.of(head, buffer(0))).isInstanceOf(IOException.class);
    }

    @Test
    void noNoiseIsMoreThanAnIOException() {
        Random random = new Random(7);
        byte[] noise = new byte[64];
        for (int i = 0; i < 20_000; i++) {
            random.nextBytes(noise);
            ByteBuffer bytes = buffer(64).put(0, noise);
            assertThat(XEvent.read(bytes, FIXES)).isNotNull();
            assertThat(PropertyValue.of(bytes).data()).hasSizeLessThanOrEqualTo(32);
            try {
                Greeting.of(bytes.slice(0, 8).order(ByteOrder.LITTLE_ENDIAN), bytes.slice(8, random.nextInt(56)));
            } catch (IOException e) {
                assertThat(e).hasMessageNotContaining("null");
            }
        }
    }

    @Test
    void aPropertyIsNeverLongerThanItsMessage() {
        ByteBuffer reply =
                buffer(36).put(1, (byte) 32).putInt(16, -1).putInt(8, 31).putInt(12, 5);
        PropertyValue value = PropertyValue.of(reply);
        assertThat(value.data()).hasSize(4);
        assertThat(value.type()).isEqualTo(31);
        assertThat(value.cut()).isTrue();
    }

    @Test
    void eventsAreRead() {
        ByteBuffer bytes =
                buffer(32).put(0, (byte) FIXES).putInt(8, 1).putInt(12, 2).putInt(20, 3);
        assertThat(XEvent.read(bytes, FIXES)).isEqualTo(new XEvent.Owner(2, 1, 3));
        bytes = buffer(32)
                .put(0, (byte) 22)
                .putInt(8, 9)
                .putShort(20, (short) -1)
                .putShort(22, (short) 5);
        assertThat(XEvent.read(bytes, 0)).isEqualTo(new XEvent.Resized(9, 65535, 5));
        assertThat(XEvent.read(buffer(32).put(0, (byte) 0x9f), 0)).isEqualTo(new XEvent.Given(0, 0));
    }

    @Test
    void theResolutionIsFoundAmongResources() {
        assertThat(Resolution.find("*a:\t1\nXft.dpi:\t192\n")).hasValue(192);
        assertThat(Resolution.find("xXft.dpi: 192\nXft.dpi: big")).isEmpty();
    }
}
