package kennel.host;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import kennel.sandbox.Finding;
import kennel.sandbox.Sound;
import kennel.sandbox.Words;

/** Whether sandboxes can have sound and the graphics processor; they start without. */
record PassthroughCheckup(Hardware hardware, Map<String, String> environment) {

    List<Finding> findings() {
        return List.of(sound(), gpu());
    }

    /** Returns the kinds of sound that there are: by a server, by the devices. */
    Set<Sound> sounds() {
        Set<Sound> sounds = EnumSet.noneOf(Sound.class);
        if (SoundServer.find(environment).isPresent()) {
            sounds.add(Sound.SERVER);
        }
        if (!hardware.sound().isEmpty()) {
            sounds.add(Sound.DEVICES);
        }
        return sounds;
    }

    private Finding sound() {
        Set<Sound> sounds = sounds();
        if (sounds.contains(Sound.SERVER)) {
            return Finding.good(Words.say("doctor.sound"));
        }
        return sounds.isEmpty()
                ? Finding.note(Words.say("doctor.sound.none"), Words.say("doctor.sound.cure"))
                : Finding.good(Words.say("doctor.sound.devices"));
    }

    private Finding gpu() {
        String nodes =
                hardware.gpu().stream().map(node -> node.path().toString()).collect(Collectors.joining(", "));
        return nodes.isEmpty()
                ? Finding.note(Words.say("doctor.gpu.none"), Words.say("doctor.gpu.cure"))
                : Finding.good(Words.say("doctor.gpu", nodes));
    }
}
