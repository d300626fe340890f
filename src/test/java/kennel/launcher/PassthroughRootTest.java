package kennel.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Stream;
import kennel.Kennel;
import kennel.sandbox.ExitCode;
import kennel.testlayers.Await;
import kennel.testlayers.BusyboxTree;
import kennel.testlayers.NothingLeft;
import kennel.testlayers.PulseAudio;
import kennel.testlayers.Sandbox;
import kennel.testlayers.Shell;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sound and the graphics processor: what is asked for, and nothing else of this machine's hardware. */
@ExtendWith(NothingLeft.class)
class PassthroughRootTest {
    private static final long MOST_MILLIS = 30_000;
    private static final int USER = 1234;
    private static final int MUCH = 40_000;

    /** No sandbox may open it; here it stands for the hardware, of which this machine may have none. */
    private static final String LOOP_CONTROL = "10 237";

    private static final Path RENDERER = Path.of("/dev/dri/renderD199");
    private static final Path CONTROL = Path.of("/dev/snd/controlC99");

    @TempDir
    static Path folder;

    private static PulseAudio sound;
    private static Path layer;

    @BeforeAll
    static void start() throws IOException {
        sound = PulseAudio.start(folder, 0);
        layer = BusyboxTree.make(folder.resolve("tree")).path();
    }

    @AfterAll
    static void end() {
        if (sound != null) {
            sound.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"yes, no", "yes, yes", "no, no", "no, yes"})
    void opensNoRendererUnlessItIsAskedFor(String idMap, String gpu) {
        try (Node node = Node.make(RENDERER)) {
            Kennel.Result result =
                    run("--idmap", idMap, "--gpu", gpu, "--layer", layer.toString(), "--", "sh", "-c", open(RENDERER));
            assertThat(result.out()).as("%s", result).isEqualTo(gpu.equals("yes") ? "renderD199\nopen\n" : "");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "no"})
    void opensTheSoundDevicesForEveryUserInside(String idMap) {
        try (Node control = Node.make(CONTROL);
                Node hardwareDependent = Node.make(CONTROL.resolveSibling("hwC99D0"))) {
            Kennel.Result result = run(
                    "--idmap",
                    idMap,
                    "--sound",
                    "devices",
                    "--layer",
                    "/",
                    "--",
                    "setpriv",
                    "--reuid",
                    "1000",
                    "sh",
                    "-c",
                    open(CONTROL));
            assertThat(result.out()).as("%s", result).isEqualTo("controlC99\nopen\n");
        }
    }

