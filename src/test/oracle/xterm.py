"""A real xterm under Xvfb that is fed with bytes and tells which screen it ended up with.

xterm draws on a display that nobody sees. Its text is read through its printer (CSI ? 10 i), which alone gives the
combining marks; the colours and most attributes through its "SVG screen dump" (CSI 11 i); the cursor through a cursor
information report (DECRQPSR), which, unlike CPR, is absolute in origin mode too.
"""
import codecs
import collections
import ctypes
import glob
import itertools
import locale
import os
import pty
import re
import select
import shutil
import subprocess
import tempfile
import time
import tty

PERCENT = r"rgb\(([\d.]+)%, ([\d.]+)%, ([\d.]+)%\)"
GROUP = re.compile(r"<rect x='(\d+)' y='\d+' height='\d+' width='(\d+)' fill='" + PERCENT + r"'/>\s*"
                   r"<g((?: font-\w+='\w+')*) fill='" + PERCENT + r"'>(.*?)</g>((?:\s*<line[^>]*>)*)", re.S)
TEXT = re.compile(r"<text x='(\d+)' y='\d+'>[^ ]")
LINE = re.compile(r"<line x1='\d+' y1='(\d+)'")
CELL = 10  # width of a cell in the dump
ROW = 20  # height of a row in the dump
MARGIN = 2  # empty border around the dump
RIGHT_HALF = "\uffff"  # printed for the right half of a wide character
locale.setlocale(locale.LC_CTYPE, "C.UTF-8")
WIDTH = ctypes.CDLL(None).wcwidth  # as xterm has it

Screen = collections.namedtuple("Screen", "rows styles cursor hidden answers")


def palette():
    """Gives the first 16 colours and the defaults values that nothing else has, so that a dump can be read back."""
    colours = {f"color{i}": (0, i * 15, 240) for i in range(16)}
    return {**colours, "foreground": (255, 255, 3), "background": (3, 255, 255)}


