package kennel.ui.create;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import kennel.sandbox.Desktop;
import kennel.sandbox.Draft;
import kennel.sandbox.Finding;
import kennel.sandbox.Gpu;
import kennel.sandbox.IdMap;
import kennel.sandbox.Layer;
import kennel.sandbox.LayerType;
import kennel.sandbox.Network;
import kennel.sandbox.Passthrough;
import kennel.sandbox.SandboxName;
import kennel.sandbox.Sound;
import kennel.sandbox.Start;
import kennel.sandbox.Storage;
import kennel.ui.create.StorageAnswer.Kind;
import org.junit.jupiter.api.Test;

/** What the steps decide from the choices alone. */
class StepsTest {
    private static final long GIGABYTE = 1L << 30;
    private static final Finding GOOD = Finding.good("Good.");
    private static final Finding BAD = Finding.lacks("Bad.", "Cure it.");
    private static final MachineOffer OFFER = offer(List.of(), GOOD, GOOD);

    private final Choices choices = Choices.of(Draft.usual(), IdMap.AUTO).with(stack(true), OFFER);

    private static MachineOffer offer(List<Finding> lacks, Finding idMap, Finding network) {
        return offer(lacks, idMap, network, new DesktopOffer(true, "", Set.of(Sound.values()), true));
    }

    private static MachineOffer offer(DesktopOffer desktop) {
        return offer(List.of(), GOOD, GOOD, desktop);
    }

    private static MachineOffer offer(List<Finding> lacks, Finding idMap, Finding network, DesktopOffer desktop) {
        return new MachineOffer(lacks, idMap, network, desktop, 4 * GIGABYTE, 2 * GIGABYTE, "beagle");
    }

    private static LayerStack stack(boolean ticked) {
        Layer layer = new Layer("a", Layer.Role.SYSTEM, LayerType.DIRECTORY, Path.of("/"), -1, true);
        return new LayerStack(List.of(LayerEntry.sound(layer, 1, ticked, false)), List.of(Path.of("/")));
    }

    @Test
    void layersWaitUntilTheMachineWasLookedAt() {
        LayersStep step = new LayersStep();
        assertThat(step.fault(Choices.of(Draft.usual(), IdMap.AUTO))).contains("");
        assertThat(step.fault(choices)).isEmpty();
        assertThat(step.fault(choices.with(stack(false)))).contains(CreateWords.say("layers.none"));
    }

    @Test
    void layersSayWhyNoSandboxCanStart() {
        Choices here = choices.with(stack(true), offer(List.of(BAD), GOOD, GOOD));
        assertThat(new LayersStep().fault(here).orElseThrow()).contains("Bad. Cure it.");
    }

    @Test
    void whatTheMachineCannotDoIsNotDoneAndStaysWanted() {
        Choices wanted = IsolationStep.connect(IsolationStep.shift(choices, true), true);
        assertThat(wanted.spec().idMap()).isEqualTo(IdMap.YES);
        assertThat(IsolationStep.whyNotShifted(wanted)).isEmpty();
        Choices here = wanted.with(stack(true), offer(List.of(), BAD, BAD));
        assertThat(here.spec().idMap()).isEqualTo(IdMap.NO);
        assertThat(here.spec().network()).isEqualTo(Network.NONE);
        assertThat(here.draft().idMap()).contains(IdMap.YES);
        assertThat(here.draft().network()).isEqualTo(Network.MANUAL);
        assertThat(IsolationStep.whyNotShifted(here).orElseThrow()).contains("Bad. Cure it.");
        assertThat(IsolationStep.whyNotConnected(here).orElseThrow()).contains("Bad.");
    }

    @Test
    void noDesktopIsShownThatTheMachineCannotShow() {
        Choices wanted = choices.with(Desktop.NESTED);
        assertThat(wanted.spec().desktop()).isEqualTo(Desktop.NESTED);
        assertThat(DesktopStep.whyNotNested(wanted)).isEmpty();
        Choices here = wanted.with(stack(true), offer(new DesktopOffer(false, "Get it.", Set.of(), false)));
        assertThat(here.spec().desktop()).isEqualTo(Desktop.NONE);
        assertThat(here.draft().desktop()).isEqualTo(Desktop.NESTED);
        assertThat(DesktopStep.whyNotNested(here).orElseThrow()).contains("Xephyr", "Get it.");
        assertThat(here.with(Desktop.CLASSIC).spec().desktop()).isEqualTo(Desktop.CLASSIC);
    }

    @Test
    void soundIsOfTheBestKindThatThereIs() {
        Choices wanted = DesktopStep.sound(choices, true);
        assertThat(wanted.draft().passthrough().sound()).isEqualTo(Sound.YES);
        assertThat(sound(wanted, Sound.SERVER, Sound.DEVICES)).isEqualTo(Sound.SERVER);
        assertThat(sound(wanted, Sound.DEVICES)).isEqualTo(Sound.DEVICES);
        assertThat(sound(wanted)).isEqualTo(Sound.NO);
        assertThat(sound(choices, Sound.SERVER, Sound.DEVICES)).isEqualTo(Sound.NO);
        Choices devices = choices.with(new Passthrough(Sound.DEVICES, Gpu.NO));
        assertThat(sound(devices, Sound.SERVER, Sound.DEVICES)).isEqualTo(Sound.DEVICES);
        assertThat(sound(devices, Sound.SERVER)).isEqualTo(Sound.NO);
        assertThat(DesktopStep.soundGives(wanted)).contains("sound server");
        assertThat(DesktopStep.soundGives(devices)).contains("sound card");
    }

