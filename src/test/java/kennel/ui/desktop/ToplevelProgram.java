package kennel.ui.desktop;

import kennel.testlayers.Await;
import kennel.testlayers.Programs;

/** A program that is not allowed to learn the X windows of its components. */
final class ToplevelProgram {
    private ToplevelProgram() {}

    public static void main(String[] arguments) {
        try (Desktop desktop = Desktop.start("a box of its own", System.getenv());
                Programs outside = Programs.outside()) {
            Await.until("the window", 15_000, () -> outside.out("xwininfo", "-root", "-tree")
                    .contains("a box of its own"));
            System.out.println("toplevel: " + desktop.holder().isEmpty());
        }
        System.exit(0);
    }
}
