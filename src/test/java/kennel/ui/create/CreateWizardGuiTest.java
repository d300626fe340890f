package kennel.ui.create;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.event.KeyEvent;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import kennel.sandbox.Desktop;
import kennel.sandbox.Gpu;
import kennel.sandbox.IdMap;
import kennel.sandbox.Network;
import kennel.sandbox.Passthrough;
import kennel.sandbox.SandboxSpec;
import kennel.sandbox.Sound;
import kennel.sandbox.Storage;
import kennel.ui.look.Theme;
import kennel.ui.wizard.WizardPanel;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way through the wizard, from the first page to what is launched. */
class CreateWizardGuiTest {
    @TempDir
    private Path folder;

    @TempDir
    private Path settings;

    private WizardFixture window;

    @BeforeEach
    void open() {
        window = new WizardFixture(new PuppyMachine(folder), settings);
    }

    @AfterEach
    void close() {
        if (window != null) {
            window.close();
        }
    }

    @Test
    void itWaitsForTheMachineAndThenEnterLaunches() {
        assertThat(window.button(WizardPanel.FINISH).isEnabled()).isFalse();
        assertThat(window.button(WizardPanel.NEXT).isEnabled()).isFalse();
        assertThat(window.label(LayersPanel.SUMMARY)).isEqualTo("Looking for layers…");
        window.loaded();
        window.press(KeyEvent.VK_ENTER);
        assertThat(window.launched).hasSize(1);
        SandboxSpec spec = window.launched.get(0);
        assertThat(spec.layers()).hasSize(6);
        assertThat(spec.idMap()).isEqualTo(IdMap.AUTO);
        assertThat(spec.storage()).isEqualTo(new Storage.Tmpfs(OptionalLong.empty()));
        window.await("last choices", () -> window.lastChoices.read().isPresent());
        assertThat(window.lastChoices.read().orElseThrow().layers()).isEmpty();
    }

    @Test
    void theKeyboardAloneLeadsThroughAllPages() {
        window.loaded();
        window.press(KeyEvent.VK_SPACE);
        window.alt(KeyEvent.VK_N);
        window.awaitTitle("desktop");
        window.alt(KeyEvent.VK_W);
        window.alt(KeyEvent.VK_S);
        assertThat(window.button(DesktopChoicePanel.GPU).isEnabled()).isFalse();
        assertThat(window.text(DesktopChoicePanel.why(DesktopChoicePanel.GPU))).contains("Not possible here");
        window.alt(KeyEvent.VK_N);
        window.awaitTitle("shut off");
        window.press(KeyEvent.VK_SPACE);
        window.alt(KeyEvent.VK_W);
        window.press(KeyEvent.VK_ENTER);
        window.alt(KeyEvent.VK_M);
        window.type("512M");
        window.press(KeyEvent.VK_ENTER);
        window.type("box");
        window.await(ReviewPanel.CONFIG, "lxc.uts.name = box\n", "lxc.net.0.type = empty");
        window.await(ReviewPanel.PLAN, "5 layers", "512.0 MB", "IDMAP off", "No network");
        window.press(KeyEvent.VK_ENTER);
        SandboxSpec spec = window.launched.get(0);
        assertThat(spec.name().text()).isEqualTo("box");
        assertThat(spec.layers()).hasSize(5);
        assertThat(spec.storage()).isEqualTo(new Storage.Tmpfs(OptionalLong.of(512 << 20)));
        assertThat(spec.idMap()).isEqualTo(IdMap.NO);
        assertThat(spec.network()).isEqualTo(Network.NONE);
        assertThat(spec.desktop()).isEqualTo(Desktop.NESTED);
        assertThat(spec.passthrough()).isEqualTo(new Passthrough(Sound.DEVICES, Gpu.NO));
    }

    @Test
    void backLeavesNothingStale() {
        window.loaded();
        window.alt(KeyEvent.VK_N);
        window.alt(KeyEvent.VK_N);
        window.alt(KeyEvent.VK_N);
        window.alt(KeyEvent.VK_M);
        window.type("lots");
        assertThat(window.text(WizardPanel.MESSAGE)).contains("“lots” is not a size");
        assertThat(window.button(WizardPanel.NEXT).isEnabled()).isFalse();
        window.alt(KeyEvent.VK_B);
        assertThat(window.text(WizardPanel.MESSAGE)).isEmpty();
        window.alt(KeyEvent.VK_N);
        assertThat(window.text(StoragePanel.SIZE)).isEqualTo("lots");
        window.click(StoragePanel.HALF);
        assertThat(window.text(WizardPanel.MESSAGE)).isEmpty();
        window.alt(KeyEvent.VK_N);
        window.await(ReviewPanel.PLAN, "6 layers", "half of the memory");
        window.alt(KeyEvent.VK_B);
        window.alt(KeyEvent.VK_B);
        window.alt(KeyEvent.VK_B);
        window.alt(KeyEvent.VK_B);
        window.alt(KeyEvent.VK_O);
        assertThat(window.text(WizardPanel.MESSAGE)).isEqualTo("Tick at least one layer.");
        assertThat(window.button(WizardPanel.FINISH).isEnabled()).isFalse();
        window.press(KeyEvent.VK_SPACE);
        window.alt(KeyEvent.VK_N);
        window.alt(KeyEvent.VK_N);
        window.alt(KeyEvent.VK_N);
        window.alt(KeyEvent.VK_N);
        window.await(ReviewPanel.PLAN, "One layer: vanilladpupsave.4fs");
        window.await(ReviewPanel.CONFIG, "lxc.idmap");
    }

