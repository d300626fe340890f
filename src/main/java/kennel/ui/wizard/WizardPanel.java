package kennel.ui.wizard;

import java.awt.BorderLayout;
import java.awt.CardLayout;
import java.awt.Component;
import java.awt.Graphics;
import java.awt.KeyboardFocusManager;
import java.awt.event.ActionEvent;
import java.awt.event.InputEvent;
import java.awt.event.KeyEvent;
import java.util.List;
import java.util.Optional;
import javax.swing.AbstractAction;
import javax.swing.Icon;
import javax.swing.JComponent;
import javax.swing.JPanel;
import javax.swing.JSeparator;
import javax.swing.KeyStroke;
import javax.swing.SwingUtilities;
import net.miginfocom.swing.MigLayout;

/**
 * A wizard as it is seen: title strip, current page, help, buttons.
 *
 * @param <S> the answers
 */
public final class WizardPanel<S> extends JPanel {
    /** The names by which tests find the parts. */
    public static final String TITLE = "wizard.title";

    /** The button to the page before. */
    public static final String BACK = "wizard.back";

    /** The button to the page after. */
    public static final String NEXT = "wizard.next";

    /** The button that ends the wizard with a result. */
    public static final String FINISH = "wizard.finish";

    /** The button that ends the wizard without a result. */
    public static final String CANCEL = "wizard.cancel";

    /** The button that shows the help. */
    public static final String HELP = "wizard.help";

    /** The help itself. */
    public static final String HELP_TEXT = "wizard.helptext";

    /** The line that says why one cannot go on. */
    public static final String MESSAGE = "wizard.message";

    private static final long serialVersionUID = 1;

    private final transient Wizard<S> wizard;
    private final transient List<Page<S>> pages;
    private final transient Labels labels;
    private final transient Ending<S> ending;
    private final TitleStrip strip;
    private final JPanel cards = new JPanel(new CardLayout());
    private final MessageLine message = new MessageLine();
    private final ButtonRow buttons;
    private final JPanel middle = new JPanel(new BorderLayout());
    private HelpPane help;
    private boolean painted;
    private int shown = -1;

    /**
     * Makes the panel of a wizard.
     *
     * @param pages one for each of the wizard's steps
     * @param icon stands in the title strip
     * @param extras stand beside the help button
     * @param ending hears how the wizard ends
     */
    public WizardPanel(
            Wizard<S> wizard,
            List<Page<S>> pages,
            Labels labels,
            Icon icon,
            List<JComponent> extras,
            Ending<S> ending) {
        super(new MigLayout("insets 0, gap 0, fill, hidemode 3", "[grow,fill]", "[][][grow,fill][][][]"));
        this.wizard = wizard;
        this.pages = List.copyOf(pages);
        this.labels = labels;
        this.ending = ending;
        strip = new TitleStrip(icon);
        buttons = new ButtonRow(labels, extras);
        layOut();
        listen();
        bindKeys();
        wizard.addListener(this::refresh);
        refresh();
    }

    private void layOut() {
        middle.add(cards);
        add(strip, "growx, wrap");
        add(new JSeparator(), "growx, wrap");
        add(middle, "grow, wmin 0, hmin 0, wrap");
        add(message, "growx, wrap");
        add(new JSeparator(), "growx, wrap");
        add(buttons, "growx");
    }

    private void listen() {
        buttons.help.addActionListener(event -> showHelp(buttons.help.isSelected()));
        buttons.back.addActionListener(event -> wizard.back());
        buttons.next.addActionListener(event -> wizard.next());
        buttons.cancel.addActionListener(event -> ending.cancelled());
        buttons.finish.addActionListener(event -> wizard.finish().ifPresent(ending::finished));
    }

    private void bindKeys() {
        bind(KeyStroke.getKeyStroke(KeyEvent.VK_F1, 0), () -> buttons.help.doClick());
        bind(KeyStroke.getKeyStroke(KeyEvent.VK_ESCAPE, 0), this::escape);
        bind(KeyStroke.getKeyStroke(KeyEvent.VK_LEFT, InputEvent.ALT_DOWN_MASK), wizard::back);
        bind(KeyStroke.getKeyStroke(KeyEvent.VK_RIGHT, InputEvent.ALT_DOWN_MASK), wizard::next);
    }

    private void bind(KeyStroke key, Runnable deed) {
        getInputMap(WHEN_IN_FOCUSED_WINDOW).put(key, key);
        getActionMap().put(key, new AbstractAction() {
            private static final long serialVersionUID = 1;

            @Override
            public void actionPerformed(ActionEvent event) {
                deed.run();
            }
        });
    }

    /** Escape closes what is open, from the inside out: first the help, then the wizard. */
    private void escape() {
        if (buttons.help.isSelected()) {
            buttons.help.doClick();
        } else {
            ending.cancelled();
        }
    }

    private void showHelp(boolean visible) {
        if (help == null) {
            help = new HelpPane();
            help.show(wizard.step().help());
            middle.add(help, BorderLayout.LINE_END);
        }
        help.setVisible(visible);
        revalidate();
    }

    private void refresh() {
        Page<S> page = pages.get(wizard.current());
        Step<S> step = page.step();
        String place = labels.progress()
                .replace("{0}", Integer.toString(wizard.current() + 1))
                .replace("{1}", Integer.toString(pages.size()));
        strip.show(step.title(), step.explanation(), place);
        if (help != null) {
            help.show(step.help());
        }
        Optional<String> fault = wizard.fault();
        message.show(fault.orElse(""));
        buttons.back.setEnabled(wizard.canGoBack());
        buttons.next.setEnabled(wizard.canGoOn());
        buttons.next.setVisible(!wizard.isLast());
        buttons.finish.setVisible(step.finish().isPresent());
        buttons.finish.setEnabled(fault.isEmpty());
        step.finish().ifPresent(words -> Mnemonics.on(buttons.finish, words));
        setDefaultButton();
        if (painted) {
            show(page);
        }
    }

    private void show(Page<S> page) {
        if (!page.isMade()) {
            cards.add(page.panel().component(), page.name());
        }
        page.panel().show(wizard.answers());
        if (shown != wizard.current()) {
            shown = wizard.current();
            ((CardLayout) cards.getLayout()).show(cards, page.name());
            page.panel().first().requestFocusInWindow();
        } else {
            keepFocus();
        }
    }

    /** The first page takes as long to make as all around it: the question is there to be read meanwhile. */
    @Override
    public void paint(Graphics graphics) {
        super.paint(graphics);
        if (!painted) {
            painted = true;
            SwingUtilities.invokeLater(this::refresh);
        }
    }

    /** A button that was just pressed may be gone or grey now: the keyboard goes back to the page. */
    private void keepFocus() {
        Component owner = KeyboardFocusManager.getCurrentKeyboardFocusManager().getFocusOwner();
        boolean lost = owner != null && SwingUtilities.isDescendingFrom(owner, this) && !owner.isEnabled();
        if (lost) {
            pages.get(shown).panel().first().requestFocusInWindow();
        }
    }

    @Override
    public void addNotify() {
        super.addNotify();
        setDefaultButton();
    }

    private void setDefaultButton() {
        if (getRootPane() != null) {
            getRootPane().setDefaultButton(wizard.step().finish().isPresent() ? buttons.finish : buttons.next);
        }
    }
}
