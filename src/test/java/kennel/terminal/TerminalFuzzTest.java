package kennel.terminal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Feeds hostile streams and resizes to terminals; {@code -Dkennel.fuzz.streams=20000000} for more than usual, and
 * {@code -Dkennel.fuzz.seed=N} for others.
 */
final class TerminalFuzzTest {
    private static final long STREAMS = Long.getLong("kennel.fuzz.streams", 200_000);
    private static final long SEED = Long.getLong("kennel.fuzz.seed", 20261124);
    private static final int STREAMS_PER_TERMINAL = 40;
    private static final int MOST_HISTORY = 30;
    /** All that a terminal ever answers. */
    private static final Pattern ANSWERS = Pattern.compile("(\033\\[[?>]?[0-9;]*(\\$y|[Rnctx])"
            + "|\033P!\\|00000000\033\\\\|\033P>\\|Kennel\033\\\\|\033/Z"
            + "|\033P0(\\$r|\\+r)\033\\\\|\033P1\\$r[0-9;:]*(m|r| q|\"q|\"p)\033\\\\"
            + "|\033\\](4;[0-9]+|1[012]);rgb:[0-9a-f]{4}/[0-9a-f]{4}/[0-9a-f]{4}(\033\\\\|\007))*");

    private final StringBuilder answers = new StringBuilder();

    private final TerminalListener strict = new TerminalListener() {
        @Override
        public void reply(byte[] bytes) {
            answers.append(new String(bytes, StandardCharsets.ISO_8859_1));
        }

        @Override
        public void titleChanged(String title) {
            assertThat(title).matches("[^\\p{Cntrl}]{0,256}");
        }

        @Override
        public void clipboardOffered(String text) {
            throw new AssertionError("nobody allowed that");
        }
    };

    @Test
    void survivesWhateverIsPrinted() {
        for (long batch = 0; batch < STREAMS / STREAMS_PER_TERMINAL; batch++) {
            long seed = SEED + batch;
            assertThatCode(() -> batch(seed)).as("seed %d", seed).doesNotThrowAnyException();
        }
    }

    /** The same streams, whole and in small pieces, must end in the same screen. */
    private void batch(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        StreamGrammar grammar = new StreamGrammar(random.split());
        int columns = 1 + random.nextInt(24);
        int rows = 1 + random.nextInt(8);
        int history = random.nextInt(MOST_HISTORY);
        Terminal whole = new Terminal(columns, rows, history, strict);
        Terminal pieces = new Terminal(columns, rows, history, new TerminalListener() {});
        answers.setLength(0);
        for (int i = 0; i < STREAMS_PER_TERMINAL; i++) {
            byte[] stream = grammar.next();
            whole.write(stream, 0, stream.length);
            writeInPieces(pieces, stream, random);
            if (random.nextInt(4) == 0) {
                columns = 1 + random.nextInt(24);
                rows = 1 + random.nextInt(8);
                whole.resize(columns, rows);
                pieces.resize(columns, rows);
            }
            ScreenInvariants.check(whole.snapshot(new Snapshot(), random.nextInt(2 * MOST_HISTORY)));
            ScreenInvariants.check(whole.snapshot());
            whole.text(0, 0, Long.MAX_VALUE, Integer.MAX_VALUE);
        }
        assertThat(ScreenInvariants.contents(pieces.snapshot())).isEqualTo(ScreenInvariants.contents(whole.snapshot()));
        assertThat(ANSWERS.matcher(answers).matches()).as("answers %s", answers).isTrue();
    }

    private static void writeInPieces(Terminal terminal, byte[] stream, SplittableRandom random) {
        for (int at = 0; at < stream.length; ) {
            int count = Math.min(stream.length - at, 1 + random.nextInt(5));
            terminal.write(stream, at, count);
            at += count;
        }
    }
}