def names():
    """Maps values, full and faint (two thirds), to (name, faint); xterm gives entries 16 to 255 fixed values."""
    known = {name.removeprefix("color"): rgb for name, rgb in palette().items()}
    known["text"], known["back"] = known.pop("foreground"), known.pop("background")
    levels = [0, 95, 135, 175, 215, 255]
    known.update({str(16 + i): (levels[i // 36], levels[i // 6 % 6], levels[i % 6]) for i in range(216)})
    known.update({str(232 + i): (8 + 10 * i,) * 3 for i in range(24)})
    full = {rgb: (name, False) for name, rgb in known.items()}
    return {**{tuple(part * 2 // 3 for part in rgb): (name, True) for name, rgb in known.items()}, **full}


NAMES = names()
# xterm dumps a number beyond Unicode, to which broken UTF-8 leads it, in five or six bytes; its font has nothing for it.
codecs.register_error("beyond Unicode", lambda failure: ("\ufffd", re.compile(rb".[\x80-\xbf]*", re.S).match(failure.object, failure.start).end()))


def named(percents):
    """Returns the name of a colour and whether it is a faint one; a direct colour's name is #rrggbb."""
    rgb = tuple(round(float(part) * 255 / 100) for part in percents)
    return NAMES.get(rgb) or ("#%02x%02x%02x" % rgb, False)


class Display:
    """An Xvfb of our own."""

    def __enter__(self):
        end, theirs = os.pipe()
        self.server = subprocess.Popen(["Xvfb", "-displayfd", str(theirs), "-screen", "0", "2000x1200x24", "-nolisten", "tcp", "-noreset"],
                                       pass_fds=[theirs], stderr=subprocess.DEVNULL)
        os.close(theirs)
        with open(end, encoding="ascii") as told:
            return ":" + told.readline().strip()

    def __exit__(self, *_):
        self.server.terminate()
        self.server.wait()


class Xterm:
    """One xterm; the pseudo-terminal's other end is in our hands instead of a shell's (option -S)."""

    def __init__(self, display, columns, rows):
        self.rows = rows
        self.columns = columns
        self.folder = tempfile.mkdtemp(prefix="xterm-screens-")
        os.mkfifo(self.folder + "/print")
        self.printer = os.open(self.folder + "/print", os.O_RDWR)
        master, self.end = pty.openpty()
        tty.setraw(self.end)
        resources = {**{name: "#%02x%02x%02x" % rgb for name, rgb in palette().items()},
                     "boldColors": "false", "c132": "false", "combiningChars": "5",
                     "printerCommand": "cat >print", "printerAutoClose": "true", "printAttributes": "0", "saveLines": "500", "internalBorder": "2",
                     "allowWindowOps": "false", "scrollBar": "false", "geometry": f"{columns}x{rows}"}
        options = [word for item in resources.items() for word in ("-xrm", "XTerm*vt100.%s: %s" % item)]
        self.process = subprocess.Popen(
            ["xterm", "-u8", *options, f"-Sab/{master}"], pass_fds=[master], cwd=self.folder, stderr=subprocess.DEVNULL,
            env={"PATH": os.environ["PATH"], "DISPLAY": display, "LC_ALL": "C.UTF-8", "HOME": self.folder, "TERM": "xterm-256color"})
        os.close(master)
        self.read_until(b"\n")  # the window's number
        self.fed = b""
        self.ask(b"")

    def close(self):
        self.process.kill()
        self.process.wait()
        os.close(self.end)
        os.close(self.printer)
        shutil.rmtree(self.folder)

    def read_until(self, mark, seconds=10):
        """Returns what xterm says up to a mark."""
        said = b""
        limit = time.monotonic() + seconds
        while not said.endswith(mark):
            if not select.select([self.end], [], [], max(0, limit - time.monotonic()))[0]:
                raise TimeoutError(f"xterm does not answer any more; it said {said!r}")
            said += self.read()
        return said

    def read(self):
        said = os.read(self.end, 65536)
        if not said:
            raise EOFError("xterm has ended")
        return said

    def feed(self, data):
        """Lets xterm show bytes; returns what it answers to them until it has shown them all."""
        said = b""
        self.fed += data
        while data:
            readable, writable, _ = select.select([self.end], [self.end], [], 10)
            if readable:
                said += self.read()
            if writable:
                data = data[os.write(self.end, data[:1000]):]
        return said

    def reset(self):
        """Makes xterm forget nearly all it has shown: RIS leaves the alternate screen, and national sets."""
        self.ask(b"\33c\33[?47h\33[H\0337\33[2J\33[?47l\33c")

    def ask(self, question, seconds=10):
        """Returns the answer to a question."""
        said = self.feed(question + b"\33[?31999$p")
        return (said + self.read_until(b"\33[?31999;0$y", seconds)).removesuffix(b"\33[?31999;0$y")

    def screen(self, data=b""):
        """Shows bytes and returns the screen after them, with what xterm answered."""
        seen = self.fed + data
        vt52 = seen.rfind(b"\33[?2l") > max(seen.rfind(b"\33<"), seen.rfind(b"\33c"))  # a VT52 knows none of our questions
        answers = self.ask(data + b"\33<" if vt52 else data)
        state = self.ask(b"\33[?25$p\33[1$w\33[6n\33P$qr\33\\")
        exact = re.search(rb"\x1bP1\$u(\d+);(\d+);\d+;.;.;(.)", state)  # not known to a VT100, which VT52 mode leaves behind
        self.knows_reports = exact is not None
        row, column = map(int, (exact or re.search(rb"\x1b\[(\d+);(\d+)R", state)).groups()[:2])
        top, bottom = map(int, re.search(rb"\$r(\d+);(\d+)r", state).groups())
        whole = (top, bottom) == (1, self.rows)
        self.ask(b"\33[?10i\33[11i" if whole else b"\33[r\33[?10i\33[11i")  # the dump shows no more than the scroll region
        if not whole:
            origin = top - 1 if exact and exact[3][0] & 1 else 0
            self.ask(b"\33[%d;%dr\33[%d;%dH" % (top, bottom, row - origin, column))
        self.feed(b"\33[?2l" if vt52 else b"")
        file = glob.glob(self.folder + "/*.svg")[0]
        with open(file, encoding="utf-8", errors="beyond Unicode", newline="\n") as text:
            styles = self.read_dump(text.read())
        os.unlink(file)
        return Screen(self.read_print(), styles, (row, column), b"\33[?25;2$y" in state, answers)

    def read_print(self):
        """Returns the rows' texts without blanks at the end."""
        text = b""
        while text.count(b"\n") < self.rows:
            if not select.select([self.printer], [], [], 10)[0]:
                raise TimeoutError("xterm does not print")
            text += os.read(self.printer, 65536)
        rows = text.decode(errors="beyond Unicode").split("\n")[:self.rows]
        return [self.without_right_halves(row).rstrip(" ") for row in rows]

    @staticmethod
    def without_right_halves(row):
        """Half of a wide character whose other half was overwritten stays behind, and looks blank."""
        return "".join(c if c != RIGHT_HALF else "" if WIDTH(ord(before)) == 2 else " " for before, c in zip(" " + row, row))

    def read_dump(self, dump):
        """Returns {row: [(first, last, style)]}, all counted from 1."""
        if f"viewBox='0 0 {self.columns * CELL + 2 * MARGIN} {self.rows * ROW + 2 * MARGIN}'" not in dump:
            raise ValueError("xterm has changed its size (VT52 mode has 80 columns)")
        styles = {}
        for number, part in enumerate(re.split(r"<!-- Row \d+ -->", dump)[1:], 1):
            cells = [""] * self.columns
            for x, width, *rest in GROUP.findall(part):
                first = (int(x) - MARGIN) // CELL
                inked = {(int(at) - MARGIN) // CELL for at in TEXT.findall(rest[7])}
                for column in range(first, first + int(width) // CELL):
                    cells[column] = style(rest[:3], rest[3], rest[4:7], rest[8], column in inked)
            runs, first = [], 0
            for same, group in itertools.groupby(cells):
                last = first + len(list(group))
                runs += [(first + 1, last, same)] if same else []
                first = last
            if runs:
                styles[number] = runs
        return styles


def style(back, fonts, text, lines, inked):
    """Words an appearance; empty for plain text.

    The colours are those seen, after reverse. Blinking text is dumped white on red, whatever it is. Of a blank cell
    only that is told which can be seen: the colour behind it, and lines through it.
    """
    lines = {(int(y) - MARGIN) % ROW for y in LINE.findall(lines)}
    (text, faint), (back, _) = named(text), named(back)
    if {text, back} == {"231", "196"}:
        text, back, blink = "text", "back", ["blink"]
    else:
        blink = []
    if not inked and not lines:
        fonts, text, faint = "", "text", False
    words = [word for word in ("bold", "italic") if word in fonts]
    words += ["dim"] if faint else []
    words += ["double"] if {17, 19} <= lines else ["underline"] if 16 in lines else []
    words += ["strike"] if 11 in lines else []
    words += blink
    words += ["text=" + text] if text != "text" else []
    words += ["back=" + back] if back != "back" else []
    return " ".join(words)
