package kennel.ui.desktop;

import java.awt.Color;
import java.awt.Component;
import java.awt.Point;
import java.awt.Robot;
import java.util.List;
import javax.swing.SwingUtilities;
import kennel.testlayers.Await;
import kennel.testlayers.Pictures;
import kennel.testlayers.Programs;
import kennel.ui.look.Theme;

/** A program whose windows have twice the size, as on a display with fine pixels: shows a desktop and tells its size. */
final class ScaledDesktopProgram {
    private ScaledDesktopProgram() {}

    public static void main(String[] arguments) {
        int code = 1;
        try {
            run();
            code = 0;
        } catch (Exception | AssertionError e) {
            e.printStackTrace();
        } finally {
            // The toolkit would keep it alive.
            System.exit(code);
        }
    }

    private static void run() throws Exception {
        Theme.DARK.install();
        try (Desktop desktop = Desktop.start("box", System.getenv());
                Programs inside = Programs.on(desktop.server())) {
            DesktopWindow[] window = new DesktopWindow[1];
            SwingUtilities.invokeAndWait(() -> {
                window[0] = new DesktopWindow(desktop, "box", List.of(), new DesktopWindow.Closing() {
                    @Override
                    public void stop() {}

                    @Override
                    public void leave() {}
                });
                window[0].frame().setSize(640, 460);
                // Where a window manager puts one, the toolkit now and then does not learn.
                window[0].frame().setLocation(20, 20);
                window[0].show();
            });
            inside.start("xterm", "-fa", "DejaVu Sans Mono", "-fs", "12", "-geometry", "80x20+0+0", "-e", "cat");
            Await.until("the terminal", 15_000, () -> inside.out("xwininfo", "-root", "-tree")
                    .contains("XTerm"));
            Component canvas = window[0].frame().getContentPane().getComponent(0);
            Component view = ((DesktopView) canvas).getComponent(1);
            Await.until(
                    "all pixels", 15_000, () -> inside.out("xwininfo", "-root").contains(pixels(view)));
            Robot robot = new Robot();
            Point corner = view.getLocationOnScreen();
            Await.until("the terminal's paper", 15_000, () -> robot.getPixelColor(corner.x + 30, corner.y + 60)
                    .equals(Color.WHITE));
            System.out.println(inside.out("xprop", "-root", "RESOURCE_MANAGER"));
            Pictures.takeScreen("desktop-window-dark@2x");
        }
    }

    private static String pixels(Component view) {
        return "-geometry " + 2 * view.getWidth() + "x" + 2 * view.getHeight() + "+0+0";
    }
}
