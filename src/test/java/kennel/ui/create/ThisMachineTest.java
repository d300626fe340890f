package kennel.ui.create;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import kennel.plan.Preview;
import kennel.sandbox.Draft;
import kennel.sandbox.IdMap;
import kennel.sandbox.Sound;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A recorded Puppy as the wizard sees it. */
class ThisMachineTest {
    private static final Path DEVX = Path.of("/initrd/mnt/dev_save/dpup/devx_vanilladpup_10.0.sfs");

    @TempDir
    private Path folder;

    private PuppyMachine puppy;
    private Surroundings machine;

    @BeforeEach
    void aPuppy() {
        puppy = new PuppyMachine(folder);
        machine = puppy.surroundings();
    }

    @Test
    void theRunningSystemIsTickedAndNothingElse() {
        LayerStack stack = machine.stack(Draft.usual());
        assertThat(stack.isUsual()).isTrue();
        assertThat(stack.tickedPaths()).hasSize(6).doesNotContain(DEVX);
        assertThat(stack.entries()).anyMatch(entry -> entry.path().equals(DEVX));
    }

    @Test
    void aDraftsLayersLieOnTopInItsOrder() {
        List<Path> wanted = List.of(DEVX, Path.of("/no/such.sfs"), Path.of("/initrd/pup_ro2"), DEVX);
        LayerStack stack = machine.stack(Draft.usual().withLayers(wanted));
        assertThat(stack.entries().subList(0, 4)).extracting(LayerEntry::path).isEqualTo(wanted);
        assertThat(stack.tickedPaths()).containsExactly(DEVX, Path.of("/initrd/pup_ro2"));
        assertThat(stack.at(1).fault()).contains("/no/such.sfs does not exist");
        assertThat(stack.twin(3)).isPresent();
        assertThat(stack.remove(List.of(0, 1, 2, 3)).size()).isEqualTo(stack.size() - 2);
    }

    @Test
    void whatIsNoLayerComesWithItsFault() {
        puppy.files.file("/root/notes", "text").file("/root/<html>.sfs", "hsqs");
        assertThat(machine.entry(Path.of("/root/notes")).fault()).contains("is not an image");
        assertThat(machine.entry(Path.of("/root/<html>.sfs")).fault()).isNotEmpty();
        assertThat(machine.entry(Path.of("/root")).layer()).isPresent();
    }

    @Test
    void theMachineSaysWhatItCanDo() {
        MachineOffer offer = machine.offer();
        assertThat(offer.lacks()).isEmpty();
        assertThat(offer.shifts()).isTrue();
        assertThat(offer.connects()).isTrue();
        assertThat(offer.desktop().nests()).isTrue();
        assertThat(offer.desktop().sounds()).containsExactly(Sound.DEVICES);
        assertThat(offer.desktop().gpu()).isFalse();
        assertThat(offer.freeName()).isNotBlank();
        puppy.files
                .file("/proc/sys/kernel/osrelease", "5.15.0\n")
                .without("/sys/module/veth")
                .without("/usr/bin/lxc-execute")
                .file("/boot/config-5.15.0", "CONFIG_VETH=n\n");
        puppy.files.without("/usr/bin/Xephyr").without("/dev/snd/controlC0").device("/dev/dri/renderD128");
        MachineOffer less = machine.offer();
        assertThat(less.desktop().nests()).isFalse();
        assertThat(less.desktop().cure()).contains("xephyr");
        assertThat(less.desktop().sounds()).isEmpty();
        assertThat(less.desktop().gpu()).isTrue();
        assertThat(less.shifts()).isFalse();
        assertThat(less.connects()).isFalse();
        assertThat(less.lacks()).hasSize(1).allMatch(finding -> finding.what().contains("LXC"));
    }

    @Test
    void thePlanIsMadeForThatMachine() {
        Choices choices = Choices.of(Draft.usual(), IdMap.AUTO).with(machine.stack(Draft.usual()), machine.offer());
        Preview preview = machine.preview(choices.spec());
        assertThat(preview.config())
                .contains("lxc.uts.name = " + choices.spec().name().id(), "lxc.idmap = u 0 10000 65536");
        assertThat(preview.sentences()).anyMatch(sentence -> sentence.contains("/initrd/pup_ro2"));
        assertThat(preview.note()).isPresent();
    }
}
