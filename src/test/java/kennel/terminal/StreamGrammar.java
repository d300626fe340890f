package kennel.terminal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.SplittableRandom;

/** Makes streams of bytes that a hostile or broken program could print: mostly sequences that mean something. */
final class StreamGrammar {
    private static final String[] FRAGMENTS = {
        "é",
        "漢字",
        "e\u0301",
        "👩\u200D💻",
        "❤\uFE0F",
        "🇩🇪",
        "👍🏽",
        "\u200D",
        "\uFE0F",
        "\u0085",
        "\u009b31m",
        "\u202E",
        "\033(0",
        "\033)0",
        "\033(B",
        "\033(K",
        "\033#3",
        "\033#4",
        "\033#5",
        "\033#6",
        "\033#8",
        "\0337",
        "\0338",
        "\033D",
        "\033E",
        "\033H",
        "\033M",
        "\033N",
        "\033O",
        "\033V",
        "\033W",
        "\033Z",
        "\033c",
        "\033n",
        "\033o",
        "\033=",
        "\033>",
        "\033[?2l",
        "\033<",
        "\033Y  ",
        "\033Yzz",
        "\033[!p",
        "\033[1\"q",
        "\033[?2027h",
        "\033[?2026h",
        "\033[?1049h",
        "\033[?1049l",
        "\033[?47h",
        "\033[?47l",
        "\033[?7l",
        "\033[?7h",
        "\033[4h",
        "\033[4l",
        "\033[?6h",
        "\033[?45h",
        "\033[?40h",
        "\033[?3h",
        "\033[20h",
        "\033[38;2;1;2;3m",
        "\033[38:2::1:2:3m",
        "\033[58:5:9m",
        "\033[4:3m",
        "\033]0;title\007",
        "\033]8;;http://a/\033\\",
        "\033]8;id=1;x:\007",
        "\033]8;;\033\\",
        "\033]4;1;?;2;#123\007",
        "\033]10;?\007",
        "\033]11;rgb:1/22/333\033\\",
        "\033]104\007",
        "\033]52;c;YQ==\007",
        "\033P$qm\033\\",
        "\033P$q\"p\033\\",
        "\033P+q544e\033\\",
        "\033P1;2|x\033\\",
        "\033_x\033\\",
        "\033^",
        "\033X",
        "\033[c",
        "\033[>c",
        "\033[=c",
        "\033[5n",
        "\033[6n",
        "\033[?6n",
        "\033[>q",
        "\033[18t",
        "\033[21t",
        "\033[x",
        "\033[?7$p",
        "\033[4$p",
        "\033[22t",
        "\033[23t",
        "\033[?1s",
        "\033[?1r",
        "\033[s",
        "\033[u",
        "\033[b",
    };
    private static final String FINALS = "@ABCDEFGHIJKLMPSTXZ^`abcdefghijklmnqrstux{|}~";
    private static final String PREFIXES = "?><=";
    private static final String INTERMEDIATES = " !\"#$%&'()*+,-./";
    private static final int[] NUMBERS = {0, 1, 2, 3, 5, 7, 8, 20, 38, 48, 80, 255, 1000, 65535, 99999, 2147483647};

    private final SplittableRandom random;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    StreamGrammar(SplittableRandom random) {
        this.random = random;
    }

    /** Returns the next stream, up to some hundred bytes long. */
    byte[] next() {
        out.reset();
        int pieces = 1 + random.nextInt(24);
        for (int i = 0; i < pieces; i++) {
            piece();
        }
        return out.toByteArray();
    }

    private void piece() {
        switch (random.nextInt(10)) {
            case 0, 1, 2 -> text();
            case 3, 4, 5 -> controlSequence();
            case 6, 7 -> put(FRAGMENTS[random.nextInt(FRAGMENTS.length)]);
            case 8 -> out.write(random.nextInt(32));
            default -> noise();
        }
    }

    private void text() {
        int length = 1 + random.nextInt(random.nextInt(8) == 0 ? 80 : 8);
        for (int i = 0; i < length; i++) {
            out.write(' ' + random.nextInt(95));
        }
    }

    private void controlSequence() {
        put("\033[");
        if (random.nextInt(4) == 0) {
            out.write(PREFIXES.charAt(random.nextInt(PREFIXES.length())));
        }
        int count = random.nextInt(random.nextInt(20) == 0 ? 50 : 4);
        for (int i = 0; i < count; i++) {
            if (random.nextInt(6) != 0) {
                put(Integer.toString(
                        random.nextBoolean() ? random.nextInt(12) : NUMBERS[random.nextInt(NUMBERS.length)]));
            }
            if (i + 1 < count) {
                out.write(random.nextInt(8) == 0 ? ':' : ';');
            }
        }
        if (random.nextInt(12) == 0) {
            out.write(INTERMEDIATES.charAt(random.nextInt(INTERMEDIATES.length())));
        }
        out.write(FINALS.charAt(random.nextInt(FINALS.length())));
    }

    private void noise() {
        int length = 1 + random.nextInt(6);
        for (int i = 0; i < length; i++) {
            out.write(random.nextInt(256));
        }
    }

    private void put(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
