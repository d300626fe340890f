package kennel.ui;

import java.awt.AWTError;
import java.awt.GraphicsEnvironment;
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

    /** Java's windows, as a nested server's, need an X server also where the desktop has none (Xwayland(1)). */
    private static String reason() {
        if (isSet("DISPLAY")) {
            return "console.nowindows";
        }
        return isSet("WAYLAND_DISPLAY") ? "console.wayland" : "console.nodisplay";
    }

    private static boolean isSet(String variable) {
        String value = System.getenv(variable);
        return value != null && !value.isEmpty();
    }
}
