package kennel.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kennel.Kennel;
import kennel.testlayers.Await;
import kennel.testlayers.BusyboxTree;
import kennel.testlayers.Needs;
import kennel.testlayers.NothingLeft;
import kennel.testlayers.Sandbox;
import kennel.testlayers.Shell;
import kennel.testlayers.UserModeLinux;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What disks do to storage: the power is cut, the stick pulled out, and FAT and NTFS cannot hold everything. */
@ExtendWith(NothingLeft.class)
class StorageFaultRootTest {
    private static final long MOST_MILLIS = 150_000;
    private static final Pattern SYNCED = Pattern.compile("synced (\\d+)\r?\n");

    /** Overwrites one file again and again. */
    private static final String HARD =
            "while :; do dd if=/dev/zero of=/root/more bs=64k count=200; done >/dev/null 2>&1\n";

    /** Tells of each number when it is on the disk, in a file of its own and in a file of all. */
    private static final String WRITE =
            """
            sh /hard &
            number=0
            while :; do
                number=$((number + 1))
                echo $number >/root/$number
                echo $number >>/root/all
                sync /root/$number /root/all
                echo synced $number
            done
            """;

    @TempDir
    private static Path shared;

    private static Path layer;
    private static UserModeLinux fat;

    @TempDir
    private Path folder;

    /** The machine with FAT runs beside the other tests. */
    @BeforeAll
    static void start() throws IOException {
        UserModeLinux.need();
        Needs.require(Shell.run("command -v ntfs-3g mkntfs").exitCode() == 0, "needs ntfs-3g");
        layer = tree(shared);
        Path stick = shared.resolve("stick");
        Shell.out("truncate -s 6G \"$0\" && busybox mkdosfs \"$0\"", stick);
        fat = UserModeLinux.start(shared, "fat.sh", "ubd0=" + stick);
    }

    @AfterAll
    static void stop() {
        if (fat != null) {
            fat.close();
        }
    }

