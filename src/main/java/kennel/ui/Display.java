package kennel.ui;

import java.awt.AWTError;
import java.awt.GraphicsEnvironment;
import kennel.host.WindowSystem;
import kennel.sandbox.ExitCode;
import kennel.sandbox.SandboxException;
import kennel.sandbox.Words;

/** Where windows are shown. */
final class Display {
    private Display() {}

    /**
     * Checks that windows can be shown.
     *
     * @throws SandboxException if there is no display, or this Java has no windows
     */
    static void require() {
        if (GraphicsEnvironment.isHeadless()) {
            throw new SandboxException(ExitCode.UNAVAILABLE, Words.say(reason()));
        }
        try {
            GraphicsEnvironment.getLocalGraphicsEnvironment().getDefaultScreenDevice();
        } catch (AWTError e) {
            throw new SandboxException(
                    ExitCode.UNAVAILABLE, Words.say("console.baddisplay", System.getenv("DISPLAY")), e);
        }
    }

    private static String reason() {
        return switch (WindowSystem.of(System.getenv())) {
            case X -> "console.nowindows";
            case WAYLAND -> "console.wayland";
            case NONE -> "console.nodisplay";
        };
    }
}
