package kennel.ui.running;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import kennel.sandbox.Text;
import kennel.ui.console.ConsoleProgram;

/**
 * What came of a request that runs no program.
 *
 * @param code the exit code
 * @param text what the launcher told
 */
record Answer(int code, String text) {
    private static final int BUFFER = 1 << 16;

    /** Has a request done and waits for it. */
    static Answer of(Requester requester, List<String> request) throws InterruptedException {
        ConsoleProgram program = requester.begin(request, ConsoleTab.COLUMNS, ConsoleTab.ROWS);
        StringBuilder told = new StringBuilder();
        byte[] buffer = new byte[BUFFER];
        for (int count = program.read(buffer); count >= 0; count = program.read(buffer)) {
            told.append(new String(buffer, 0, count, StandardCharsets.UTF_8));
        }
        int code = program.waitFor();
        program.hangUp();
        String text = told.toString()
                .lines()
                .map(line -> Text.visible(line).replaceFirst("^kennel: ", ""))
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
        return new Answer(code, text);
    }
}
