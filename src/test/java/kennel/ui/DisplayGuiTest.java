package kennel.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import kennel.Kennel;
import kennel.sandbox.ExitCode;
import org.junit.jupiter.api.Test;

/** What is said where no window can be shown. */
class DisplayGuiTest {
    @Test
    void thatThereIsNoXServer() {
        assertRefused("", "There is no X server here (DISPLAY is not set)");
    }

    @Test
    void thatThereIsWaylandWithoutX() {
        assertRefused("wayland-0", "This is a Wayland session without an X server (DISPLAY is not set)", "xwayland");
    }

    private static void assertRefused(String wayland, String... words) {
        Map<String, String> environment = Map.of(
                "LC_ALL",
                "C.UTF-8",
                "DISPLAY",
                "",
                "WAYLAND_DISPLAY",
                wayland,
                // The tests' own brings a display.
                "JAVA_HOME",
                System.getProperty("java.home"));
        for (List<String> command : List.of(List.of("panel"), List.of("run", "--desktop", "nested", "--", "true"))) {
            Kennel.Result result = Kennel.run(environment, "", command.toArray(new String[0]));
            assertThat(result.exitCode()).as("%s", result).isEqualTo(ExitCode.UNAVAILABLE.number());
            assertThat(result.err()).contains(words);
        }
    }
}