    private static Sound sound(Choices wanted, Sound... there) {
        Choices here = wanted.with(stack(true), offer(new DesktopOffer(true, "", Set.of(there), true)));
        assertThat(DesktopStep.whyNoSound(here).isPresent()).isEqualTo(there.length == 0);
        Sound sound = here.spec().passthrough().sound();
        assertThat(ReviewStep.summary(here).stream().anyMatch(line -> line.contains("microphone")))
                .isEqualTo(sound != Sound.NO);
        return sound;
    }

    @Test
    void theGraphicsProcessorIsPassedOnWhereThereIsOne() {
        Choices wanted = DesktopStep.gpu(choices, true);
        assertThat(wanted.spec().passthrough().gpu()).isEqualTo(Gpu.YES);
        assertThat(DesktopStep.whyNoGpu(wanted)).isEmpty();
        assertThat(ReviewStep.summary(wanted)).anyMatch(line -> line.contains("graphics processor"));
        Choices here = wanted.with(stack(true), offer(new DesktopOffer(true, "", Set.of(), false)));
        assertThat(here.spec().passthrough().gpu()).isEqualTo(Gpu.NO);
        assertThat(here.draft().passthrough().gpu()).isEqualTo(Gpu.YES);
        assertThat(DesktopStep.whyNoGpu(here)).isPresent();
    }

    @Test
    void aSizeCountsOnlyIfItIsChosen() {
        StorageStep step = new StorageStep();
        assertThat(step.fault(choices.with(choices.storage().withSize("lots").with(Kind.HALF))))
                .isEmpty();
        assertThat(choices.with(choices.storage().withSize("lots").with(Kind.HALF))
                        .spec()
                        .storage())
                .isEqualTo(new Storage.Tmpfs(OptionalLong.empty()));
        assertThat(step.fault(choices.with(choices.storage().withSize("lots"))).orElseThrow())
                .contains("“lots”");
        assertThat(step.fault(choices.with(choices.storage().withSize("5G"))).orElseThrow())
                .contains("5.0 GB", "4.0 GB");
        assertThat(step.fault(choices.with(choices.storage().withSize("3G")))).isEmpty();
        assertThat(choices.with(choices.storage().withSize("3G")).spec().storage())
                .isEqualTo(new Storage.Tmpfs(OptionalLong.of(3 * GIGABYTE)));
    }

    @Test
    void theStorageCanBeKept() {
        StorageStep step = new StorageStep();
        Storage image = new Storage.Image(Path.of("/box.img"), OptionalLong.empty());
        Choices opened =
                Choices.of(Draft.usual().withStorage(image), IdMap.AUTO).with(stack(true), OFFER);
        assertThat(step.fault(opened)).isEmpty();
        assertThat(opened.spec().storage()).isEqualTo(image);
        assertThat(opened.draft().storage()).isEqualTo(image);
        assertThat(ReviewStep.summary(opened)).anyMatch(line -> line.contains("kept in /box.img"));
        StorageAnswer answer = choices.storage();
        assertThat(step.fault(choices.with(answer.with(Kind.IMAGE)))).isPresent();
        assertThat(step.fault(choices.with(answer.withFolder(" ")))).isPresent();
        assertThat(step.fault(choices.with(answer.withImage("/new.img", "lots"))))
                .isPresent();
        assertThat(choices.with(answer.withImage("/new.img", "8G")).spec().storage())
                .isEqualTo(new Storage.Image(Path.of("/new.img"), OptionalLong.of(8 * GIGABYTE)));
        assertThat(choices.with(answer.withImage("/new.img", "")).spec().storage())
                .isEqualTo(new Storage.Image(Path.of("/new.img"), OptionalLong.empty()));
        assertThat(choices.with(answer.withFolder("/box")).spec().storage())
                .isEqualTo(new Storage.Folder(Path.of("/box")));
    }

    @Test
    void aSandboxWithoutANameGetsAFreeOne() {
        assertThat(choices.spec().name().text()).isEqualTo("beagle");
        assertThat(choices.draft().name()).isEmpty();
        assertThat(choices.withName("My box").spec().name().text()).isEqualTo("My box");
        assertThat(choices.withName("My box").draft().name()).contains(SandboxName.of("My box"));
        assertThat(new ReviewStep().fault(choices.withName("x".repeat(201)))).isPresent();
    }

    @Test
    void usualLayersAreNotNamedInAFile() {
        assertThat(choices.draft().layers()).isEmpty();
        Layer other = new Layer("b", Layer.Role.FILE, LayerType.SQUASHFS, Path.of("/b"), 1, false);
        LayerStack more = choices.stack().add(List.of(LayerEntry.sound(other, 2, true, true)), 0);
        assertThat(choices.with(more).draft().layers()).containsExactly(Path.of("/b"), Path.of("/"));
    }

    @Test
    void whatThePagesDoNotAskForIsKept() {
        Draft draft = new Draft(
                Optional.of(SandboxName.of("x")),
                List.of(),
                new Storage.Tmpfs(OptionalLong.of(GIGABYTE)),
                Optional.of(IdMap.NO),
                Network.NONE,
                Desktop.NONE,
                Passthrough.NONE,
                new Start.Command(List.of("ls", "-l")),
                true);
        Choices again = Choices.of(draft, IdMap.AUTO).with(stack(true), OFFER);
        assertThat(again.draft()).isEqualTo(draft);
        assertThat(again.spec().start()).isEqualTo(draft.start());
        assertThat(ReviewStep.summary(again)).anyMatch(line -> line.contains("ls -l"));
    }
}
