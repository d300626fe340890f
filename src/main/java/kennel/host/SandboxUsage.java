package kennel.host;

import java.nio.file.Path;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.Stream;
import kennel.sandbox.SandboxName;

/** What a sandbox's processes use of the machine, from its cgroups (cgroups(7), the kernel's cgroup-v2.rst). */
public final class SandboxUsage {
    private static final long NANOS_A_MICRO = 1000;

    private final SmallFiles files;
    private final List<Path> hierarchies;

    SandboxUsage(SmallFiles files, List<Path> hierarchies) {
        this.files = files;
        this.hierarchies = hierarchies;
    }

    /**
     * A measurement.
     *
     * @param memory bytes, page cache and tmpfs included; empty if the machine does not count it
     * @param cpu microseconds since the start, of all processors together; empty if the machine does not count it
     */
    public record Usage(OptionalLong memory, OptionalLong cpu) {}

    /** Measures. */
    Usage of(SandboxName name) {
        String group = "/" + RunningSandboxes.PAYLOAD_CGROUP + name.id() + "/";
        OptionalLong memory = number(group + "memory.current", group + "memory.usage_in_bytes");
        OptionalLong nanos = number(group + "cpuacct.usage");
        OptionalLong cpu = nanos.isPresent()
                ? OptionalLong.of(nanos.getAsLong() / NANOS_A_MICRO)
                : texts(group + "cpu.stat")
                        .flatMap(String::lines)
                        .filter(line -> line.startsWith("usage_usec "))
                        .mapToLong(line -> Long.parseLong(line.substring(line.indexOf(' ') + 1)))
                        .findFirst();
        return new Usage(memory, cpu);
    }

    private OptionalLong number(String... names) {
        return Stream.of(names)
                .flatMap(this::texts)
                .map(String::strip)
                .filter(text -> text.matches("\\d{1,18}"))
                .mapToLong(Long::parseLong)
                .findFirst();
    }

    private Stream<String> texts(String name) {
        return hierarchies.stream().map(hierarchy -> files.text(hierarchy + name));
    }
}
