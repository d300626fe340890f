package kennel.host;

import kennel.sandbox.Finding;
import kennel.sandbox.Words;

/** Whether control groups are there and keep a sandbox from devices and from making processes without end. */
record CgroupCheckup(Machine machine) {

    Finding controlGroups() {
        Cgroups cgroups = machine.cgroups();
        if (cgroups.hierarchies().isEmpty()) {
            return Finding.note(Words.say("doctor.cgroups.none"), Words.say("doctor.cgroups.cure"));
        }
        String versions = versions(cgroups);
        if (!cgroups.filtersDevices()) {
            return Finding.note(
                    Words.say("doctor.cgroups.nodevices", versions), Words.say("doctor.cgroups.nodevices.cure"));
        }
        if (!cgroups.limitsProcesses()) {
            return Finding.note(Words.say("doctor.cgroups.nopids", versions), Words.say("doctor.cgroups.nopids.cure"));
        }
        return Finding.good(Words.say("doctor.cgroups", versions));
    }

    private static String versions(Cgroups cgroups) {
        boolean old = !cgroups.version1().isEmpty();
        if (old && cgroups.unified()) {
            return Words.say("doctor.cgroups.both");
        }
        return Words.say(old ? "doctor.cgroups.one" : "doctor.cgroups.two");
    }
}
