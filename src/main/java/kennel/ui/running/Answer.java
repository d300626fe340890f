package kennel.ui.running;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        ConsoleProgram program = requester.begin(request, ConsoleTab.COLUMNS, ConsoleTab.ROWS);
        int code = follow(program, told::writeBytes);
        return new Answer(code, told.toByteArray());
    }

    /** Waits for a program's end and gives on what it tells; returns its exit code. */
    static int follow(ConsoleProgram program, Consumer<byte[]> told) throws InterruptedException {
        byte[] buffer = new byte[BUFFER];
        for (int count = program.read(buffer); count >= 0; count = program.read(buffer)) {
            told.accept(Arrays.copyOf(buffer, count));
        }
        int code = program.waitFor();
        program.hangUp();
        return code;
    }

    /** Returns what was told as sentences. */
    String text() {
        return new String(told, StandardCharsets.UTF_8)
                .lines()
                .map(Sentences::plain)
                .filter(line -> !line.isBlank())
                .collect(Collectors.joining("\n"));
    }
}
