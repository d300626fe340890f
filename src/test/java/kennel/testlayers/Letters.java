package kennel.testlayers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;

/** The letters that press buttons. */
public final class Letters {
    private Letters() {}

    /** Returns that of a button's words, small; fails if they mark none. */
    public static String of(String text) {
        int mark = text.indexOf('&');
        assertThat(mark).as(text).isNotNegative();
        return text.substring(mark + 1, mark + 2).toLowerCase(Locale.ROOT);
    }
}
