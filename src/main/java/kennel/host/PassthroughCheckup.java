package kennel.host;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kennel.sandbox.Finding;
import kennel.sandbox.Words;

/** Whether sandboxes can have sound and the graphics processor; they start without. */
record PassthroughCheckup(Hardware hardware, Map<String, String> environment) {

    List<Finding> findings() {
        return List.of(sound(), gpu());
    }

    private Finding sound() {
        if (SoundServer.find(environment).isPresent()) {
            return Finding.good(Words.say("doctor.sound"));
        }
        return hardware.sound().isEmpty()
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
