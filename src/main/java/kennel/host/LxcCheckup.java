package kennel.host;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kennel.sandbox.Finding;
import kennel.sandbox.Text;
import kennel.sandbox.Words;

/** Whether LXC is there, and what it confines a sandbox with. */
record LxcCheckup(SmallFiles files, Machine machine, Situation situation, Distribution distribution) {
    private static final int OLDEST_VERSION = 4;
    private static final Pattern VERSION = Pattern.compile("(\\d{1,4})(\\.\\d+)*.*");
    private static final String PACKAGE = "lxc";

    List<Finding> findings() {
        List<Finding> findings = new ArrayList<>();
        findings.add(lxc());
        if (machine.lxc().isPresent()) {
            findings.add(systemCalls());
        }
        findings.add(appArmor());
        return findings;
    }

    private Finding lxc() {
        if (machine.lxc().isEmpty()) {
            return Finding.lacks(Words.say("doctor.lxc.none"), distribution.install(PACKAGE));
        }
        Path program = machine.lxc().get().resolve("lxc-start");
        String version = situation.lxcVersion().apply(program).orElse("");
        Matcher matcher = VERSION.matcher(version);
        if (!matcher.matches()) {
            return Finding.note(
                    Words.say("doctor.lxc.unknown"),
                    Words.say("doctor.lxc.unknown.cure", Text.visible(program), OLDEST_VERSION));
        }
        return Integer.parseInt(matcher.group(1)) >= OLDEST_VERSION
                ? Finding.good(Words.say("doctor.lxc", Text.visible(version)))
                : Finding.lacks(
                        Words.say("doctor.lxc.old", Text.visible(version), OLDEST_VERSION),
                        distribution.install(PACKAGE));
    }

    private Finding systemCalls() {
        return machine.seccompProfile().isPresent()
                ? Finding.good(Words.say("doctor.seccomp"))
                : Finding.note(
                        Words.say("doctor.seccomp.none"),
                        Words.say("doctor.seccomp.cure", "/usr/share/lxc/config/common.seccomp"));
    }

    private Finding appArmor() {
        if (!files.text("/sys/module/apparmor/parameters/enabled").startsWith("Y")) {
            return Finding.good(Words.say("doctor.apparmor.off"));
        }
        if (machine.appArmorLacksProfile()) {
            return Finding.note(
                    Words.say("doctor.apparmor.none"),
                    Words.say("doctor.apparmor.cure", distribution.install(PACKAGE)));
        }
        return files.text("/sys/kernel/security/apparmor/profiles").isEmpty()
                ? Finding.good(Words.say("doctor.apparmor.unknown"))
                : Finding.good(Words.say("doctor.apparmor"));
    }
}
