package kennel.plan;

import java.util.ArrayList;
import java.util.List;
import kennel.host.DeviceNode;
import kennel.host.Hardware;
import kennel.sandbox.ExitCode;
import kennel.sandbox.Gpu;
import kennel.sandbox.Passthrough;
import kennel.sandbox.SandboxException;
import kennel.sandbox.Sound;
import kennel.sandbox.Words;

/** The devices of a machine that programs inside can use. */
final class PassedDevices {
    private PassedDevices() {}

    /**
     * Returns those that are wanted.
     *
     * @throws SandboxException if the machine has none of a kind that is wanted
     */
    static List<DeviceNode> of(Passthrough wanted, Hardware hardware) {
        List<DeviceNode> nodes = new ArrayList<>();
        if (wanted.sound() == Sound.DEVICES) {
            nodes.addAll(present(hardware.sound(), "sound.nodevices"));
        }
        if (wanted.gpu() == Gpu.YES) {
            nodes.addAll(present(hardware.gpu(), "gpu.nodevices"));
        }
        return nodes;
    }

    private static List<DeviceNode> present(List<DeviceNode> nodes, String otherwise) {
        if (nodes.isEmpty()) {
            throw new SandboxException(ExitCode.UNAVAILABLE, Words.say(otherwise));
        }
        return nodes;
    }
}
