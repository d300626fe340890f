package kennel.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kennel.sandbox.Layer;
import kennel.sandbox.Layer.Role;
import kennel.sandbox.LayerType;
import kennel.sandbox.SandboxException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What can be ticked on recorded machines. */
class LayerDiscoveryTest {
    @TempDir
    Path folder;

    @Test
    void listsFatdogsBranchesInNumericOrder() {
        List<Layer> layers = discovery("fatdog64").layers();

        assertThat(layers)
                .extracting(Layer::label)
                .containsExactly(
                        "save layer",
                        "fd64save.ext4",
                        "fd64-devx_901.sfs",
                        "extra 11.sfs",
                        "extra12.sfs",
                        "extra13.sfs",
                        "extra14.sfs",
                        "extra15.sfs",
                        "extra16.sfs",
                        "extra17.sfs",
                        "kernel-modules.sfs",
                        "fd64.sfs",
                        "wine-9.0.sfs");
        assertThat(layers)
                .extracting(Layer::role)
                .startsWith(Role.AUFS_SAVE, Role.AUFS_SAVE, Role.BRANCH)
                .endsWith(Role.BRANCH, Role.FILE);
        assertThat(layers).filteredOn(Layer::onByDefault).hasSize(12);
        assertThat(layers.get(11))
                .isEqualTo(new Layer(
                        "fd64.sfs", Role.BRANCH, LayerType.DIRECTORY, Path.of("/aufs/pup_ro"), 419430400, true));
        assertThat(layers.get(12))
                .isEqualTo(new Layer(
                        "wine-9.0.sfs",
                        Role.FILE,
                        LayerType.SQUASHFS,
                        Path.of("/aufs/devsave/wine-9.0.sfs"),
                        4096,
                        false));
    }

    @Test
    void findsPuppysSaveFolderAndItsFilesButNotTheCopiesInMemory() {
        assertThat(discovery("puppy-aufs").layers())
                .extracting(Layer::label, Layer::role, layer -> layer.path().toString())
                .containsExactly(
                        tuple("save layer", Role.AUFS_SAVE, "/initrd/mnt/dev_save/puppy/bionic64/bionicsave"),
                        tuple("puppy_bionic64_8.0.sfs", Role.BRANCH, "/initrd/pup_ro2"),
                        tuple("zdrv_bionic64_8.0.sfs", Role.BRANCH, "/initrd/pup_z"),
                        tuple("ext4", Role.BRANCH, "/initrd/pup_ud"),
                        tuple("LibreOffice.SFS", Role.FILE, "/initrd/mnt/dev_save/LibreOffice.SFS"),
                        tuple(
                                "adrv_fossapup64_9.5.sfs",
                                Role.FILE,
                                "/initrd/mnt/dev_save/fossapup/adrv_fossapup64_9.5.sfs"),
                        tuple(
                                "puppy_fossapup64_9.5.sfs",
                                Role.FILE,
                                "/initrd/mnt/dev_save/fossapup/puppy_fossapup64_9.5.sfs"),
                        tuple(
                                "devx_bionic64_8.0.sfs",
                                Role.FILE,
                                "/initrd/mnt/dev_save/puppy/bionic64/devx_bionic64_8.0.sfs"));
    }

    @Test
    void findsOverlayPuppysLayersBelowInitrd() {
        List<Layer> layers = discovery("puppy-overlay").layers();

        assertThat(layers)
                .extracting(Layer::label, layer -> layer.path().toString())
                .containsExactly(
                        tuple("vanilladpupsave.4fs", "/initrd/pup_loop/upper"),
                        tuple("adrv_vanilladpup_10.0.sfs", "/initrd/pup_a"),
                        tuple("ydrv_vanilladpup_10.0.sfs", "/initrd/pup_y"),
                        tuple("puppy_vanilladpup_10.0.sfs", "/initrd/pup_ro2"),
                        tuple("fdrv_vanilladpup_10.0.sfs", "/initrd/pup_f"),
                        tuple("zdrv_vanilladpup_10.0.sfs", "/initrd/pup_z"),
                        tuple("devx_vanilladpup_10.0.sfs", "/initrd/mnt/dev_save/dpup/devx_vanilladpup_10.0.sfs"));
        assertThat(layers).extracting(Layer::role).startsWith(Role.SAVE, Role.BRANCH);
    }

    @Test
    void findsDebianLivesTwoLayers() {
        assertThat(discovery("debian-live").layers())
                .containsExactly(
                        new Layer(
                                "save layer",
                                Role.SAVE,
                                LayerType.DIRECTORY,
                                Path.of("/run/live/overlay/rw"),
                                -1,
                                true),
                        new Layer(
                                "filesystem.squashfs",
                                Role.BRANCH,
                                LayerType.DIRECTORY,
                                Path.of("/run/live/rootfs/filesystem.squashfs"),
                                2147483648L,
                                true));
    }

    @Test
    void takesAnOrdinarySystemAsOneLayer() {
        assertThat(discovery("debian").layers())
                .containsExactly(new Layer("this system", Role.SYSTEM, LayerType.DIRECTORY, Path.of("/"), -1, true));
    }

