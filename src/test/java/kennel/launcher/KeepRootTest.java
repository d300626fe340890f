package kennel.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import kennel.Kennel;
import kennel.testlayers.Await;
import kennel.testlayers.BusyboxTree;
import kennel.testlayers.NothingLeft;
import kennel.testlayers.Sandbox;
import kennel.testlayers.Shell;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A throw-away sandbox that is kept after all: nothing that it wrote is lost, whatever comes in between. */
@ExtendWith(NothingLeft.class)
class KeepRootTest {
    private static final String WRITE =
            """
            set -e
            cd /root
            mkdir -p deep/er
            dd if=/dev/urandom of=deep/big bs=1M count=20 2>/dev/null
            dd if=/dev/urandom of=holes bs=4k seek=5000 count=1 2>/dev/null
            ln deep/big deep/er/hard
            ln -s /nowhere deep/soft
            mkfifo fifo
            printf x >'odd
            name \\303\\244'
            chown 12:34 deep/big
            chmod 4751 deep/big
            chmod 2775 deep
            touch -d '2001-02-03 04:05:06' deep/er
            rm /etc/profile
            rm -r /sbin
            mkdir /sbin
            echo new >/sbin/new
            """;
    /** Everything that a file is, but for what only a disk or a memory decides. */
    private static final String LIST =
            """
            cd /
            find root sbin -exec stat -c '%n %F %a %u %g %h %Y %N' {} + | sort >/tmp/list
            find root sbin -type f -exec sha256sum {} + | sort >>/tmp/list
            ls etc >>/tmp/list
            grep -v ' directory ' /tmp/list
            """;

    @TempDir
    private static Path shared;

    private static Path layer;

    @TempDir
    private Path folder;

    private Path image;

    @BeforeAll
    static void makeLayer() throws IOException {
        layer = BusyboxTree.make(shared.resolve("layer")).write("tmp/x", "").path();
    }

    @BeforeEach
    void nameImage() {
        image = folder.resolve("kept.img");
    }

    @ParameterizedTest
    @CsvSource({"yes,image", "no,image", "yes,dir"})
    void losesNothing(String idMap, String kind) {
        String storage = kind + ":" + image + (kind.equals("image") ? ":128M" : "");
        try (Sandbox sandbox = Sandbox.start("--layer", layer.toString(), "--idmap", idMap)) {
            sandbox.out(WRITE);
            String before = sandbox.out(LIST);
            long monitor = sandbox.monitor();
            Kennel.Result result = Kennel.run("keep", sandbox.name(), storage);
            assertThat(result.exitCode()).as(result.err()).isZero();
            Await.until("it to go on", 10_000, () -> sandbox.run("true").exitCode() == 0);
            assertThat(sandbox.monitor()).isNotEqualTo(monitor);
            assertThat(sandbox.out(LIST)).isEqualTo(before);
            assertThat(sandbox.out("stat -c '%a %y' /root/deep /root/deep/er"))
                    .startsWith("2775 ")
                    .contains("2001-02-03 04:05:06");
            assertThat(Integer.parseInt(sandbox.out("du -k /root/holes | cut -f 1")))
                    .isLessThan(1000);
        }
        Kennel.Result later = Kennel.run(
                "run", "--layer", layer.toString(), "--storage", kind + ":" + image, "--", "cat", "/sbin/new");
        assertThat(later.out()).as(later.err()).isEqualTo("new\n");
    }

    /** What is on the terminal was in the file before: so it must be in the image's. */
    @Test
    void losesNothingOfWhatIsBeingWritten() {
        String name = Sandbox.newName();
        Path told = folder.resolve("told");
        Shell.out(
                "\"$0\" run --layer \"$1\" --name \"$2\" -- sh -c "
                        + "'i=0; while [ ! -e /root/stop ]; do i=$((i+1)); echo $i >>/root/file; echo $i; done'"
                        + " >\"$3\" 2>/dev/null &",
                Kennel.program(),
                layer,
                name,
                told);
        Await.until("numbers", 10_000, () -> !Shell.out("tail -n 1 \"$0\" || true", told)
                .isEmpty());
        Sandbox sandbox = new Sandbox(name);
        try (sandbox) {
            Kennel.Result result = Kennel.run("keep", name, "image:" + image + ":128M");
            assertThat(result.exitCode()).as(result.err()).isZero();
            // The program has begun anew, and its numbers with it: they follow those of its first life.
            String lines = Kennel.run("shell", name, "--", "cat", "/root/file").out();
            int last = Integer.parseInt(Shell.out("grep -E '^[0-9]+$' \"$0\" | tail -n 1", told));
            String first = lines.substring(0, lines.indexOf("\n1\n") + 1);
            assertThat(first.lines()).hasSizeGreaterThanOrEqualTo(last);
            int i = 0;
            for (String line : first.lines().toList()) {
                assertThat(line).isEqualTo(Integer.toString(++i));
            }
        }
    }

    @Test
    void goesOnAsItWasIfTheImageIsTooSmall() {
        try (Sandbox sandbox = Sandbox.start("--layer", layer.toString())) {
            sandbox.out("dd if=/dev/zero of=/root/big bs=1M count=30");
            long monitor = sandbox.monitor();
            Kennel.Result result = Kennel.run("keep", sandbox.name(), "image:" + image + ":16M");
            assertThat(result.exitCode()).isEqualTo(73);
            assertThat(result.err()).contains("larger image");
            assertThat(sandbox.monitor()).isEqualTo(monitor);
            assertThat(sandbox.out("stat -c %s /root/big")).isEqualTo("31457280");
        }
    }

    @Test
    void goesOnAsItWasIfItIsStoppedInTheMiddle() {
        try (Sandbox sandbox = Sandbox.start("--layer", layer.toString())) {
            sandbox.out("dd if=/dev/urandom of=/root/big bs=1M count=200; (while :; do :; done) >/dev/null 2>&1 &");
            Kennel.Result result = Shell.run(
                    "\"$0\" keep \"$1\" \"image:$2:512M\" & keep=$!;"
                            + " until pgrep -f \"preserve.*$3\" >/dev/null; do kill -0 $keep || exit 3; done;"
                            + " kill $keep; wait $keep",
                    Kennel.program(),
                    sandbox.name(),
                    image,
                    "/upper");
            assertThat(result.exitCode()).as(result.err()).isNotIn(0, 3);
            assertThat(sandbox.out("stat -c %s /root/big")).isEqualTo("209715200");
            Await.until("the loop device's end", 10_000, () -> Shell.out("losetup -j \"$0\"", image)
                    .isEmpty());
        }
    }

    @Test
    void refusesWhatIsKeptAlreadyAndWhatHoldsAnother() {
        assertThat(Kennel.run("run", "--layer", layer.toString(), "--storage", "image:" + image + ":64M", "--", "true")
                        .exitCode())
                .isZero();
        try (Sandbox sandbox = Sandbox.start("--layer", layer.toString())) {
            Kennel.Result result = Kennel.run("keep", sandbox.name(), "image:" + image);
            assertThat(result.exitCode()).isEqualTo(73);
            assertThat(result.err()).contains("another sandbox’s files");
        }
        try (Sandbox sandbox = Sandbox.start("--layer", layer.toString(), "--storage", "image:" + image)) {
            Kennel.Result result = Kennel.run("keep", sandbox.name(), "image:" + folder.resolve("b.img") + ":64M");
            assertThat(result.exitCode()).isEqualTo(64);
        }
    }
}
