package kennel.ui.console;

import java.awt.BorderLayout;
import java.awt.FlowLayout;
import java.awt.event.ActionEvent;
import javax.swing.AbstractAction;
import javax.swing.BorderFactory;
import javax.swing.JButton;
import javax.swing.JCheckBox;
import javax.swing.JComponent;
import javax.swing.JLabel;
import javax.swing.JPanel;
import javax.swing.JTextField;
import javax.swing.KeyStroke;
import javax.swing.event.DocumentEvent;
import javax.swing.event.DocumentListener;

/** The bar below a terminal in which the user types what to look for. */
final class FindBar extends JPanel {
    private static final long serialVersionUID = 1;

    private final transient TerminalView view;
    private final JTextField field = new JTextField(24);
    private final JCheckBox exactCase = new JCheckBox(ConsoleWords.say("find.case"));
    private final JLabel count = new JLabel();

    FindBar(TerminalView view) {
        super(new BorderLayout(8, 0));
        this.view = view;
        setBorder(BorderFactory.createEmptyBorder(4, 6, 4, 6));
        setVisible(false);
        field.setName("find.text");
        count.setName("find.count");
        JLabel label = new JLabel(ConsoleWords.say("find.label"));
        label.setLabelFor(field);
        JPanel buttons = new JPanel(new FlowLayout(FlowLayout.TRAILING, 6, 0));
        buttons.add(count);
        buttons.add(button("find.previous", this::previous));
        buttons.add(button("find.next", this::next));
        buttons.add(exactCase);
        buttons.add(button("find.close", this::close));
        add(label, BorderLayout.LINE_START);
        add(field, BorderLayout.CENTER);
        add(buttons, BorderLayout.LINE_END);
        exactCase.addActionListener(event -> search());
        field.getDocument().addDocumentListener(new Changes());
        bind("ENTER", this::previous);
        bind("shift ENTER", this::next);
        bind("UP", this::previous);
        bind("DOWN", this::next);
        bind("ESCAPE", this::close);
        view.addFrameListener(this::showCount);
    }

    private static JButton button(String key, Runnable action) {
        JButton button = new JButton(ConsoleWords.say(key));
        button.setName(key);
        button.addActionListener(event -> action.run());
        return button;
    }

    private void bind(String stroke, Runnable action) {
        getInputMap(JComponent.WHEN_ANCESTOR_OF_FOCUSED_COMPONENT).put(KeyStroke.getKeyStroke(stroke), stroke);
        field.getInputMap().put(KeyStroke.getKeyStroke(stroke), stroke);
        AbstractAction bound = new AbstractAction() {
            private static final long serialVersionUID = 1;

            @Override
            public void actionPerformed(ActionEvent event) {
                action.run();
            }
        };
        getActionMap().put(stroke, bound);
        field.getActionMap().put(stroke, bound);
    }

    /** Shows the bar and looks for what is in it. */
    void open() {
        setVisible(true);
        field.requestFocusInWindow();
        field.selectAll();
        search();
    }

    private void close() {
        setVisible(false);
        view.search().set("", false);
        view.requestFocusInWindow();
    }

    private void search() {
        view.search().set(field.getText(), exactCase.isSelected());
    }

    private void previous() {
        Place end = new Place(view.shown().top() + view.shown().rows(), 0);
        jump(view.search().previous(end));
    }

    private void next() {
        jump(view.search().next(new Place(view.shown().top(), 0)));
    }

    private void jump(Range match) {
        if (match == null) {
            return;
        }
        long line = match.start().line();
        int rows = view.shown().rows();
        if (line < view.shown().top() || line >= view.shown().top() + rows) {
            view.viewport().scrollTo(line - rows / 2);
        }
        view.showAll();
    }

    private void showCount() {
        int all = view.search().count();
        int current = view.search().currentNumber();
        String text = field.getText().isEmpty()
                ? " "
                : current == 0 ? ConsoleWords.say("find.count", all) : ConsoleWords.say("find.place", current, all);
        if (isVisible() && !text.equals(count.getText())) {
            count.setText(text);
        }
    }

    /** Searches while the user types. */
    private final class Changes implements DocumentListener {
        @Override
        public void insertUpdate(DocumentEvent event) {
            search();
        }

        @Override
        public void removeUpdate(DocumentEvent event) {
            search();
        }

        @Override
        public void changedUpdate(DocumentEvent event) {
            search();
        }
    }
}