    @Test
    void whatIsWrittenCanBeKeptInAnImage() {
        window.loaded();
        window.alt(KeyEvent.VK_N);
        window.alt(KeyEvent.VK_N);
        window.alt(KeyEvent.VK_N);
        window.alt(KeyEvent.VK_G);
        assertThat(window.text(WizardPanel.MESSAGE)).contains("where it shall be kept");
        window.type("/mnt/home/box.img");
        assertThat(window.text(WizardPanel.MESSAGE)).isEmpty();
        window.press(KeyEvent.VK_ENTER);
        window.await(ReviewPanel.PLAN, "kept in /mnt/home/box.img", "mount the image /mnt/home/box.img");
        window.press(KeyEvent.VK_ENTER);
        assertThat(window.launched.get(0).storage())
                .isEqualTo(new Storage.Image(Path.of("/mnt/home/box.img"), OptionalLong.of(4L << 30)));
        window.await("the choices", () -> window.lastChoices.read().isPresent());
        assertThat(window.lastChoices.read().orElseThrow().storage())
                .isEqualTo(new Storage.Tmpfs(OptionalLong.empty()));
    }

    @Test
    void launchingEarlyGoesToThePageWithTheFault() {
        window.loaded();
        window.alt(KeyEvent.VK_N);
        window.alt(KeyEvent.VK_N);
        window.alt(KeyEvent.VK_N);
        window.alt(KeyEvent.VK_M);
        window.type("lots");
        window.alt(KeyEvent.VK_B);
        window.alt(KeyEvent.VK_B);
        window.alt(KeyEvent.VK_B);
        window.alt(KeyEvent.VK_L);
        window.awaitTitle("Where");
        assertThat(window.launched).isEmpty();
    }

    @Test
    void escapeLeavesAndAsksOnlyIfSomethingWasChosen() {
        window.loaded();
        window.press(KeyEvent.VK_F1);
        assertThat(window.text(WizardPanel.HELP_TEXT)).contains("A layer is a part of a system");
        window.press(KeyEvent.VK_ESCAPE);
        assertThat(window.left).isFalse();
        window.press(KeyEvent.VK_SPACE);
        window.press(KeyEvent.VK_ESCAPE);
        window.await("question", () -> window.frame.getOwnedWindows().length > 0);
        window.press(KeyEvent.VK_ESCAPE);
        assertThat(window.left).isFalse();
        window.press(KeyEvent.VK_SPACE);
        window.press(KeyEvent.VK_ESCAPE);
        assertThat(window.left).isTrue();
        assertThat(window.launched).isEmpty();
    }

    @Test
    void enterPressesTheButtonThatHasTheKeyboard() {
        window.loaded();
        window.robot.focusAndWaitForFocusGain(window.button(WizardPanel.CANCEL));
        window.press(KeyEvent.VK_ENTER);
        assertThat(window.left).isTrue();
        assertThat(window.launched).isEmpty();
    }

    @Test
    void whatTheMachineCannotDoSaysWhy() {
        window.close();
        PuppyMachine puppy = new PuppyMachine(folder.resolve("old"));
        puppy.files
                .file("/proc/sys/kernel/osrelease", "5.15.0\n")
                .without("/sys/module/veth")
                .file("/boot/config-5.15.0", "CONFIG_VETH=n\n");
        window = new WizardFixture(puppy, settings).loaded();
        window.alt(KeyEvent.VK_N);
        window.alt(KeyEvent.VK_N);
        assertThat(window.button(IsolationPanel.SHIFT).isEnabled()).isFalse();
        assertThat(window.text(IsolationPanel.SHIFT_WHY)).contains("Linux 5.15.0", "6.3");
        assertThat(window.button(IsolationPanel.CONNECTED).isEnabled()).isFalse();
        assertThat(window.button(IsolationPanel.ALONE).isSelected()).isTrue();
        assertThat(window.text(IsolationPanel.NETWORK_WHY)).contains("veth");
    }

    @Test
    void withoutLxcNothingCanBeLaunchedAndItSaysWhatToDo() {
        window.close();
        PuppyMachine puppy = new PuppyMachine(folder.resolve("bare"));
        puppy.files.without("/usr/bin/lxc-execute");
        window = new WizardFixture(puppy, settings).loaded();
        assertThat(window.text(WizardPanel.MESSAGE)).contains("LXC", "Puppy Package Manager");
        window.press(KeyEvent.VK_ENTER);
        assertThat(window.launched).isEmpty();
    }

    @Test
    void theLookIsSwitchedAndKept() {
        window.loaded();
        window.alt(KeyEvent.VK_D);
        window.await("look", () -> window.themeChoice.read().equals(java.util.Optional.of(Theme.DARK)));
        assertThat(window.button(ThemeButton.NAME).getText()).isEqualTo("Light");
        window.alt(KeyEvent.VK_I);
        window.await("look", () -> window.themeChoice.read().equals(java.util.Optional.of(Theme.LIGHT)));
    }

    @Test
    void theConfigurationCanBeCopied() {
        window.loaded();
        List.of(1, 2, 3, 4).forEach(page -> window.alt(KeyEvent.VK_N));
        window.await(ReviewPanel.CONFIG, "lxc.uts.name");
        window.alt(KeyEvent.VK_Y);
        String copied = GuiActionRunner.execute(() -> (String)
                window.frame.getToolkit().getSystemClipboard().getData(java.awt.datatransfer.DataFlavor.stringFlavor));
        assertThat(copied).isEqualTo(window.text(ReviewPanel.CONFIG));
    }
}
