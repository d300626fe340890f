"""Reads and writes files of cases: blocks of lines, separated by empty lines, each line a keyword and its value.

    case NAME             what it is about, unique in its file
    size COLUMNSxROWS     the screen's size, 80x24 if missing
    input BYTES           what the program prints; several lines are joined
    at COUNT              or: what it prints are the first COUNT bytes of the recording beside the file
and, as the terminal answers to that:
    row NUMBER |TEXT      a row that is not empty, without the blanks at its end
    cursor ROW COLUMN     where the cursor stands, and "hidden" if it does
    style ROW FROM-TO ... how these columns look, unless they are plain
    answer BYTES          what the terminal answered

In BYTES, \\e \\r \\n \\t \\\\ and \\xHH are single bytes, \\(COUNT*BYTES) is a repetition, and everything else stands for
itself in UTF-8. In TEXT, \\\\ is a backslash and \\u{HEX} a character that cannot be seen. Lines with # are comments.
"""
import gzip
import os
import re
import unicodedata

GIVEN = ("#", "case", "size", "input", "at")
NAMED = {"e": b"\33", "r": b"\r", "n": b"\n", "t": b"\t", "\\": b"\\"}
BYTES = re.compile(r"\\(?:x([0-9a-f]{2})|\((\d+)\*([^)]*)\)|([ernt\\]))|([^\\]+)")


class Case:
    """A block of a file: the lines that were written by hand, and those that the terminal gave."""

    def __init__(self, path, block):
        self.given = [line for line in block.splitlines() if line.split(" ")[0] in GIVEN]
        self.found = [line for line in block.splitlines() if line not in self.given]
        values = [line.split(" ", 1) for line in self.given if not line.startswith("#")]
        self.name = next((value for key, value in values if key == "case"), None)
        self.size = tuple(map(int, next((value for key, value in values if key == "size"), "80x24").split("x")))
        self.at = next((int(value) for key, value in values if key == "at"), None)
        self.data = b"".join(unescape(value) for key, value in values if key == "input")
        if self.at is not None:
            with gzip.open(os.path.splitext(path)[0] + ".bin.gz") as recording:
                self.data = recording.read()[:self.at]

    def describe(self, screen):
        """Takes over what the terminal gave."""
        lines = [f"row {number} |{show(row)}" for number, row in enumerate(screen.rows, 1) if row]
        lines.append("cursor %d %d" % screen.cursor + (" hidden" if screen.hidden else ""))
        for row, runs in screen.styles.items():
            lines += [f"style {row} {first}-{last} {style}" for first, last, style in runs]
        # The answers in a recording went to the program that was recorded.
        lines += ["answer " + escape(screen.answers)] if screen.answers and self.at is None else []
        self.found = lines


def read(path):
    with open(path, encoding="utf-8", newline="\n") as file:
        return [Case(path, block) for block in re.split(r"\n\n+", file.read().strip("\n"))]


def write(path, cases):
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write("\n\n".join("\n".join(case.given + case.found) for case in cases) + "\n")


def unescape(text):
    def one(match):
        byte, count, repeated, name, plain = match.groups()
        if byte:
            return bytes([int(byte, 16)])
        return NAMED[name] if name else plain.encode() if plain else unescape(repeated) * int(count)
    data, end = b"", 0
    for match in BYTES.finditer(text):
        if match.start() != end:
            break
        data, end = data + one(match), match.end()
    if end != len(text):
        raise ValueError(f"not a notation of bytes: {text[end:]}")
    return data


def escape(data):
    return "".join("\\e" if byte == 27 else "\\\\" if byte == 92 else chr(byte) if 32 <= byte < 127 else f"\\x{byte:02x}" for byte in data)


def show(row):
    """Makes visible what an editor would not show or would join with its neighbour."""
    seen = lambda c: c == " " or unicodedata.category(c)[0] in "LNPS"
    return "".join("\\\\" if c == "\\" else c if seen(c) else "\\u{%x}" % ord(c) for c in row)
