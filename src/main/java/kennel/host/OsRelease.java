package kennel.host;

import java.util.List;

/**
 * What a system calls itself (os-release(5)).
 *
 * @param lines of the file
 */
record OsRelease(List<String> lines) {

    /** Reads it; nothing is said where there is no such file. */
    static OsRelease read(SmallFiles files) {
        List<String> lines = files.lines("/etc/os-release");
        return new OsRelease(lines.isEmpty() ? files.lines("/usr/lib/os-release") : lines);
    }

    /** Returns a value without the quotes around it; empty if it is not said. */
    String value(String key) {
        String beginning = key + "=";
        return lines.stream()
                .filter(line -> line.startsWith(beginning))
                .map(line -> line.substring(beginning.length()).strip().replaceAll("^([\"'])(.*)\\1$", "$2"))
                .findFirst()
                .orElse("");
    }
}
