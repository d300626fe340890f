package kennel.ui.create;

import java.util.List;
import kennel.sandbox.Finding;

/**
 * What this machine can do for a sandbox.
 *
 * @param lacks why no sandbox can start here, most important first; empty if one can
 * @param idMap whether ids can be shifted
 * @param network whether there can be a network interface
 * @param desktop what there is for programs with windows
 * @param memoryTotal bytes of memory
 * @param memoryFree bytes of it that are free
 * @param freeName a name that no running sandbox has
 */
record MachineOffer(
        List<Finding> lacks,
        Finding idMap,
        Finding network,
        DesktopOffer desktop,
        long memoryTotal,
        long memoryFree,
        String freeName) {

    MachineOffer {
        lacks = List.copyOf(lacks);
    }

    boolean shifts() {
        return idMap.severity() == Finding.Severity.GOOD;
    }

    boolean connects() {
        return network.severity() != Finding.Severity.LACKS;
    }
}
