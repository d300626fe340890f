package kennel.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import kennel.sandbox.ExitCode;
import kennel.sandbox.LayerType;
import kennel.sandbox.SandboxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Images good and bad; what is wrong with each is said with its name. */
class LayerProbeTest {
    @TempDir
    Path folder;

    @Test
    void knowsEveryKindByContentWhateverItsName() throws IOException {
        assertThat(LayerProbe.probe(folder, folder)).isEqualTo(LayerType.DIRECTORY);
        assertThat(probe(Images.squashfs(4096))).isEqualTo(LayerType.SQUASHFS);
        assertThat(probe(Images.erofs(8192, 2, 12))).isEqualTo(LayerType.EROFS);
        assertThat(probe(Images.ext(65536, 64, 0, 0))).isEqualTo(LayerType.EXT);
        assertThat(probe(Images.xfs(65536, 16, 4096))).isEqualTo(LayerType.XFS);
        assertThat(probe(Images.btrfs(131072, 131072))).isEqualTo(LayerType.BTRFS);
        assertThat(probe(Images.iso(40960, 20, 2048))).isEqualTo(LayerType.ISO9660);
    }

    @ParameterizedTest
    @ValueSource(strings = {"mksquashfs", "mkfs.erofs", "mkfs.ext2", "mkfs.ext4", "mkfs.xfs"})
    void knowsWhatTheRealToolsMake(String tool) throws Exception {
        Path content = Files.createDirectory(folder.resolve("content"));
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);
        Files.write(content.resolve("file"), noise);
        Path image = folder.resolve("image.txt");
        String command =
                switch (tool) {
                    case "mksquashfs" -> "mksquashfs " + content + " " + image + " -quiet -no-progress";
                    case "mkfs.erofs" -> "mkfs.erofs " + image + " " + content;
                    case "mkfs.xfs" -> "truncate -s 320M " + image + " && mkfs.xfs -q " + image;
                    default -> "truncate -s 16M " + image + " && " + tool + " -q -F " + image;
                };
        assumeTrue(run("command -v " + tool) == 0, tool + " is not installed");
        assertThat(run(command)).isZero();

        LayerType wanted = tool.startsWith("mkfs.ext")
                ? LayerType.EXT
                : LayerType.valueOf(
                        tool.substring(tool.startsWith("mkfs.") ? 5 : 2).toUpperCase());
        assertThat(LayerProbe.probe(image, image)).isEqualTo(wanted);

