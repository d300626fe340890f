package kennel.ui.desktop;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.GraphicsEnvironment;
import java.awt.event.KeyEvent;
import java.awt.event.WindowEvent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.swing.ImageIcon;
import javax.swing.JButton;
import javax.swing.JOptionPane;
import kennel.testlayers.Await;
import kennel.testlayers.Needs;
import kennel.testlayers.Pictures;
import kennel.testlayers.Programs;
import kennel.ui.look.Theme;
import org.assertj.swing.core.BasicRobot;
import org.assertj.swing.core.GenericTypeMatcher;
import org.assertj.swing.core.Robot;
import org.assertj.swing.edt.GuiActionRunner;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A desktop in a window by itself: the question when it is closed, other servers, fine pixels. */
class DesktopWindowGuiTest implements DesktopWindow.Closing {
    private static final int MILLIS = 20_000;

    @TempDir
    private Path folder;

    private final List<String> answers = new CopyOnWriteArrayList<>();
    private Robot robot;
    private Desktop desktop;
    private DesktopWindow window;

    @BeforeEach
    void prepare() {
        Needs.require(!GraphicsEnvironment.isHeadless(), "needs a display: Xvfb and openbox");
        Needs.programs("Xephyr", "Xnest", "xterm", "xwininfo");
        robot = BasicRobot.robotWithNewAwtHierarchy();
    }

    @AfterEach
    void close() {
        if (window != null) {
            GuiActionRunner.execute(() -> window.dispose());
        }
        if (robot != null) {
            robot.cleanUp();
        }
        if (desktop != null) {
            desktop.close();
        }
    }

    @Override
    public void stop() {
        answers.add("stop");
    }

    @Override
    public void leave() {
        answers.add("leave");
    }

    private void open(Theme theme, Map<String, String> environment) {
        desktop = Desktop.start("box", environment);
        window = GuiActionRunner.execute(() -> {
            theme.install();
            ImageIcon icon = new ImageIcon(DesktopWindowGuiTest.class.getResource("/icons/kennel-32.png"));
            return new DesktopWindow(desktop, "box", List.of(icon.getImage()), this);
        });
        GuiActionRunner.execute(() -> window.show());
        robot.waitForIdle();
    }

    private void closeAndAnswer(String words) {
        window.frame()
                .getToolkit()
                .getSystemEventQueue()
                .postEvent(new WindowEvent(window.frame(), WindowEvent.WINDOW_CLOSING));
        Await.until("the question", MILLIS, () -> !questions().isEmpty());
        robot.waitForIdle();
        if (answers.isEmpty()) {
            Pictures.take(questions().get(0), "desktop-close-dark");
        }
        JButton answer = robot.finder().find(questions().get(0), new GenericTypeMatcher<JButton>(JButton.class) {
            @Override
            protected boolean isMatching(JButton button) {
                return words.equals(button.getText());
            }
        });
        robot.click(answer);
        Await.until("no question", MILLIS, () -> questions().isEmpty());
    }

    private List<JOptionPane> questions() {
        return robot
                .finder()
                .findAll(new GenericTypeMatcher<JOptionPane>(JOptionPane.class, true) {
                    @Override
                    protected boolean isMatching(JOptionPane pane) {
                        return true;
                    }
                })
                .stream()
                .toList();
    }

    @Test
    void itsClosingAsks() {
        open(Theme.DARK, System.getenv());
        assertThat(window.frame().getTitle()).isEqualTo("box");
        closeAndAnswer("Leave it running");
        closeAndAnswer("Cancel");
        closeAndAnswer("Stop the sandbox");
        Await.until("the answers", MILLIS, () -> answers.equals(List.of("leave", "stop")));
        assertThat(window.frame().isShowing()).isTrue();
        assertThat(desktop.server().isAlive()).isTrue();
    }

    @Test
    void xnestIsShownInIt() throws Exception {
        Files.createSymbolicLink(folder.resolve("Xnest"), Path.of("/usr/bin/Xnest"));
        Map<String, String> environment = new HashMap<>(System.getenv());
        environment.put("PATH", folder.toString());
        open(Theme.DARK, environment);
        try (Programs inside = Programs.on(desktop.server())) {
            Path typed = folder.resolve("typed");
            inside.start(
                    "xterm",
                    "-geometry",
                    "150x60+0+0",
                    "-e",
                    "sh",
                    "-c",
                    "read -r line; echo \"$line\" >\"$0\"; sleep 60",
                    typed.toString());
            Await.until("the terminal", MILLIS, () -> inside.out("xwininfo", "-root", "-tree")
                    .contains("XTerm"));
            Await.until("what is typed", MILLIS, () -> {
                // Without a window manager inside, the keyboard is where the mouse is.
                robot.click(window.frame());
                robot.pressAndReleaseKeys(KeyEvent.VK_X, KeyEvent.VK_ENTER);
                return Files.exists(typed);
            });
            Pictures.takeScreen("desktop-xnest-dark");
        }
    }

    @Test
    void onFinePixelsItHasThemAll() throws Exception {
        String said = run(
                ScaledDesktopProgram.class,
                "-Dsun.java2d.uiScale=2",
                "--add-exports=java.desktop/sun.awt=ALL-UNNAMED",
                "--add-exports=java.desktop/sun.awt.X11=ALL-UNNAMED");
        assertThat(said).contains("Xft.dpi:\\t192");
    }

    @Test
    void withoutItsExportsTheServerHasItsOwnWindow() throws Exception {
        assertThat(run(ToplevelProgram.class)).contains("toplevel: true");
    }

    /** Runs a program that must succeed, and returns what it says. */
    private static String run(Class<?> main, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        Process program = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(program.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(program.waitFor()).as(said).isZero();
        return said;
    }
}
