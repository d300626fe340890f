package kennel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kennel.RecordedFiles;
import kennel.sandbox.ExitCode;
import kennel.session.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** From command lines to requests, with a launcher that only records them. */
class CliTest {
    @TempDir
    private Path root;

    private final List<List<String>> requests = new ArrayList<>();
    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void aRunningSandbox() {
        new RecordedFiles(root).sandbox("beagle", 100);
    }

    @Test
    void runTellsTheLauncherWhatIsWanted() {
        new RecordedFiles(root).directory("/b").directory("/a,x");
        String upper = root.resolve("b").toString();
        String lower = root.resolve("a,x").toString();
        String options = "--name=my --size 1G --idmap yes --network none -dv";
        List<String> words = new ArrayList<>(List.of("run", "--layer", upper, "--layer=" + lower));
        words.addAll(List.of(options.split(" ")));
        assertThat(run(words.toArray(new String[0]))).isZero();
        assertThat(request())
                .containsExactly(
                        "start",
                        "name=my",
                        "layer.0=" + upper,
                        "layer.1=" + lower,
                        "storage=tmpfs",
                        "size=1073741824",
                        "idmap=yes",
                        "network=none",
                        "start=shell",
                        "detached=true",
                        "verbose=true");
    }

    @Test
    void withoutANameTheLauncherFindsOne() {
        run("run", "--layer", "/");
        assertThat(request()).noneMatch(word -> word.startsWith("name="));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "run --layer / ls -l --name x @file -- -h",
                "run --layer / -- ls -l --name x @file -- -h",
                "shell beagle ls -l --name x @file -- -h",
                "shell beagle -- ls -l --name x @file -- -h",
            })
    void allThatFollowsACommandIsIts(String line) {
        assertThat(run(line.split(" "))).isZero();
        assertThat(request().stream().map(word -> word.replaceFirst("^command\\.\\d=", "")))
                .containsSubsequence("ls", "-l", "--name", "x", "@file", "--", "-h")
                .doesNotHaveDuplicates();
    }

    @Test
    void aCommandMayBeginWithADash() {
        run("run", "--layer", "/", "--", "-odd");
        assertThat(request()).contains("command.0=-odd");
    }

    @Test
    void bootAsksForTheLayersInit() {
        run("run", "--layer", "/", "--boot");
        assertThat(request()).contains("start=boot");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FILE --size 1G -- ls -l",
                "run FILE --size 1G ls -l",
                "run --size 1G FILE -- ls -l",
                "run --size=1G --file FILE -- ls -l",
            })
    void optionsGoBeforeWhatAFileSays(String line) {
        new RecordedFiles(root)
                .directory("/d/layer")
                .file("/d/box.kennel", "kennel=1\nname=box\nlayer=layer\nsize=2G\nnetwork=none\ndetached=yes\n");
        String file = root.resolve("d/box.kennel").toString();
        assertThat(run(line.replace("FILE", file).split(" "))).isZero();
        assertThat(request())
                .containsExactly(
                        "start",
                        "name=box",
                        "layer.0=" + root.resolve("d/layer"),
                        "storage=tmpfs",
                        "size=1073741824",
                        "idmap=auto",
                        "network=none",
                        "command.0=ls",
                        "command.1=-l",
                        "detached=true");
    }

    @Test
    void aCommandWhoseNameEndsLikeAFileFollowsTheDashes() {
        run("run", "--layer", "/", "--", "x.kennel");
        assertThat(request()).contains("command.0=x.kennel");
    }

    @Test
    void saveWritesAFileAndAsksNobody() {
        String file = root.resolve("box.kennel").toString();
        assertThat(run("run", "--layer", "/", "--boot", "--save", file)).isZero();
        assertThat(requests).isEmpty();
        assertThat(run(file, "--name", "b")).isZero();
        assertThat(request()).contains("name=b", "layer.0=/", "start=boot");
    }

    @Test
    void aFileThatIsNoneIsOneSentence() {
        assertThat(run("none.kennel")).isEqualTo(ExitCode.NO_INPUT.number());
        assertThat(err.toString()).startsWith("kennel: ").hasLineCount(1).contains("none.kennel does not exist.");
    }

    @ParameterizedTest
    @CsvSource({
        "attach beagle, attach beagle",
        "shell beagle, shell beagle",
        "stop beagle, stop beagle 10",
        "stop beagle --wait 3, stop beagle 3",
        "stop --all, stop beagle 10",
    })
    void commandsBecomeRequests(String line, String words) {
        assertThat(run(line.split(" "))).isZero();
        assertThat(request()).containsExactly(words.split(" "));
    }

    @Test
    void listAndFakerootAskNobody() {
        assertThat(run("list")).isZero();
        assertThat(out.toString()).contains("beagle", "+10000");
        assertThat(run("fakeroot", "beagle")).isZero();
        assertThat(out.toString()).contains("/proc/100/root/");
        assertThat(run("list", "--json")).isZero();
        assertThat(requests).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "help nonsense",
                "--nonsense",
                "run --nonsense",
                "run --name",
                "run --name a --name b",
                "run --layer / --size much",
                "run --layer / --size 0",
                "run --layer / --idmap maybe",
                "run --layer / --network all",
                "run --layer / --boot ls",
                "layers more",
                "list more",
                "attach",
                "attach beagle more",
                "shell",
                "stop",
                "stop beagle --wait long",
                "stop beagle --wait -1",
                "fakeroot",
                "console --geometry 80x0",
                "console --geometry 80",
                "console --geometry 1000x24 -- ls",
                "doctor more",
            })
    void aWrongLineIsOneSentence(String line) {
        assertThat(run(line.split(" "))).isEqualTo(ExitCode.USAGE.number());
        List<String> said = err.toString().lines().toList();
        assertThat(said.get(0)).startsWith("kennel: ").endsWith(".");
        assertThat(said.subList(1, said.size())).allMatch(hint -> hint.startsWith("Try: kennel"));
        assertThat(said).hasSizeLessThanOrEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(requests).isEmpty();
    }

    @Test
    void theHintNamesTheCommand() {
        run("run", "--nonsense");
        assertThat(err.toString()).contains("no option --nonsense", "Try: kennel run --help");
    }

    @Test
    void escapesInAWrongWordAreNotPrinted() {
        run("\u001b[2J");
        assertThat(err.toString()).contains("\\u001b").doesNotContain("\u001b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"attach", "shell", "stop", "fakeroot"})
    void aSandboxThatDoesNotRunIsNotAskedFor(String command) {
        assertThat(run(command, "poodle")).isEqualTo(ExitCode.NO_INPUT.number());
        assertThat(err.toString()).contains("poodle");
        assertThat(requests).isEmpty();
    }

    private int run(String... words) {
        Session session = new Session(this::record, root);
        return new Cli(
                        session,
                        new Windows((command, columns, rows) -> 0, (opened, unsaid) -> 0, unsaid -> 0),
                        new PrintWriter(out, true),
                        new PrintWriter(err, true))
                .run(List.of(words));
    }

    private int record(List<String> request) {
        requests.add(request);
        return 0;
    }

    private List<String> request() {
        assertThat(requests).hasSize(1);
        return requests.get(0);
    }
}