        byte[] half = Arrays.copyOf(Files.readAllBytes(image), (int) Files.size(image) / 2);
        assertThat(refusal(half)).hasMessageContaining("cut off");
    }

    @Test
    void saysBothSizesOfATruncatedImage() throws IOException {
        assertThat(refusal(Images.squashfs(4096, 1_000_000, 4)))
                .hasMessageContaining("1000000")
                .hasMessageContaining("4096");
        assertThat(refusal(Images.erofs(4096, 3, 12))).hasMessageContaining("12288");
        assertThat(refusal(Images.ext(4096, 5, 0, 2))).hasMessageContaining("20480");
        assertThat(refusal(Images.xfs(4096, 9, 512))).hasMessageContaining("4608");
        assertThat(refusal(Images.btrfs(131072, 131073))).hasMessageContaining("131073");
        assertThat(refusal(Images.iso(40960, 21, 2048))).hasMessageContaining("43008");
        assertThat(refusal(Arrays.copyOf(Images.squashfs(4096), 20)))
                .hasMessageContaining("96")
                .hasMessageContaining("20");
    }

    @Test
    void isNotFooledByNumbersThatOverflow() throws IOException {
        String most = "18446744073709551615";
        assertThat(refusal(Images.squashfs(4096, -1, 4))).hasMessageContaining(most);
        assertThat(refusal(Images.xfs(4096, 1L << 52, 4096))).hasMessageContaining(most);
        assertThat(refusal(Images.xfs(4096, -1, 65536))).hasMessageContaining(most);
        assertThat(refusal(Images.ext(4096, 0, 0x00400000, 2))).hasMessageContaining(most);
        assertThat(refusal(Images.btrfs(131072, Long.MIN_VALUE))).hasMessageContaining("9223372036854775808");
        assertThat(refusal(Images.erofs(4096, -1, 12))).hasMessageContaining("17592186040320");
    }

    @Test
    void refusesBlockSizesThatNoKernelTakes() throws IOException {
        for (byte[] image : new byte[][] {
            Images.erofs(4096, 0, 64), Images.erofs(4096, 1, 8), Images.ext(4096, 1, 0, -1), Images.ext(4096, 1, 0, 7),
            Images.xfs(4096, 1, 0), Images.xfs(4096, 1, -4096), Images.iso(40960, 1, 0), Images.iso(40960, 1, 1000),
            Images.squashfs(4096, 0, 4)
        }) {
            assertThat(refusal(image)).hasMessageContaining("header is damaged");
        }
    }

    @Test
    void saysWhatToDoWithAnOldSquashfs() throws IOException {
        assertThat(refusal(Images.squashfs(4096, 0, 3)))
                .hasMessageContaining("version 3")
                .hasMessageContaining("mksquashfs");
    }

    @Test
    void refusesEmptyAndForeignFiles() throws IOException {
        byte[] noise = new byte[100_000];
        new Random(1).nextBytes(noise);

        assertThat(refusal(new byte[0])).hasMessageContaining("empty");
        assertThat(refusal("PK".getBytes())).hasMessageContaining("not an image");
        assertThat(refusal(noise)).hasMessageContaining("not an image");
        assertThat(refusal(ByteBuffer.allocate(70_000).array())).hasMessageContaining("not an image");
    }

    @Test
    @Timeout(value = 20, unit = TimeUnit.SECONDS, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void doesNotWaitForAFifoNorReadADevice() throws Exception {
        Path fifo = folder.resolve("fifo");
        assertThat(run("mkfifo " + fifo)).isZero();

        assertThat(refusal(fifo)).hasMessageContaining("neither a file nor a directory");
        assertThat(refusal(Path.of("/dev/zero"))).hasMessageContaining("neither a file nor a directory");
    }

    @Test
    void tellsMissingFromForbidden() throws IOException {
        Path file = Files.write(folder.resolve("file"), Images.squashfs(4096));
        Path loop = Files.createSymbolicLink(folder.resolve("loop"), Path.of("loop"));

        assertThat(failure(folder.resolve("none")).exitCode()).isEqualTo(ExitCode.NO_INPUT);
        assertThat(failure(file.resolve("below")).exitCode()).isEqualTo(ExitCode.NO_INPUT);
        assertThat(failure(file.resolve("below"))).hasMessageContaining("does not exist");
        assertThat(failure(loop).exitCode()).isEqualTo(ExitCode.NO_INPUT);
    }

    @Test
    void saysWhenAFileMayNotBeRead() {
        // A file that the kernel lets nobody read, not even root.
        Path writeOnly = Path.of("/proc/sys/vm/compact_memory");
        assumeTrue(Files.exists(writeOnly), "this kernel has no " + writeOnly);

        SandboxException e = failure(writeOnly);

        assertThat(e.exitCode()).isEqualTo(ExitCode.NO_PERMISSION);
        assertThat(e).hasMessageContaining("may not be read");
    }

    @Test
    void showsTheNameItWasGivenAndNoControlCharacters() throws IOException {
        Path file = Files.write(folder.resolve("file"), new byte[0]);

        SandboxException e =
                catchThrowableOfType(SandboxException.class, () -> LayerProbe.probe(file, Path.of("/shown\u001b[31m")));

        assertThat(e).hasMessageContaining("/shown\\u001b[31m").hasMessageNotContaining(folder.toString());
    }

    private LayerType probe(byte[] content) throws IOException {
        Path file = Files.write(folder.resolve("image.sfs"), content);
        return LayerProbe.probe(file, file);
    }

    private SandboxException refusal(byte[] content) throws IOException {
        return refusal(Files.write(folder.resolve("image.sfs"), content));
    }

    private static SandboxException refusal(Path path) {
        SandboxException e = failure(path);
        assertThat(e.exitCode()).isEqualTo(ExitCode.DATA);
        return e;
    }

    private static SandboxException failure(Path path) {
        SandboxException e = catchThrowableOfType(SandboxException.class, () -> LayerProbe.probe(path, path));
        assertThat(e).as(path.toString()).isNotNull();
        return e;
    }

    private static int run(String command) throws IOException, InterruptedException {
        return new ProcessBuilder("sh", "-c", "PATH=$PATH:/usr/sbin:/sbin; " + command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }
}
