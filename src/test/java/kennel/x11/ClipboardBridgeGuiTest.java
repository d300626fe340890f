package kennel.x11;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.GraphicsEnvironment;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import kennel.session.NestedServer;
import kennel.testlayers.Await;
import kennel.testlayers.Needs;
import kennel.testlayers.Programs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Text that real programs copy and paste on two real displays. */
class ClipboardBridgeGuiTest {
    private static final int MILLIS = 15_000;
    private static final String LETTERS = "Grüße, κόσμε, 你好, 🐕\n";

    private static NestedServer server;

    private final List<Exception> lost = new CopyOnWriteArrayList<>();
    private Programs outside;
    private Programs inside;
    private ClipboardBridge bridge;

    @BeforeAll
    static void start() {
        Needs.require(!GraphicsEnvironment.isHeadless(), "needs a display: Xvfb and openbox");
        Needs.programs("Xephyr", "xclip");
        server = NestedServer.start("clipboard", Optional.empty(), System.getenv());
    }

    @AfterAll
    static void end() {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void open() throws Exception {
        outside = Programs.outside();
        inside = Programs.on(server);
        bridge = ClipboardBridge.open(DisplayAccess.of(System.getenv()).orElseThrow(), server.access(), lost::add);
    }

    @AfterEach
    void close() {
        bridge.close();
        outside.close();
        inside.close();
        assertThat(lost).isEmpty();
    }

    private static void awaitText(Programs programs, String text) {
        Await.until("the text", MILLIS, () -> programs.paste().equals(text));
    }

    @Test
    void nothingGoesWhereNothingMay() throws Exception {
        outside.copy("secret");
        inside.copy("own");
        bridge.set(ClipboardFlow.OUT);
        outside.copy("secret 2");
        assertThat(inside.paste()).isEqualTo("own");
        bridge.set(ClipboardFlow.IN);
        inside.copy("own 2");
        assertThat(outside.paste()).isEqualTo("secret 2");
    }

    @Test
    void lettersGoBothWays() throws Exception {
        bridge.set(ClipboardFlow.BOTH);
        outside.copy(LETTERS);
        awaitText(inside, LETTERS);
        inside.copy("back: " + LETTERS);
        awaitText(outside, "back: " + LETTERS);
        assertThat(outside.out("xclip", "-selection", "clipboard", "-out", "-target", "TARGETS"))
                .contains("TIMESTAMP", "UTF8_STRING");
    }

    @Test
    void aMegabyteGoesBothWays() throws Exception {
        bridge.set(ClipboardFlow.BOTH);
        String much = "0123456789 ä€\n".repeat(75_000);
        outside.beginCopy(much);
        awaitText(inside, much);
        inside.beginCopy(much + "!");
        awaitText(outside, much + "!");
    }

    @Test
    void whatWentAClosedWayIsGone() throws Exception {
        bridge.set(ClipboardFlow.IN);
        outside.copy("passed");
        awaitText(inside, "passed");
        bridge.set(ClipboardFlow.OFF);
        awaitText(inside, "");
        assertThat(outside.paste()).isEqualTo("passed");
    }
}
