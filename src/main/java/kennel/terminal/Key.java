package kennel.terminal;

/** A key that stands for something else than a character, with what it sends (xterm's ctlseqs, Special Keyboard Keys). */
public enum Key {
    BACKSPACE,
    TAB,
    ENTER,
    ESCAPE,

    UP(Form.CURSOR, 'A'),
    DOWN(Form.CURSOR, 'B'),
    RIGHT(Form.CURSOR, 'C'),
    LEFT(Form.CURSOR, 'D'),
    /** The key in the middle of the keypad while NumLock is off. */
    BEGIN(Form.CURSOR, 'E'),
    END(Form.CURSOR, 'F'),
    HOME(Form.CURSOR, 'H'),

    INSERT(2),
    DELETE(3),
    PAGE_UP(5),
    PAGE_DOWN(6),

    F1(Form.FUNCTION, 'P'),
    F2(Form.FUNCTION, 'Q'),
    F3(Form.FUNCTION, 'R'),
    F4(Form.FUNCTION, 'S'),
    F5(15),
    F6(17),
    F7(18),
    F8(19),
    F9(20),
    F10(21),
    F11(23),
    F12(24),
    F13(25),
    F14(26),
    F15(28),
    F16(29),
    F17(31),
    F18(32),
    F19(33),
    F20(34),
    F21(42),
    F22(43),
    F23(44),
    F24(45),

    KEYPAD_0('p', "0"),
    KEYPAD_1('q', "1"),
    KEYPAD_2('r', "2"),
    KEYPAD_3('s', "3"),
    KEYPAD_4('t', "4"),
    KEYPAD_5('u', "5"),
    KEYPAD_6('v', "6"),
    KEYPAD_7('w', "7"),
    KEYPAD_8('x', "8"),
    KEYPAD_9('y', "9"),
    KEYPAD_MULTIPLY('j', "*"),
    KEYPAD_ADD('k', "+"),
    /** The key below the 3 where numbers are written with a comma. */
    KEYPAD_SEPARATOR('l', ","),
    KEYPAD_SUBTRACT('m', "-"),
    KEYPAD_DECIMAL('n', "."),
    KEYPAD_DIVIDE('o', "/"),
    KEYPAD_EQUAL('X', "="),
    KEYPAD_ENTER('M', "\r");

    /** The shapes of what keys send. */
    enum Form {
        /** A control character. */
        CONTROL,
        /** A letter after CSI, or after SS3 in application cursor mode. */
        CURSOR,
        /** A letter after SS3, or after CSI with modifiers. */
        FUNCTION,
        /** A number and a tilde. */
        NUMBERED,
        /** A character, or a letter after SS3 in application keypad mode. */
        KEYPAD
    }

    final Form form;
    final char letter;
    final int number;
    final String character;

    Key() {
        this(Form.CONTROL, '\0', 0, "");
    }

    Key(Form form, char letter) {
        this(form, letter, 0, "");
    }

    Key(int number) {
        this(Form.NUMBERED, '~', number, "");
    }

    Key(char letter, String character) {
        this(Form.KEYPAD, letter, 0, character);
    }

    Key(Form form, char letter, int number, String character) {
        this.form = form;
        this.letter = letter;
        this.number = number;
        this.character = character;
    }
}
