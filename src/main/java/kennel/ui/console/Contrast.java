package kennel.ui.console;

/** Keeps text readable where a theme's colours meet that were not made for each other. */
final class Contrast {
    /** The least ratio of the two luminances, as WCAG 2 defines it; its 4.5 would leave little of the colours. */
    static final double LEAST = 3.5;
    /** The same where a program chose both colours: then the one may set a letter off from its neighbours. */
    static final double LEAST_OF_CHOSEN = 2.5;

    private static final int STEPS = 16;
    private static final int BLACK = 0x000000;
    private static final int WHITE = 0xffffff;

    private Contrast() {}

    /** Returns the colour of a text, brought nearer to white or black until it has a ratio to what is behind it. */
    static int readable(int text, int background, double least) {
        if (ratio(text, background) >= least) {
            return text;
        }
        int near = luminance(text) > luminance(background) ? WHITE : BLACK;
        int goal = ratio(near, background) >= least ? near : WHITE - near;
        for (int step = 1; step < STEPS; step++) {
            int colour = blend(text, goal, (double) step / STEPS);
            if (ratio(colour, background) >= least) {
                return colour;
            }
        }
        return goal;
    }

    static double ratio(int one, int other) {
        double first = luminance(one) + 0.05;
        double second = luminance(other) + 0.05;
        return Math.max(first, second) / Math.min(first, second);
    }

    /** Returns a mixture of two colours; share 0 is the first, 1 the second. */
    static int blend(int first, int second, double share) {
        int red = mix(first >> 16, second >> 16, share);
        int green = mix(first >> 8, second >> 8, share);
        return red << 16 | green << 8 | mix(first, second, share);
    }

    private static int mix(int first, int second, double share) {
        return (int) Math.round((first & 0xff) * (1 - share) + (second & 0xff) * share);
    }

    private static double luminance(int colour) {
        return 0.2126 * linear(colour >> 16) + 0.7152 * linear(colour >> 8) + 0.0722 * linear(colour);
    }

    private static double linear(int value) {
        double share = (value & 0xff) / 255.0;
        return share <= 0.03928 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
