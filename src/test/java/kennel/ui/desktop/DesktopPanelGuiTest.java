package kennel.ui.desktop;

import static kennel.ui.desktop.DesktopFixture.MILLIS;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Dimension;
import java.awt.GraphicsEnvironment;
import java.nio.file.Path;
import javax.swing.AbstractButton;
import kennel.testlayers.Await;
import kennel.testlayers.Needs;
import kennel.testlayers.Pictures;
import kennel.testlayers.Programs;
import kennel.ui.look.Theme;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a user does with a desktop in a tab, with a real X server and a real terminal in it. */
class DesktopPanelGuiTest {
    @TempDir
    private Path folder;

    private DesktopFixture desktop;

    @BeforeEach
    void open() throws Exception {
        Needs.require(!GraphicsEnvironment.isHeadless(), "needs a display: Xvfb and openbox");
        Needs.programs("Xephyr", "xterm", "xclip", "xwininfo");
        desktop = new DesktopFixture(Theme.LIGHT, folder);
    }

    @AfterEach
    void close() {
        if (desktop != null) {
            desktop.close();
        }
    }

    @Test
    void whatIsTypedArrivesWhereverItIsShown() throws Exception {
        desktop.openTerminal();
        desktop.select(1);
        desktop.typeInto("in the tab");
        desktop.select(0);
        Await.until("the keyboard", MILLIS, () -> GuiActionRunner.execute(() -> desktop.other.isFocusOwner()));
        desktop.type("elsewhere");
        Await.until(
                "the text",
                MILLIS,
                () -> GuiActionRunner.execute(() -> desktop.other.getText().contains("elsewhere")));
        desktop.select(1);
        desktop.typeInto("again");
        Pictures.takeScreen("desktop-tab-light");

        desktop.press(DesktopBar.MOVE);
        assertThat(desktop.panel.isApart()).isTrue();
        desktop.typeInto("apart");
        Pictures.takeScreen("desktop-own-light");
        desktop.press(DesktopBar.MOVE);
        assertThat(desktop.panel.isApart()).isFalse();
        desktop.typeInto("back");
        assertThat(desktop.typed()).doesNotContain("elsewhere");
        assertThat(desktop.desktop.server().isAlive()).isTrue();
    }

    @Test
    void theScreenHasTheSizeOfItsPlace() {
        desktop.select(1);
        awaitSize();
        GuiActionRunner.execute(() -> desktop.frame.setSize(1100, 760));
        desktop.robot.waitForIdle();
        assertThat(desktop.canvasSize().width).isGreaterThan(1000);
        awaitSize();
        desktop.press(DesktopBar.MOVE);
        awaitSize();
        AbstractButton back = (AbstractButton) desktop.find(DesktopPanel.BACK);
        GuiActionRunner.execute(() -> back.doClick());
        awaitSize();
        assertThat(desktop.inside.out("xprop", "-root", "RESOURCE_MANAGER")).contains("Xft.dpi:\\t96\\n");
    }

    /** Both in the protocol's first part and in the extension by which programs learn it now; windows find theirs late. */
    private void awaitSize() {
        Await.until("the size of its place", MILLIS, () -> {
            Dimension size = desktop.canvasSize();
            String geometry = "-geometry " + size.width + "x" + size.height + "+0+0";
            String output = "head #0: " + size.width + "x" + size.height + " @ 0,0";
            return desktop.inside.out("xwininfo", "-root").contains(geometry)
                    && desktop.inside.out("xdpyinfo", "-ext", "XINERAMA").contains(output);
        });
    }

    @Test
    void theClipboardIsOpenedByChoice() throws Exception {
        desktop.openTerminal();
        desktop.select(1);
        desktop.typeInto("focus");
        assertThat(desktop.words(DesktopBar.MEANING)).isEqualTo("What you copy stays on its side.");
        try (Programs outside = Programs.outside()) {
            outside.copy("before");
            assertThat(desktop.inside.paste()).isEmpty();
            desktop.click(DesktopBar.CLIPBOARD);
            Await.until(
                    "the list",
                    MILLIS,
                    () -> GuiActionRunner.execute(() -> desktop.clipboard().isPopupVisible()));
            Pictures.takeScreen("desktop-clipboard-light");
            GuiActionRunner.execute(() -> {
                desktop.clipboard().setSelectedIndex(1);
                desktop.clipboard().hidePopup();
            });
            Await.until(
                    "the words", MILLIS, () -> desktop.words(DesktopBar.MEANING).contains("passwords"));
            outside.copy("pass this");
            Await.until("the text", MILLIS, () -> desktop.inside.paste().equals("pass this"));
            desktop.inside.copy("mine");
            assertThat(outside.paste()).isEqualTo("pass this");
        }
        // Where the machine is slow, the list takes the keyboard back when it is gone: then one clicks again.
        Await.until("what is typed then", MILLIS, () -> {
            desktop.click("desktop.canvas");
            desktop.type("and typed on");
            return desktop.typed().contains("and typed on");
        });
    }

    @Test
    void aClickIntoItIsRemembered() {
        desktop.select(1);
        GuiActionRunner.execute(() -> desktop.clipboard().requestFocus());
        Await.until(
                "the keyboard",
                MILLIS,
                () -> GuiActionRunner.execute(() -> desktop.clipboard().isFocusOwner()));
        desktop.click("desktop.canvas");
        Await.until(
                "the keyboard in the desktop",
                MILLIS,
                () -> GuiActionRunner.execute(
                        () -> desktop.find("desktop.canvas") == desktop.frame.getMostRecentFocusOwner()));
    }

    @Test
    void itsEndIsShown() {
        desktop.select(1);
        desktop.press(DesktopBar.MOVE);
        desktop.desktop.close();
        Await.until("the sentence", MILLIS, () -> !desktop.panel.isApart());
        desktop.robot.waitForIdle();
        assertThat(desktop.words(DesktopView.MESSAGE)).isEqualTo("The desktop has ended.");
    }
}
