package kennel.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a terminal tells and answers, and what it does not. */
final class TerminalTest {
    private final StringBuilder replies = new StringBuilder();
    private final List<String> titles = new ArrayList<>();
    private final List<String> offers = new ArrayList<>();
    private int bells;
    private final Terminal terminal = new Terminal(20, 4, 100, new TerminalListener() {
        @Override
        public void reply(byte[] bytes) {
            replies.append(new String(bytes, StandardCharsets.ISO_8859_1));
        }

        @Override
        public void bell() {
            bells++;
        }

        @Override
        public void titleChanged(String title) {
            titles.add(title);
        }

        @Override
        public void clipboardOffered(String text) {
            offers.add(text);
        }
    });

    private void write(String text) {
        Screens.write(terminal, text);
    }

    @Test
    void tellsTitlesWithoutControlCharacters() {
        write("\033]2;one\u202E\u0085\033\\\033]0;two\007");
        assertThat(titles).containsExactly("two");
        assertThat(terminal.title()).isEqualTo("two");
        write("\033]2;\u202Eevil\007");
        assertThat(titles).containsExactly("two", "evil");
    }

    @Test
    void putsTitlesAsideAndNeverTellsThem() {
        write("\033]2;one\007\033[22t\033]2;two\007\033[23t\033[21t\033[20t");
        assertThat(terminal.title()).isEqualTo("one");
        assertThat(replies).isEmpty();
    }

    @Test
    void ringsTheBellOnceAWrite() {
        write("\007\007\007");
        write("\007");
        assertThat(bells).isEqualTo(2);
    }

    @Test
    void offersTheClipboardOnlyWhereAllowed() {
        write("\033]52;c;aGVsbG8=\007");
        terminal.allowClipboard(true);
        write("\033]52;c;d29ybGQ=\007\033]52;c;?\007");
        assertThat(offers).containsExactly("world");
        assertThat(replies).isEmpty();
    }

    @Test
    void answersQuestionsWithNumbers() {
        write("\033[2;3H\033[6n\033[5n\033[?7$p\033[?2026$p\033[?31337$p\033[18t\033P$qr\033\\\033P$qrm -rf\033\\");
        assertThat(replies.toString())
                .isEqualTo("\033[2;3R\033[0n\033[?7;1$y\033[?2026;2$y\033[?31337;0$y\033[8;4;20t"
                        + "\033P1$r1;4r\033\\\033P0$r\033\\");
    }

    @Test
    void answersOnlySoManyQuestionsAtOnce() {
        write("\033[c".repeat(100_000));
        assertThat(replies.length()).isBetween(10_000, 1 << 14);
    }

    @Test
    void tellsTheThemesColoursAndThoseThatWereSet() {
        write("\033]11;?\007");
        assertThat(replies).isEmpty();
        terminal.setTheme(number -> number == Palette.BACKGROUND ? 0x102030 : Palette.UNSET);
        write("\033]11;?\007\033]4;5;#fff;5;?\007");
        assertThat(replies.toString()).isEqualTo("\033]11;rgb:1010/2020/3030\007\033]4;5;rgb:f0f0/f0f0/f0f0\007");
        assertThat(terminal.snapshot().palette().colour(5)).isEqualTo(0xf0f0f0);
        write("\033]104;5\007");
        assertThat(terminal.snapshot().palette().colour(5)).isEqualTo(Palette.UNSET);
    }

    @Test
    void holdsUpdatesBackForAMomentOnly() throws InterruptedException {
        write("\033[?2026h");
        assertThat(terminal.isUpdating()).isTrue();
        write("\033[?2026l");
        assertThat(terminal.isUpdating()).isFalse();
        write("\033[?2026h");
        Thread.sleep(160);
        write("\033[?2026h");
        assertThat(terminal.isUpdating()).isFalse();
    }

    @Test
    void knowsLinksByTheirIdentity() {
        write("\033]8;id=a;http://x/\033\\1\033]8;;\033\\ \033]8;id=a;http://x/\033\\2\033]8;;http://x/\033\\3");
        Snapshot snapshot = terminal.snapshot();
        assertThat(snapshot.link(0, 0)).isEqualTo("http://x/");
        assertThat(snapshot.link(0, 1)).isNull();
        assertThat(snapshot.linkNumber(0, 2)).isEqualTo(snapshot.linkNumber(0, 0));
        assertThat(snapshot.linkNumber(0, 3)).isNotIn(0, snapshot.linkNumber(0, 0));
    }

    @Test
    void refusesLinksThatAreNotPrintable() {
        write("\033]8;;http://é/\033\\1\033]8;;" + "x".repeat(3000) + "\033\\2");
        assertThat(terminal.snapshot().link(0, 0)).isNull();
        assertThat(terminal.snapshot().link(0, 1)).isNull();
    }

    @Test
    void copiesTextWithWrappedLinesJoined() {
        write("0123456789012345678901234\r\nsecond  \r\n漢字");
        assertThat(terminal.text(0, 2, 3, 4)).isEqualTo("23456789012345678901234\nsecond\n漢字");
        assertThat(terminal.text(3, 0, 3, 2)).isEqualTo("漢");
    }

    @Test
    void joinsEmojiWhereTheProgramAsks() {
        write("👩\u200D💻x");
        assertThat(terminal.snapshot().characters(0, 2)).isEqualTo("💻");
        write("\033[?2027h\r\n👩\u200D💻|👍🏽|🇩🇪|❤\uFE0F|");
        Snapshot snapshot = terminal.snapshot();
        assertThat(snapshot.characters(1, 0)).isEqualTo("👩\u200D💻");
        assertThat(snapshot.characters(1, 3)).isEqualTo("👍🏽");
        assertThat(snapshot.characters(1, 6)).isEqualTo("🇩🇪");
        assertThat(snapshot.characters(1, 9)).isEqualTo("❤\uFE0F");
        assertThat(snapshot.rowText(1)).endsWith("|");
        assertThat(snapshot.characters(1, 11)).isEqualTo("|");
    }

    @Test
    void boundsItsSize() {
        Terminal large = new Terminal(1 << 30, 1 << 30, 0, new TerminalListener() {});
        assertThat(large.snapshot().columns()).isEqualTo(Terminal.MOST_COLUMNS);
        large.resize(-5, 0);
        assertThat(List.of(large.snapshot().columns(), large.snapshot().rows())).containsExactly(1, 1);
    }
}
