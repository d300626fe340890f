package kennel;

import static kennel.PanelFixture.await;
import static kennel.PanelFixture.spec;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.GraphicsEnvironment;
import java.awt.KeyboardFocusManager;
import java.nio.file.Path;
import java.util.List;
import kennel.sandbox.Start;
import kennel.testlayers.BusyboxTree;
import kennel.testlayers.Needs;
import kennel.testlayers.NothingLeft;
import kennel.testlayers.Pictures;
import kennel.testlayers.Sandbox;
import kennel.ui.look.Theme;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** What a user does in the window of running sandboxes, with real containers behind it. */
@ExtendWith(NothingLeft.class)
final class PanelRootTest {
    @TempDir
    private static Path folder;

    private static Path layer;
    private PanelFixture panel;

    @BeforeAll
    static void makeLayer() throws Exception {
        layer = BusyboxTree.make(folder.resolve("system")).path();
    }

    @BeforeEach
    void open() {
        Needs.require(!GraphicsEnvironment.isHeadless(), "needs a display: Xvfb and openbox");
        panel = new PanelFixture();
    }

    @AfterEach
    void close() {
        if (panel != null) {
            panel.close();
        }
    }

    private static void awaitEnd(String name) {
        await("the end of " + name, () -> Sandbox.listed(name).isEmpty());
    }

    @Test
    void aSandboxIsLaunchedUsedAndTellsItsExitCode() {
        String name = Sandbox.newName();
        panel.launch(spec(name, layer, new Start.LoginShell()));
        panel.awaitText("[kennel " + name + "]");
        panel.type("echo the answer is $((6*7))");
        panel.awaitText("the answer is 42");
        await("figures", () -> panel.words("sandbox.usage").contains("CPU"));
        Pictures.take(panel.panel, "panel-console-light");
        panel.type("exit 7");
        await("the exit code", () -> panel.words("sandbox.state").equals("Ended with exit code 7"));
        assertThat(panel.tabs()).containsExactly(name + " (ended)");
        awaitEnd(name);
        panel.click("sandbox.close");
        await("no tab", () -> panel.tabs().isEmpty());
    }

    @Test
    void nothingThatIsPrintedFirstIsLost() {
        String name = Sandbox.newName();
        panel.launch(spec(name, layer, new Start.Command(List.of("sh", "-c", "echo first; echo last; exit 3"))));
        await("the exit code", () -> panel.words("sandbox.state").equals("Ended with exit code 3"));
        await("the output", () -> panel.terminalText().matches("(?s)first\\s+last\\s+"));
        awaitEnd(name);
    }

    @Test
    void theConsoleHasTheWindowsSize() {
        String name = Sandbox.newName();
        panel.launch(spec(name, layer, new Start.LoginShell()));
        panel.awaitText("[kennel " + name + "]");
        panel.type("until stty size | grep -v '^24 80$'; do sleep 0.1; done; exit");
        await("the end", () -> panel.words("sandbox.state").startsWith("Ended"));
        assertThat(panel.terminalText()).containsPattern("\n2\\d 1\\d\\d\\s");
        awaitEnd(name);
    }

    @Test
    void twoRunAtOnceAndAreStopped() {
        String first = Sandbox.newName();
        String second = Sandbox.newName();
        panel.launch(spec(first, layer, new Start.LoginShell()));
        panel.launch(spec(second, layer, new Start.LoginShell()));
        panel.awaitText("[kennel " + second + "]");
        panel.select(first);
        panel.awaitText("[kennel " + first + "]");
        for (String name : List.of(first, second)) {
            panel.select(name);
            panel.click("sandbox.stop");
            await("the end", () -> panel.words("sandbox.state").startsWith("Ended"));
            awaitEnd(name);
        }
    }

    @Test
    void oneThatWasStartedElsewhereIsFoundAndSurvivesTheWindow() {
        try (Sandbox sandbox = Sandbox.start("--layer", layer.toString())) {
            await("its tab", () -> panel.tabs().contains(sandbox.name()));
            panel.select(sandbox.name());
            panel.click("sandbox.shell");
            panel.awaitText("[kennel " + sandbox.name() + "]");
            panel.type("touch /made; ls -d /m*");
            panel.awaitText("/made");
            panel.close();
            panel = new PanelFixture();
            await("its tab", () -> panel.tabs().contains(sandbox.name()));
            assertThat(sandbox.out("ls /made")).isEqualTo("/made");
        }
        await("its end", () -> panel.words("sandbox.state").equals("Ended"));
    }

    @Test
    void itIsDarkWhereThatIsWanted() {
        panel.close();
        panel = new PanelFixture(Theme.DARK);
        String name = Sandbox.newName();
        panel.launch(spec(name, layer, new Start.LoginShell()));
        panel.awaitText("[kennel " + name + "]");
        panel.type("ls -l --color=always /");
        panel.awaitText("etc");
        Pictures.take(panel.panel, "panel-console-dark");
        panel.click("sandbox.stop");
        awaitEnd(name);
    }

    @Test
    void whatWasPrintedWithoutAWindowIsShownOnce() {
        String name = Sandbox.newName();
        panel.launch(spec(name, layer, new Start.LoginShell()));
        panel.awaitText("[kennel " + name + "]");
        panel.type("clear; (sleep 1; for i in 1 2 3; do echo mean''while $i; done) &");
        panel.close();
        Sandbox sandbox = new Sandbox(name);
        try (sandbox) {
            sandbox.out("sleep 2");
            panel = new PanelFixture();
            panel.awaitText("meanwhile 3");
            assertThat(panel.terminalText()).containsOnlyOnce("meanwhile 1").containsOnlyOnce("meanwhile 3");
            panel.type("echo a''gain");
            panel.awaitText("again");
        }
    }

    @Test
    void aFailureIsAPageWithAWayBack() {
        String name = Sandbox.newName();
        panel.launch(spec(name, layer, new Start.Command(List.of("no-such-program"))));
        await("the reason", () -> panel.words("failure.reason").contains("no-such-program"));
        assertThat(panel.words("failure.advice")).contains("not in the layers");
        await("the keyboard", () -> "failure.back"
                .equals(KeyboardFocusManager.getCurrentKeyboardFocusManager()
                        .getFocusOwner()
                        .getName()));
        panel.click("failure.details");
        await("the details", () -> panel.words("failure.told").contains("Exit code 127"));
        Pictures.take(panel.panel, "panel-failure-light");
        panel.click("failure.back");
        await("the wizard", () -> panel.wizards.size() == 1);
        assertThat(panel.wizards.get(0).orElseThrow().layers()).containsExactly(layer);
        assertThat(panel.tabs()).containsExactly(name + " (failed)");
        assertThat(Sandbox.listed(name)).isEmpty();
    }
}