    @Test
    void takesARootWhoseLayersAreOutOfReachAsOrdinary() throws IOException {
        for (String root : List.of(
                "overlay overlay rw,lowerdir=/var/lib/docker/overlay2/l/AB:/x,upperdir=/var/lib/docker/overlay2/c/diff",
                "overlay overlay rw,lowerdir=l/AB:l/CD,upperdir=/x",
                "overlay overlay rw,lowerdir=/,upperdir=/overlay/upper",
                "overlay overlay rw,lowerdir=",
                "aufs none rw,si=../../../etc",
                "aufs none rw,si=12ab",
                "aufs none rw")) {
            mounts("1 0 0:1 / / rw - " + root);
            RecordedHost.folder(folder, "/overlay/upper");

            assertThat(new LayerDiscovery(folder).layers())
                    .as(root)
                    .extracting(Layer::role)
                    .containsExactly(Role.SYSTEM);
        }
    }

    @Test
    void readsOverlayPathsWithEveryEscape() throws IOException {
        mounts(
                "1 0 0:1 / / rw - overlay o rw,lowerdir=/m/a\\134:b:/m/c\\134\\054d:/m/e\\134\\134f:/m/g\\040h",
                "2 1 0:2 / /m rw - tmpfs t rw");
        for (String name : List.of("/m/a:b", "/m/c,d", "/m/e\\f", "/m/g h")) {
            RecordedHost.folder(folder, name);
        }

        assertThat(new LayerDiscovery(folder).layers())
                .extracting(Layer::label)
                .containsExactly("a:b", "c,d", "e\\f", "g h");
    }

    @Test
    void readsLayersThatWereAddedOneByOne() throws IOException {
        mounts(
                "1 0 0:1 / / rw - overlay o rw,lowerdir+=/m/a:b,lowerdir+=/m/c,datadir+=/m/d,upperdir=/m/up",
                "2 1 0:2 / /m rw - tmpfs t rw",
                "3 2 0:3 / /m/c ro - erofs /dev/vdb ro");
        for (String name : List.of("/m/a:b", "/m/c", "/m/up")) {
            RecordedHost.folder(folder, name);
        }

        assertThat(new LayerDiscovery(folder).layers())
                .extracting(Layer::label, Layer::role)
                .containsExactly(
                        tuple("save layer", Role.SAVE), tuple("a:b", Role.BRANCH), tuple("erofs", Role.BRANCH));
    }

    @Test
    void describesPartsOfTheRunningSystemByAnyOfTheirNames() {
        LayerDiscovery puppy = discovery("puppy-overlay");

        assertThat(puppy.describe(Path.of("/initrd/pup_rw")))
                .isEqualTo(puppy.layers().get(0));
        assertThat(puppy.describe(Path.of("/initrd/mnt/../pup_a/"), LayerType.DIRECTORY)
                        .role())
                .isEqualTo(Role.BRANCH);
        assertThat(puppy.describe(Path.of("/mnt/home/dpup/devx_vanilladpup_10.0.sfs")))
                .isEqualTo(new Layer(
                        "devx_vanilladpup_10.0.sfs",
                        Role.FILE,
                        LayerType.SQUASHFS,
                        Path.of("/mnt/home/dpup/devx_vanilladpup_10.0.sfs"),
                        4096,
                        false));
        assertThat(puppy.describe(Path.of("/")).role()).isEqualTo(Role.FILE);
    }

    @Test
    void knowsTheSystemLayerUnderEveryName() throws IOException {
        Path root = RecordedHost.copy("debian", folder);
        Files.createSymbolicLink(root.resolve("srv/all"), Path.of("/"));
        LayerDiscovery debian = new LayerDiscovery(root);

        for (String name : List.of("/", "/.", "/home/..", "/srv/all", "/..")) {
            assertThat(debian.describe(Path.of(name)).role()).as(name).isEqualTo(Role.SYSTEM);
        }
        assertThat(debian.describe(Path.of("/home/alice")))
                .isEqualTo(new Layer("alice", Role.FILE, LayerType.DIRECTORY, Path.of("/home/alice"), -1, false));
        assertThatThrownBy(() -> debian.describe(Path.of("/none")))
                .isInstanceOf(SandboxException.class)
                .hasMessageContaining("/none");
    }

    @Test
    void passesOverWhatOnlyLooksLikeAnImage() throws IOException {
        mounts("1 0 0:1 / / rw - ext4 /dev/sda1 rw");
        RecordedHost.folder(folder, "/mnt/home/folder.sfs");
        RecordedHost.write(folder, "/mnt/home/text.sfs", List.of("no image"));
        Files.write(folder.resolve("mnt/home/cut.sfs"), Images.squashfs(4096, 5000, 4));
        Files.write(folder.resolve("mnt/home/image.txt"), Images.squashfs(4096));
        Files.write(folder.resolve("mnt/home/good.squashfs"), Images.squashfs(4096));
        Files.createSymbolicLink(folder.resolve("mnt/home/around"), Path.of("."));

        assertThat(new LayerDiscovery(folder).layers())
                .extracting(Layer::label)
                .containsExactly("this system", "good.squashfs");
    }

    @Test
    void readsNoMoreThanTheFirstEntriesOfAHugeFolder() throws IOException {
        mounts("1 0 0:1 / / rw - ext4 /dev/sda1 rw");
        RecordedHost.folder(folder, "/mnt/home");
        for (int i = 0; i < 2100; i++) {
            Files.write(folder.resolve("mnt/home/" + i + ".sfs"), Images.squashfs(96));
        }

        assertThat(new LayerDiscovery(folder).layers()).hasSize(2001);
    }

    private LayerDiscovery discovery(String host) {
        return new LayerDiscovery(RecordedHost.copy(host, folder));
    }

    private void mounts(String... lines) throws IOException {
        RecordedHost.write(folder, "/proc/self/mountinfo", List.of(lines));
    }
}
