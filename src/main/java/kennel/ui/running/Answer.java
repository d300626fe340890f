package kennel.ui.running;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import kennel.sandbox.Text;
import kennel.ui.console.ConsoleProgram;

/**
 * What came of a request that runs no program.
 *
 * @param code the exit code
 * @param told what the launcher told
 */
record Answer(int code, byte[] told) {
    private static final int BUFFER = 1 << 16;

    /** Has a request done and waits for it. */
    static Answer of(Requester requester, List<String> request) throws InterruptedException {
        ConsoleProgram program = requester.begin(request, ConsoleTab.COLUMNS, ConsoleTab.ROWS);
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        byte[] buffer = new byte[BUFFER];
        for (int count = program.read(buffer); count >= 0; count = program.read(buffer)) {
            told.write(buffer, 0, count);
        }
        int code = program.waitFor();
        program.hangUp();
        return new Answer(code, told.toByteArray());
    }

    /** Returns what was told as sentences. */
    String text() {
        return new String(told, StandardCharsets.UTF_8)
                .lines()
                .map(line -> Text.visible(line).replaceFirst("^kennel: ", ""))
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }
}