    @ParameterizedTest
    @CsvSource({"image:box.img, :64M, 1", "image:box.img, :64M, 20", "dir:box, '', 10"})
    void whatWasSyncedIsThereAfterAPowerCut(String storage, String size, int cut) throws IOException {
        tree(folder);
        Path neighbours = Files.createDirectory(folder.resolve("neighbours"));
        Shell.out("head -c 20M /dev/urandom >\"$0\"/neighbour", neighbours);
        Path disk = folder.resolve("disk");
        Shell.out("mkfs.ext4 -q -d \"$1\" \"$0\" 250M", disk, neighbours);
        int synced;
        try (UserModeLinux machine =
                UserModeLinux.start(folder, "powercut.sh", "ubd0=" + disk, "kennel_storage=" + storage + size)) {
            Await.until(
                    "what is synced",
                    MOST_MILLIS,
                    () -> synced(machine) >= cut || !machine.process().isAlive());
            machine.close();
            synced = synced(machine);
            assertThat(synced).as(machine.console()).isGreaterThanOrEqualTo(cut);
        }
        String script =
                """
                cd "$2"; mkdir mounted
                e2fsck -p disk >&2 || [ $? = 1 ]
                mount -o loop disk mounted; cmp neighbours/neighbour mounted/neighbour; cd mounted
                "$0" run --layer "$1" --storage "$3" -- sh -c \
                    "head -n $4 /root/all; for number in \\$(seq $4); do cat /root/\\$number; done"
                case $3 in image:*) e2fsck -fn "${3#image:}" >&2 ;; esac
                cd ..; umount mounted; e2fsck -fn disk >&2
                """;
        Kennel.Result result = Shell.runWithOwnMounts(script, Kennel.program(), layer, folder, storage, synced);
        assertThat(result.exitCode()).as(result.err()).isZero();
        String all = IntStream.rangeClosed(1, synced).mapToObj(n -> n + "\n").collect(Collectors.joining());
        assertThat(result.out()).as(result.err()).isEqualTo(all + all);
        if (!size.isEmpty()) {
            assertThat(result.err()).contains("box.img” was not left cleanly", "box.img”: recovering journal");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"ntfs", "ext4"})
    void endsWellWithoutItsStick(String kind) {
        String name = Sandbox.newName();
        Kennel.Result result = script("yank.sh", name, kind);
        assertThat(result.out())
                .as(result.err())
                .endsWith("\n2\ngoes on\nstopped: 0\nnothing left\nsafe\nof another\nchecked: 0\n");
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.err()).contains(name + ".img” was not left cleanly", "could not be made");
    }

    @Test
    void refusesAFolderOnNtfsAndKeepsAnImageThere() {
        Kennel.Result result = script("ntfs.sh");
        assertThat(result.exitCode()).as(result.err()).isZero();
        assertThat(result.out())
                .startsWith("refused: 65, left: \nrefused: 65, left: \n")
                .contains("making the image: 50 %", "files: box.img\n")
                .endsWith("\nkept\n");
        assertThat(result.err())
                .contains(
                        "is on fuseblk, which cannot keep owners and deletions (permissions have no effect there)",
                        "is on fuseblk, which cannot keep owners and deletions (the kernel’s overlayfs does not take it)");
        assertWithoutHoles(result.out().replaceFirst("(?s)^.*blocks: (.*), files:.*$", "$1"));
    }

    @Test
    void refusesAFolderOnFat() throws IOException {
        Kennel.Result result = onFat("folder");
        assertThat(result.exitCode()).as(result.err()).isEqualTo(65);
        assertThat(result.err()).contains("is on vfat, which cannot keep owners and deletions");
        assertThat(fat.read("folder.left")).isEqualTo("/run/stick/box\n");
    }

    @Test
    void refusesAnImageThatIsTooLargeForFat() throws IOException {
        Kennel.Result result = onFat("large");
        assertThat(result.exitCode()).as(result.err()).isEqualTo(64);
        assertThat(result.err()).contains("would lie on FAT, where no file holds 4 GB");
        assertThat(fat.read("large.left")).isEqualTo("box\n");
    }

    @Test
    void keepsAnImageOnFat() throws IOException {
        Kennel.Result made = onFat("made");
        assertThat(made.exitCode()).as(made.out()).isZero();
        assertThat(made.out()).contains("making the image: 50 %");
        assertThat(fat.read("made.left")).isEqualTo("box\nbox.img\n");
        assertWithoutHoles(fat.read("made.blocks"));
        Kennel.Result again = onFat("again");
        assertThat(again.out()).as(again.err()).isEqualTo("kept\n");
        assertThat(again.err()).doesNotContain("not left cleanly");
        assertThat(fat.read("umount.out")).isEqualTo("alone\n");
    }

    @Test
    void anExt4ImageGrowsWhileItIsUsedAndWhileItIsNot() throws IOException {
        assertThat(onFat("grown").exitCode()).as(onFat("grown").err()).isZero();
        assertThat(megabytes("room")).isBetween(110, 128);
        assertThat(onFat("used").exitCode()).as(onFat("used").err()).isZero();
        assertThat(megabytes("usedroom")).isBetween(170, 200);
        assertThat(onFat("kept").out()).isEqualTo("kept\n");
        assertThat(fat.read("check.code")).as(fat.read("check.out")).isEqualTo("0\n");
    }

    private static int megabytes(String name) throws IOException {
        String[] fields =
                onFat(name).out().lines().skip(1).findFirst().orElseThrow().split("\\s+");
        return Integer.parseInt(fields[1]);
    }

    private static Path tree(Path folder) throws IOException {
        return BusyboxTree.make(folder.resolve("tree"))
                .write("hard", HARD)
                .write("write", WRITE)
                .path();
    }

    private static int synced(UserModeLinux machine) {
        try {
            return SYNCED.matcher(machine.console())
                    .results()
                    .mapToInt(line -> Integer.parseInt(line.group(1)))
                    .max()
                    .orElse(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Kennel.Result onFat(String name) throws IOException {
        Await.until("the machine's end", MOST_MILLIS, () -> !fat.process().isAlive());
        return fat.result(name);
    }

    private Kennel.Result script(String name, String... more) {
        Path script = Path.of("src/test/resources/storage", name).toAbsolutePath();
        List<Object> words = new ArrayList<>(List.of(script, Kennel.program(), layer, folder));
        words.addAll(List.of(more));
        return Shell.runWithOwnMounts("exec sh -e \"$0\" \"$@\"", words.toArray());
    }

    /** Checks blocks, the bytes of a block and the bytes of the file, as stat(1) printed them. */
    private static void assertWithoutHoles(String numbers) {
        String[] each = numbers.strip().split(" ");
        assertThat(Long.parseLong(each[2])).isEqualTo(64 << 20);
        assertThat(Long.parseLong(each[0]) * Long.parseLong(each[1])).isGreaterThanOrEqualTo(64 << 20);
    }
}
