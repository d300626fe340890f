package kennel.terminal;

import java.util.ArrayDeque;
import java.util.Deque;

/** The title that a program gave its window, and those that it put aside. */
final class Titles {
    /** The longest title, in UTF-16 units. */
    static final int LONGEST = 256;

    private static final int MOST = 10;

    private final Deque<String> stack = new ArrayDeque<>();
    private final Outbox outbox;
    private String title = "";

    Titles(Outbox outbox) {
        this.outbox = outbox;
    }

    String title() {
        return title;
    }

    void set(String text) {
        String clean = text.codePoints()
                .filter(code -> !isInvisible(code))
                .limit(LONGEST / 2)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        if (!clean.equals(title)) {
            title = clean;
            outbox.title(clean);
        }
    }

    /** Control characters, and those that turn the direction of the text round: a title must not pose as another. */
    private static boolean isInvisible(int code) {
        int type = Character.getType(code);
        return type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
    }

    void push() {
        if (stack.size() == MOST) {
            stack.removeLast();
        }
        stack.push(title);
    }

    void pop() {
        if (!stack.isEmpty()) {
            set(stack.pop());
        }
    }

    void reset() {
        stack.clear();
    }
}
