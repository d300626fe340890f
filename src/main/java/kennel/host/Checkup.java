package kennel.host;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kennel.host.KernelFeatures.Module;
import kennel.sandbox.Finding;
import kennel.sandbox.RunRecord;
import kennel.sandbox.Size;
import kennel.sandbox.Sound;
import kennel.sandbox.Text;
import kennel.sandbox.Words;

/** Looks at what a sandbox needs on this machine and says how to get what is lacking; changes nothing. */
public final class Checkup {
    private static final long LITTLE_MEMORY = 128L << 20;

    private final Path root;
    private final SmallFiles files;
    private final Machine machine;
    private final Situation situation;

    /** Checks the machine whose root folder is given; {@code /} is this one. */
    public Checkup(Path root, Situation situation) {
        this.root = root;
        this.files = new SmallFiles(root);
        this.machine = Machine.read(root);
        this.situation = situation;
    }

    /** Returns all findings, what is needed most first. */
    public List<Finding> findings() {
        Distribution distribution = Distribution.read(files);
        KernelFeatures kernel = new KernelFeatures(files);
        SearchPath path = path();
        List<Finding> findings = new ArrayList<>();
        if (Machine.isInsideSandbox(root)) {
            findings.add(Finding.lacks(Words.say("doctor.nested"), Words.say("doctor.nested.cure")));
        }
        findings.add(rights(path, distribution));
        findings.addAll(new LxcCheckup(files, machine, situation, distribution).findings());
        findings.addAll(new KernelCheckup(files, machine, kernel).findings());
        findings.add(new CgroupCheckup(machine).controlGroups());
        findings.add(network(kernel));
        findings.add(memory());
        findings.addAll(new DesktopCheckup(situation.environment(), path, distribution).findings());
        findings.addAll(passthrough().findings());
        findings.add(archive());
        readOnly().ifPresent(findings::add);
        findings.add(running());
        return findings;
    }

    /** Returns whether a sandbox can be started, given the findings. */
    public static boolean isContent(List<Finding> findings) {
        return findings.stream().noneMatch(finding -> finding.severity() == Finding.Severity.LACKS);
    }

    private Finding rights(SearchPath path, Distribution distribution) {
        if (situation.root()) {
            return Finding.good(Words.say("doctor.rights.root"));
        }
        boolean bus = Files.exists(files.at("/run/dbus/system_bus_socket"));
        if (path.has("pkexec") && bus) {
            return Finding.good(Words.say("doctor.rights.ask", "pkexec"));
        }
        if (path.has("sudo")) {
            return Finding.good(Words.say("doctor.rights.ask", "sudo"));
        }
        return Finding.lacks(
                Words.say("doctor.rights.none"), Words.say("doctor.rights.cure", distribution.install("sudo")));
    }

    /** Returns whether a sandbox can have shifted ids here. */
    public Finding idMap() {
        return new KernelCheckup(files, machine, new KernelFeatures(files)).idMap();
    }

    /** Returns whether a sandbox can have a network interface here. */
    public Finding network() {
        return network(new KernelFeatures(files));
    }

    /** Returns whether there is an X server that shows a desktop in a window. */
    public boolean nests() {
        return NestedKind.find(path()).isPresent();
    }

    /** Returns the kinds of sound that a sandbox can have here. */
    public Set<Sound> sounds() {
        return passthrough().sounds();
    }

    /** Returns how to get the X server that shows a desktop in a window. */
    public String installNested() {
        return Distribution.read(files).installXephyr();
    }

    private SearchPath path() {
        return SearchPath.of(situation.environment(), root);
    }

    private PassthroughCheckup passthrough() {
        return new PassthroughCheckup(machine.hardware(), situation.environment());
    }

    private static Finding network(KernelFeatures kernel) {
        return switch (kernel.presence(Module.VETH)) {
            case THERE, LOADABLE -> Finding.good(Words.say("doctor.network"));
            case MISSING -> Finding.lacks(Words.say("doctor.network.none"), Words.say("doctor.network.cure"));
            case UNKNOWN -> Finding.note(Words.say("doctor.network.unknown"), Words.say("doctor.network.unknown.cure"));
        };
    }

    private Finding memory() {
        String available = Size.show(machine.memoryAvailable());
        return machine.memoryAvailable() >= LITTLE_MEMORY
                ? Finding.good(Words.say("doctor.memory", available))
                : Finding.note(Words.say("doctor.memory.little", available), Words.say("doctor.memory.cure"));
    }

    /** Whether Java starts from prepared classes, judged as lib/java.sh does. */
    private Finding archive() {
        boolean used = situation
                .home()
                .map(home -> home.resolve("lib"))
                .map(lib ->
                        new SmallFiles(lib).text("/kennel.jsa.for").trim().equals(situation.javaVersion() + " " + lib))
                .orElse(false);
        return used
                ? Finding.good(Words.say("doctor.archive"))
                : Finding.note(Words.say("doctor.archive.none"), Words.say("doctor.archive.cure"));
    }

    /** Every sandbox has a record, so that a read-only run folder stops all. */
    private Optional<Finding> readOnly() {
        return MountTable.containing(MountTable.read(root), RunRecord.FOLDER)
                .filter(mount -> mount.superOptions().contains("ro"))
                .map(mount -> Finding.lacks(
                        Words.say("doctor.readonly", RunRecord.FOLDER),
                        Words.say("doctor.readonly.cure", Text.visible(mount.mountPoint()))));
    }

    private Finding running() {
        List<String> names = new RunningSandboxes(root)
                .list().stream()
                        .map(sandbox -> Text.visible(sandbox.spec().name().text()))
                        .toList();
        return switch (names.size()) {
            case 0 -> Finding.good(Words.say("doctor.running.none"));
            case 1 -> Finding.good(Words.say("doctor.running.one", names.get(0)));
            default -> Finding.good(Words.say("doctor.running.many", names.size(), String.join(", ", names)));
        };
    }
}
