package kennel.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** The lines that left the screen: kept as they were, within bounds. */
final class HistoryTest {
    @Test
    void keepsTheLastLinesAsTheyWere() {
        Terminal terminal = new Terminal(20, 2, 100, new TerminalListener() {});
        for (int i = 0; i < 1000; i++) {
            Screens.write(terminal, "\033[3" + i % 8 + "mline " + i + " 漢\033[0m\r\n");
        }
        Snapshot snapshot = terminal.snapshot(new Snapshot(), 0);
        assertThat(snapshot.oldestLine()).isEqualTo(snapshot.screenTop() - 100);
        assertThat(snapshot.top()).isEqualTo(snapshot.oldestLine());
        assertThat(snapshot.rowText(0)).isEqualTo("line " + snapshot.oldestLine() + " 漢");
        assertThat(Style.foreground(snapshot.style(0, 0))).isEqualTo(Style.indexed((int) (snapshot.oldestLine() % 8)));
    }

    @Test
    void forgetsEarlierWhenLinesAreLong() {
        History history = new History(Integer.MAX_VALUE);
        Line line = new Line(2000);
        for (int column = 0; column < 2000; column++) {
            line.put(column, 'x', 1, column, Extra.NONE);
        }
        for (int i = 0; i < 5000; i++) {
            history.add(line);
        }
        long kept = history.next() - history.oldest();
        assertThat(kept * 20_000).isBetween((long) History.MOST_BYTES * 9 / 10, (long) History.MOST_BYTES + (1 << 18));
        Line read = new Line(1);
        history.read(history.oldest(), read, 2000);
        assertThat(read.style[1999]).isEqualTo(1999);
    }

    @Test
    void keepsItsMemoryBoundedWhateverIsPrinted() {
        Terminal terminal = new Terminal(200, 50, 10_000, new TerminalListener() {});
        StringBuilder hostile = new StringBuilder();
        for (int i = 0; i < 200; i++) {
            hostile.append("\033[38;2;")
                    .append(i)
                    .append(";1;2m\033]8;;http://")
                    .append("x".repeat(2000))
                    .append(i);
            hostile.append("\007e").append("\u0301".repeat(40));
        }
        byte[] bytes = hostile.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
        long before = usedMemory();
        for (int i = 0; i < 1000; i++) {
            terminal.write(bytes, 0, bytes.length);
        }
        // The history, the links and the screen's own cells.
        assertThat(usedMemory() - before).isLessThan(History.MOST_BYTES + (12 << 20));
        assertThat(terminal.snapshot().screenTop()).isGreaterThan(900);
    }

    private static long usedMemory() {
        for (int i = 0; i < 3; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void isClearedByTheProgramAndByTheUser() {
        Terminal terminal = Screens.terminal(10, 2);
        Screens.write(terminal, "1\r\n2\r\n3\r\n\033[3J");
        assertThat(terminal.snapshot().oldestLine())
                .isEqualTo(terminal.snapshot().screenTop());
        Screens.write(terminal, "4\r\n5\r\n6");
        terminal.clearHistory();
        assertThat(terminal.snapshot().oldestLine())
                .isEqualTo(terminal.snapshot().screenTop());
        assertThat(Screens.rows(terminal)).containsExactly("5", "6");
    }
}
