package kennel.host;

import java.util.List;
import java.util.Map;
import kennel.sandbox.Finding;
import kennel.sandbox.Text;
import kennel.sandbox.Words;

/** Whether windows can be shown, and a sandbox's desktop in one of them; sandboxes start without. */
record DesktopCheckup(Map<String, String> environment, SearchPath path, Distribution distribution) {

    List<Finding> findings() {
        return List.of(server(), display());
    }

    private Finding server() {
        return NestedKind.find(path)
                .map(this::server)
                .orElseGet(() -> Finding.note(Words.say("doctor.desktop.none"), distribution.installXephyr()));
    }

    private Finding server(NestedKind kind) {
        return kind.isResizable()
                ? Finding.good(Words.say("doctor.desktop", kind.program()))
                : Finding.note(
                        Words.say("doctor.desktop.fixed", kind.program()),
                        Words.say("doctor.desktop.cure", distribution.installXephyr()));
    }

    private Finding display() {
        return switch (WindowSystem.of(environment)) {
            case X -> Finding.good(Words.say("doctor.display", Text.visible(environment.get("DISPLAY"))));
            case WAYLAND -> Finding.note(
                    Words.say("doctor.display.wayland"),
                    Words.say("doctor.display.wayland.cure", distribution.installXwayland()));
            case NONE -> Finding.note(Words.say("doctor.display.none"), Words.say("doctor.display.cure"));
        };
    }
}