    /** Lists what is beside a node, and opens it. */
    private static String open(Path node) {
        return "ls %s; exec 3<>%s && echo open".formatted(node.getParent(), node);
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "no"})
    void letsBeHeardWhatIsPlayedInside(String idMap) throws IOException {
        try (Sandbox sandbox = sandbox("--idmap", idMap, "--sound", "yes");
                PulseAudio.Recording recording = sound.record()) {
            assertThat(recording.loud()).isZero();
            sandbox.out("head -c 80000 /dev/zero | tr '\\0' '@' | pacat --raw");
            Await.until("what was played", MOST_MILLIS, () -> recording.loud() > MUCH);
            assertThat(sandbox.run("setpriv", "--reuid", "1000", "pactl", "info")
                            .exitCode())
                    .isZero();
        }
    }

    /** The warning at the start is true. */
    @Test
    void letsAProgramInsideGiveOrdersToPulseAudio() {
        Path pipe = folder.resolve("pipe");
        try (Sandbox sandbox = sandbox("--sound", "server")) {
            sandbox.out("pactl load-module module-pipe-sink file=" + pipe);
            assertThat(pipe).exists();
        }
        Kennel.Result result = run("--sound", "server", "--layer", layer.toString(), "--", "true");
        assertThat(result.err()).contains("listen to the microphone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"yes", "no"})
    void makesNothingOutsideWhereALinkInTheStorageLeads(String idMap) throws IOException {
        Path outside = Files.createDirectory(folder.resolve("outside-" + idMap));
        Shell.out("chmod 777 \"$0\"", outside);
        String kept = "dir:" + folder.resolve("kept-" + idMap);
        String leave = "rm -rf /etc/kennel /dev/kennel; mkdir -p /etc; ln -s %s /etc/kennel; ln -s %s /dev/kennel"
                .formatted(outside, outside);
        run("--idmap", idMap, "--storage", kept, "--layer", "/", "--", "sh", "-c", leave);
        Kennel.Result heard =
                run("--idmap", idMap, "--storage", kept, "--sound", "server", "--layer", "/", "--", "pactl", "info");
        assertThat(heard.exitCode()).as("%s", heard).isZero();
        assertThat(outside).isEmptyDirectory();
    }

    @Test
    void hasNoRoomBesideTheCookie() {
        try (Sandbox sandbox = sandbox("--idmap", "no", "--sound", "server")) {
            sandbox.run("dd", "if=/dev/zero", "of=/dev/kennel/sound-cookie", "bs=64k", "count=16");
            assertThat(sandbox.out("stat -c %s /dev/kennel/sound-cookie")).isEqualTo("4096");
        }
    }

    @Test
    void isSilentUnlessItIsAskedForSound() {
        try (Sandbox sandbox = sandbox()) {
            assertThat(sandbox.out("env | grep PULSE; ls -A /dev | grep kennel; true"))
                    .isEmpty();
            assertThat(sandbox.run("pactl", "info").exitCode()).isNotZero();
        }
    }

    @Test
    void saysWhatThisMachineLacks() {
        String tree = layer.toString();
        assertThat(Refusal.of(
                        ExitCode.UNAVAILABLE,
                        () -> Kennel.run(nobody(), "", "run", "--layer", tree, "--sound", "server", "--", "true")))
                .contains("neither PulseAudio nor PipeWire");
        if (Files.notExists(Path.of("/dev/snd/timer"))) {
            assertThat(Refusal.of(
                            ExitCode.UNAVAILABLE,
                            () -> Kennel.run(nobody(), "", "run", "--layer", tree, "--sound", "yes", "--", "true")))
                    .contains("/dev/snd");
        }
        if (Files.notExists(RENDERER.getParent())) {
            assertThat(Refusal.of(ExitCode.UNAVAILABLE, "run", "--layer", tree, "--gpu", "yes", "--", "true"))
                    .contains("/dev/dri");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sound=server                                          | 64 | path of its socket",
                "sound=no sound-server=/x                              | 64 | shall have none",
                "sound=devices sound-server=/x                         | 64 | shall have none",
                "sound=yes                                             | 64 | not valid",
                "sound=loud                                            | 64 | sound takes one of",
                "gpu=maybe                                             | 64 | gpu takes one of",
                "sound=server sound-server=x                           | 64 | not valid",
                "sound=server sound-cookie=/x                          | 64 | not valid",
                "sound=server sound-server=S sound-cookie=x            | 64 | not valid",
                "sound=server sound-server=/nowhere                    | 66 | no sound server at",
                "sound=server sound-server=/etc/shadow                 | 77 | not a socket of your own",
                "sound=server sound-server=/dev/null                   | 77 | not a socket of your own",
                "sound=server sound-server=S sound-cookie=/etc/passwd  | 65 | 256 bytes",
                "sound=server sound-server=S sound-cookie=/dev/zero    | 77 | not a file of your own",
                "sound=server sound-server=S sound-cookie=/nowhere     | 66 | no cookie in",
            })
    void isRefusedWhereItIsNone(String words, int code, String sentence) {
        String[] all = words.replace("=S", "=" + sound.socket()).split(" ");
        assertThat(refusal(code, DesktopStart.plain().with(all))).contains(sentence);
    }

    @Test
    void takesNoServerOfAnotherUsers() throws IOException {
        DesktopStart foreign = DesktopStart.plain().with("sound=server");
        try (PulseAudio theirs = PulseAudio.start(folder, USER)) {
            assertThat(refusal(77, foreign.with("sound-server=" + theirs.socket())))
                    .contains("not a socket of your own");
            Path link = folder.resolve("link");
            Files.createSymbolicLink(link, sound.socket());
            assertThat(refusal(77, DesktopStart.plain().with("sound=server", "sound-server=" + link)))
                    .contains("not a socket of your own");
        }
    }

    private static String refusal(int code, DesktopStart start) {
        ExitCode expected = Arrays.stream(ExitCode.values())
                .filter(one -> one.number() == code)
                .findFirst()
                .orElseThrow();
        return Refusal.of(expected, () -> start.layer(layer).command("true").run(""));
    }

    private static Map<String, String> nobody() {
        return Map.of("HOME", folder.toString(), "XDG_RUNTIME_DIR", folder.toString());
    }

    private static Kennel.Result run(String... options) {
        return Kennel.run(sound.environment(), "", join(new String[] {"run"}, options));
    }

    private static Sandbox sandbox(String... options) {
        String name = Sandbox.newName();
        Kennel.Result result = run(join(options, "--detach", "--name", name, "--", "sleep", "600"));
        assertThat(result.exitCode()).as("%s", result).isZero();
        return new Sandbox(name);
    }

    private static String[] join(String[] words, String... more) {
        return Stream.of(words, more).flatMap(Stream::of).toArray(String[]::new);
    }

    /**
     * A node that stands for hardware, removed when it is closed.
     *
     * @param path where it is
     */
    private record Node(Path path) implements AutoCloseable {
        static Node make(Path path) {
            Shell.out("mkdir -p \"${0%/*}\"; mknod \"$0\" c " + LOOP_CONTROL, path);
            return new Node(path);
        }

        @Override
        public void close() {
            Shell.out("rm \"$0\"; rmdir --ignore-fail-on-non-empty \"${0%/*}\"", path);
        }
    }
}
