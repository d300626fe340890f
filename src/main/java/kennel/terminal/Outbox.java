package kennel.terminal;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** What a terminal has to tell once its screen is unlocked; of endless questions only so many are answered. */
final class Outbox {
    private static final int MOST_REPLY_BYTES = 1 << 14;

    private final ByteArrayOutputStream replies = new ByteArrayOutputStream();
    private boolean bell;
    private String title;
    private String clipboard;

    /** Answers the program; every answer is made of fixed text and numbers, never of text that it chose. */
    void reply(String text) {
        if (replies.size() + text.length() <= MOST_REPLY_BYTES) {
            replies.writeBytes(text.getBytes(StandardCharsets.ISO_8859_1));
        }
    }

    void bell() {
        bell = true;
    }

    void title(String title) {
        this.title = title;
    }

    void clipboard(String text) {
        clipboard = text;
    }

    /** Returns what there is to tell, and is empty then; null if there is nothing. */
    Runnable take(TerminalListener listener) {
        if (replies.size() == 0 && !bell && title == null && clipboard == null) {
            return null;
        }
        byte[] answer = replies.toByteArray();
        boolean rang = bell;
        String named = title;
        String offered = clipboard;
        replies.reset();
        bell = false;
        title = null;
        clipboard = null;
        return () -> {
            if (answer.length > 0) {
                listener.reply(answer);
            }
            if (rang) {
                listener.bell();
            }
            if (named != null) {
                listener.titleChanged(named);
            }
            if (offered != null) {
                listener.clipboardOffered(offered);
            }
        };
    }
}
