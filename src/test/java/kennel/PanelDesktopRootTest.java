package kennel;

import static kennel.PanelFixture.await;
import static kennel.PanelFixture.spec;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.GraphicsEnvironment;
import java.nio.file.Path;
import java.util.List;
import kennel.sandbox.Desktop;
import kennel.sandbox.Passthrough;
import kennel.sandbox.SandboxSpec;
import kennel.sandbox.Start;
import kennel.testlayers.Needs;
import kennel.testlayers.NothingLeft;
import kennel.testlayers.Pictures;
import kennel.testlayers.Sandbox;
import kennel.testlayers.Shell;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The desktop of a sandbox of this machine's own system, in the window of running sandboxes. */
@ExtendWith(NothingLeft.class)
final class PanelDesktopRootTest {
    private PanelFixture panel;

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

    @Test
    void itsProgramsAreShownInATabAndEndWithIt() throws Exception {
        String name = Sandbox.newName();
        panel.launch(desktop(
                name,
                List.of(
                        "xterm",
                        "-e",
                        "sh",
                        "-c",
                        "echo ready >/root/ready; while read -r line; do echo $line >>/root/got; done")));
        Sandbox sandbox = new Sandbox(name);
        await("xterm", () -> sandbox.run("test", "-e", "/root/ready").exitCode() == 0);
        assertThat(panel.tabs()).containsExactly(name);
        assertThat(withDesktops()).containsExactly(name);
        // Keys go nowhere while windows change: then one clicks and types again.
        await("what was typed", () -> {
            panel.point("desktop.canvas");
            panel.press("typed");
            return sandbox.run("grep", "-q", "typed", "/root/got").exitCode() == 0;
        });
        Pictures.takeScreen("panel-desktop");
        panel.click("sandbox.stop");
        await("its end", () -> Sandbox.listed(name).isEmpty());
        await("its server's end", () -> Shell.run("ps -eo args | grep '^Xephyr.*[t]itle " + name + "'")
                .out()
                .isEmpty());
        assertThat(withDesktops()).isEmpty();
    }

    private List<String> withDesktops() {
        return GuiActionRunner.execute(panel.panel::withDesktops);
    }

    private static SandboxSpec desktop(String name, List<String> command) {
        SandboxSpec plain = spec(name, Path.of("/"), new Start.Command(command));
        return new SandboxSpec(
                plain.name(),
                plain.layers(),
                plain.storage(),
                plain.idMap(),
                plain.network(),
                Desktop.NESTED,
                Passthrough.NONE,
                plain.start(),
                plain.detached());
    }
}
