package kennel.ui.console;

import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.event.InputMethodEvent;
import java.awt.event.InputMethodListener;
import java.awt.font.TextHitInfo;
import java.awt.font.TextLayout;
import java.awt.im.InputMethodRequests;
import java.text.AttributedCharacterIterator;
import java.text.AttributedString;
import java.text.CharacterIterator;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Text that an input method composes: shown at the cursor until it is committed and sent. */
final class ComposedText implements InputMethodListener, InputMethodRequests {
    private final Supplier<Rectangle> cursorOnScreen;
    private final Consumer<String> committed;
    private final Runnable changed;
    private String composed = "";

    /**
     * Makes an empty composed text.
     *
     * @param cursorOnScreen gives the cursor's cell in the display's coordinates
     * @param committed gets what is to be sent
     * @param changed told when the composed text looks different
     */
    ComposedText(Supplier<Rectangle> cursorOnScreen, Consumer<String> committed, Runnable changed) {
        this.cursorOnScreen = cursorOnScreen;
        this.committed = committed;
        this.changed = changed;
    }

    boolean isEmpty() {
        return composed.isEmpty();
    }

    /** Paints it into the cells from x on, above what is there. */
    void paint(Graphics2D graphics, CellFonts fonts, ColourTable colours, int x, int top) {
        if (composed.isEmpty()) {
            return;
        }
        TextLayout layout = new TextLayout(composed, fonts.font(0), fonts.context());
        int width = (int) Math.ceil(layout.getAdvance());
        graphics.setColor(colours.colour(colours.background()));
        graphics.fillRect(x, top, width, fonts.height());
        graphics.setColor(colours.colour(colours.foreground()));
        layout.draw(graphics, x, top + (float) fonts.ascent());
        graphics.fillRect(x, top + fonts.height() - 2 * fonts.thickness(), width, fonts.thickness());
    }

    @Override
    public void inputMethodTextChanged(InputMethodEvent event) {
        AttributedCharacterIterator text = event.getText();
        String all = text == null ? "" : read(text);
        int count = Math.min(event.getCommittedCharacterCount(), all.length());
        composed = all.substring(count);
        if (count > 0) {
            committed.accept(all.substring(0, count));
        }
        event.consume();
        changed.run();
    }

    @Override
    public void caretPositionChanged(InputMethodEvent event) {
        event.consume();
    }

    private static String read(CharacterIterator text) {
        StringBuilder all = new StringBuilder();
        for (char each = text.first(); each != CharacterIterator.DONE; each = text.next()) {
            all.append(each);
        }
        return all.toString();
    }

    @Override
    public Rectangle getTextLocation(TextHitInfo offset) {
        return cursorOnScreen.get();
    }

    @Override
    public TextHitInfo getLocationOffset(int x, int y) {
        return null;
    }

    @Override
    public int getInsertPositionOffset() {
        return 0;
    }

    @Override
    public AttributedCharacterIterator getCommittedText(
            int begin, int end, AttributedCharacterIterator.Attribute[] attributes) {
        return new AttributedString("").getIterator();
    }

    @Override
    public int getCommittedTextLength() {
        return 0;
    }

    @Override
    public AttributedCharacterIterator cancelLatestCommittedText(AttributedCharacterIterator.Attribute[] attributes) {
        return null;
    }

    @Override
    public AttributedCharacterIterator getSelectedText(AttributedCharacterIterator.Attribute[] attributes) {
        return new AttributedString("").getIterator();
    }
}
