package kennel;

import static kennel.PanelFixture.await;
import static kennel.PanelFixture.spec;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.GraphicsEnvironment;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalLong;
import javax.swing.JButton;
import kennel.sandbox.Start;
import kennel.sandbox.Storage;
import kennel.testlayers.AufsImage;
import kennel.testlayers.Await;
import kennel.testlayers.BusyboxTree;
import kennel.testlayers.Needs;
import kennel.testlayers.NothingLeft;
import kennel.testlayers.Pictures;
import kennel.testlayers.Sandbox;
import kennel.testlayers.Shell;
import org.assertj.swing.core.GenericTypeMatcher;
import org.assertj.swing.finder.JOptionPaneFinder;
import org.assertj.swing.fixture.JOptionPaneFixture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a user does about storage in the window of running sandboxes, with real containers and images behind it. */
@ExtendWith(NothingLeft.class)
final class PanelStorageRootTest {
    @TempDir
    private static Path folder;

    private static Path layer;
    private PanelFixture panel;
    private Path image;

    @BeforeAll
    static void makeLayer() throws Exception {
        layer = BusyboxTree.make(folder.resolve("system")).path();
    }

    @BeforeEach
    void open() {
        Needs.require(!GraphicsEnvironment.isHeadless(), "needs a display: Xvfb and openbox");
        panel = new PanelFixture();
        image = folder.resolve(Sandbox.newName() + ".img");
    }

    @AfterEach
    void close() {
        if (panel != null) {
            panel.close();
        }
    }

    @Test
    void aSandboxIsKeptAndGoesOn() {
        String name = Sandbox.newName();
        panel.launch(spec(name, layer, new Start.LoginShell()));
        panel.awaitText("[kennel " + name + "]");
        panel.type("dd if=/dev/zero of=/root/big bs=1M count=58; echo kept >/root/kept");
        await("the gauge", () -> panel.words("sandbox.state").equals("Nearly full"));
        Pictures.take(panel.panel, "panel-full-light");
        panel.click("sandbox.keep");
        JOptionPaneFixture question = question();
        question.textBox("keep.path").setText(image.toString());
        question.textBox("keep.size").setText("128M");
        Pictures.take(question.target(), "panel-keep-light");
        answer(question, "Keep");
        await(
                "it to go on",
                () -> Files.exists(image)
                        && Sandbox.listed(name)
                                .filter(sandbox -> sandbox.getString("state").equals("running"))
                                .isPresent()
                        && panel.words("sandbox.state").equals("Running"));
        panel.awaitText("[kennel " + name + "]");
        panel.type("cat /root/kept; ls -l /root/big | wc -l; df / | tail -n 1 | tr -s ' '");
        panel.awaitText("kept");
        assertThat(panel.tabs()).containsExactly(name);
        panel.click("sandbox.stop");
        await("its end", () -> Sandbox.listed(name).isEmpty());
    }

    @Test
    void whatWasCutOffIsFoundAndGoneOnWith() {
        String name = Sandbox.newName();
        Kennel.run("run", "-d", "--name", name, "--layer", layer.toString(), "--storage", "image:" + image + ":64M");
        Sandbox sandbox = new Sandbox(name);
        Await.until("the shell", 10_000, () -> sandbox.run("true").exitCode() == 0);
        sandbox.out("echo safe >/root/safe; sync");
        Shell.out("kill -9 $0", sandbox.monitor());
        await("the sentence", () -> panel.words("lost.sentence").contains(image.toString()));
        Pictures.take(panel.panel, "panel-lost-light");
        panel.click("lost.resume");
        panel.awaitText("[kennel " + name + "]");
        panel.type("cat /root/safe");
        panel.awaitText("safe");
        await("nothing lost", () -> panel.words("lost.sentence").isEmpty());
        panel.click("sandbox.stop");
        await("its end", () -> Sandbox.listed(name).isEmpty());
    }

    @Test
    void whatWasCutOffIsDeletedWhenTheUserIsSure() {
        try (Sandbox sandbox = Sandbox.start("--layer", layer.toString(), "--storage", "image:" + image + ":64M")) {
            Shell.out("kill -9 $0", sandbox.monitor());
            await("the sentence", () -> panel.words("lost.sentence").contains(image.toString()));
            panel.click("lost.discard");
            answer(question(), "Cancel");
            assertThat(image).exists();
            panel.click("lost.discard");
            answer(question(), "Delete");
            await("no image", () -> !Files.exists(image));
            await("nothing lost", () -> panel.words("lost.sentence").isEmpty());
        }
    }

    @Test
    void anImageIsEnlarged() {
        String name = Sandbox.newName();
        Shell.out("truncate -s 400M \"$0\"; mkfs.xfs -q \"$0\"", image);
        panel.launch(spec(name, layer, new Start.LoginShell()).with(new Storage.Image(image, OptionalLong.empty())));
        panel.awaitText("[kennel " + name + "]");
        panel.click("sandbox.grow");
        JOptionPaneFixture question = question();
        question.textBox("grow.size").setText("700M");
        answer(question, "Enlarge");
        answer(question(), "OK");
        // The keyboard is the console's again: on the button, a blank would press it.
        panel.type("df -m / | tail -n 1 | tr -s ' ' | cut -d ' ' -f 2 | grep '6..'; echo done");
        panel.awaitText("done");
        assertThat(panel.terminalText()).containsPattern("\n6\\d\\d\\s");
        assertThat(image.toFile().length()).isEqualTo(700L << 20);
        panel.click("sandbox.stop");
        await("its end", () -> Sandbox.listed(name).isEmpty());
    }

    @Test
    void anImageOfTheOriginalScriptsIsConverted() {
        String name = Sandbox.newName();
        AufsImage.withFiles(image, "truncate -s 64M \"$0\"; mke2fs -q -F \"$0\"");
        panel.launch(spec(name, layer, new Start.LoginShell()).with(new Storage.Image(image, OptionalLong.empty())));
        panel.click("failure.convert");
        JOptionPaneFixture question = question();
        Pictures.take(question.target(), "panel-convert-light");
        answer(question, "Convert");
        panel.awaitText("[kennel " + name + "]");
        panel.type("cat /opaque/new");
        panel.awaitText("new");
        panel.click("sandbox.stop");
        await("its end", () -> Sandbox.listed(name).isEmpty());
    }

    private JOptionPaneFixture question() {
        return JOptionPaneFinder.findOptionPane().withTimeout(20_000).using(panel.robot);
    }

    private static void answer(JOptionPaneFixture question, String word) {
        question.button(new GenericTypeMatcher<>(JButton.class) {
                    @Override
                    protected boolean isMatching(JButton button) {
                        return word.equals(button.getText());
                    }
                })
                .click();
    }
}
