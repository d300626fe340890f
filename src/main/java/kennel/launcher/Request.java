package kennel.launcher;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import kennel.host.SoundServer;
import kennel.sandbox.ExitCode;
import kennel.sandbox.SandboxException;
import kennel.sandbox.SandboxName;
import kennel.sandbox.Storage;
import kennel.sandbox.StorageText;
import kennel.sandbox.Text;
import kennel.sandbox.Words;

/** What the launcher is asked to do: the whole of what crosses the privilege boundary. */
sealed interface Request {

    /**
     * Start a sandbox.
     *
     * @param spec a spec's keys and values; without a name, one is found
     * @param display the X server that its nested desktop uses
     * @param sound the sound server that it uses
     * @param verbose whether each step is told with its time
     * @param watched whether LXC stays at this terminal to tell the exit code, while another terminal shows the
     *     console; nothing runs before that one has sent a line
     */
    record Launch(
            Map<String, String> spec,
            Optional<Display> display,
            Optional<SoundServer> sound,
            boolean verbose,
            boolean watched)
            implements Request {}

    /**
     * An X server that runs already.
     *
     * @param number its number, 0 to 59535
     * @param cookie the path of a file with its cookie
     */
    record Display(int number, Path cookie) {
        private static final int MOST = 59_535; // where the TCP ports end that X servers would take, from 6000

        static Optional<Display> of(Map<String, String> request) {
            String number = request.get("display");
            String cookie = request.get("cookie");
            if (number == null && cookie == null) {
                return Optional.empty();
            }
            if (number == null || !number.matches("\\d{1,5}") || Integer.parseInt(number) > MOST) {
                throw new IllegalArgumentException("display=" + number);
            }
            return Optional.of(new Display(Integer.parseInt(number), absolute("cookie", cookie)));
        }
    }

    private static Path absolute(String key, String path) {
        if (path == null || !path.startsWith("/")) {
            throw new IllegalArgumentException(key + "=" + path);
        }
        return Path.of(path);
    }

    /**
     * Connect this terminal with a sandbox's console.
     *
     * @param window the size that a window shows, which needs no key to leave the console; empty for a terminal
     */
    record Attach(SandboxName name, Optional<Size> window) implements Request {}

    /**
     * The size of a terminal.
     *
     * @param columns 1 to 65535
     * @param rows 1 to 65535
     */
    record Size(int columns, int rows) {
        static Size of(List<String> words) {
            return new Size(cells(words.get(0)), cells(words.get(1)));
        }

        private static int cells(String text) {
            int cells = Integer.parseInt(text);
            if (cells < 1 || cells > 0xffff) {
                throw new IllegalArgumentException(text);
            }
            return cells;
        }
    }

    /** Tell what a sandbox's console has printed. */
    record Printed(SandboxName name) implements Request {}

    /** Give a sandbox's console another size. */
    record Resize(SandboxName name, Size size) implements Request {}

    /**
     * Run another program in a sandbox.
     *
     * @param words the program and its arguments; none for the login shell
     */
    record Shell(SandboxName name, List<String> words) implements Request {}

    /**
     * End a sandbox.
     *
     * @param seconds how long it may take to end by itself
     */
    record Stop(SandboxName name, int seconds) implements Request {}

    /** Tell what there is to say of a kept storage. */
    record Inspect(Storage storage) implements Request {}

    /**
     * Make an image larger.
     *
     * @param bytes its new size
     */
    record Grow(Storage storage, long bytes) implements Request {}

    /** Forget a kept storage, and remove what sandboxes wrote into it if it is a folder. */
    record Discard(Storage storage) implements Request {}

    /** Move what a throw-away sandbox has written into an image, and end it. */
    record Keep(SandboxName name, Storage storage) implements Request {}

    /** Tell what a conversion of an image would do. */
    record Survey(Storage.Image image) implements Request {}

    /** Convert an image that aufs wrote. */
    record Convert(Storage.Image image) implements Request {}

    /** Remove what killed sandboxes left behind. */
    record Sweep() implements Request {}

    /** Load what a start needs and do nothing, for the class-data archive. */
    record Rehearse() implements Request {}

    /**
     * Reads a request from the words of a command line.
     *
     * @throws SandboxException if it is none
     */
    static Request read(List<String> words) {
        try {
            List<String> rest = words.subList(1, words.size());
            return switch (words.get(0)) {
                case "start" -> launch(rest);
                case "attach" -> new Attach(
                        SandboxName.of(rest.get(0)),
                        rest.size() > 1 ? Optional.of(Size.of(rest.subList(1, rest.size()))) : Optional.empty());
                case "printed" -> new Printed(SandboxName.of(rest.get(0)));
                case "resize" -> new Resize(SandboxName.of(rest.get(0)), Size.of(rest.subList(1, rest.size())));
                case "shell" -> new Shell(SandboxName.of(rest.get(0)), List.copyOf(rest.subList(1, rest.size())));
                case "stop" -> new Stop(SandboxName.of(rest.get(0)), Integer.parseInt(rest.get(1)));
                case "inspect" -> new Inspect(storage(rest.get(0)));
                case "grow" -> new Grow(storage(rest.get(0)), Long.parseLong(rest.get(1)));
                case "discard" -> new Discard(storage(rest.get(0)));
                case "keep" -> new Keep(SandboxName.of(rest.get(0)), storage(rest.get(1)));
                case "survey" -> new Survey(image(rest.get(0)));
                case "convert" -> new Convert(image(rest.get(0)));
                case "sweep" -> new Sweep();
                case "rehearse" -> new Rehearse();
                default -> throw new IllegalArgumentException(words.get(0));
            };
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new SandboxException(
                    ExitCode.USAGE, Words.say("spec.bad", Text.visible(String.valueOf(e.getMessage()))), e);
        }
    }

    private static Optional<SoundServer> soundServer(Map<String, String> request) {
        String socket = request.get("sound-server");
        String cookie = request.get("sound-cookie");
        if (socket == null && cookie == null) {
            return Optional.empty();
        }
        return Optional.of(new SoundServer(
                absolute("sound-server", socket),
                Optional.ofNullable(cookie).map(path -> absolute("sound-cookie", path))));
    }

    private static Launch launch(List<String> words) {
        Map<String, String> text = keysAndValues(words);
        return new Launch(
                text,
                Display.of(text),
                soundServer(text),
                words.contains("verbose=true"),
                words.contains("watched=true"));
    }

    private static Storage storage(String kind) {
        return StorageText.of(kind, OptionalLong.empty(), Path.of(""));
    }

    private static Storage.Image image(String text) {
        if (storage(text) instanceof Storage.Image image) {
            return image;
        }
        throw new SandboxException(ExitCode.USAGE, Words.say("convert.imageonly"));
    }

    private static Map<String, String> keysAndValues(List<String> words) {
        Map<String, String> map = new HashMap<>();
        for (String word : words) {
            int equals = word.indexOf('=');
            if (equals < 1) {
                throw new IllegalArgumentException(word);
            }
            map.put(word.substring(0, equals), word.substring(equals + 1));
        }
        return map;
    }
}
