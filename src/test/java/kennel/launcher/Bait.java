package kennel.launcher;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kennel.testlayers.Shell;

/** Things of the machine's that no sandbox may reach, and a look at whether one did. */
final class Bait implements AutoCloseable {
    private static final List<Path> SETTINGS =
            List.of(Path.of("/proc/sys/kernel/core_pattern"), Path.of("/sys/kernel/uevent_helper"));
    private static final String DEVICES = "stat -c '%n %A %U %G' /dev/null /dev/zero /dev/full /dev/random /dev/tty";

    private final Path folder;
    private final String token;
    private final Process process;
    private final List<String> arguments;
    private final String before;
    private final long clockAhead = clockAhead();

    private Bait(Path folder, Path script) throws IOException {
        this.folder = folder;
        this.token = "kennel-attack-" + ProcessHandle.current().pid();
        before = settings();
        process = new ProcessBuilder("perl", script.toString(), folder.toString(), token)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String line =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8)).readLine();
        if (line == null) {
            throw new IOException("the bait could not be laid");
        }
        arguments = List.of(line.split(" "));
    }

    /** Lays the bait in a folder that every sandbox of this machine's system sees. */
    static Bait lay() throws IOException {
        return new Bait(
                Files.createTempDirectory(Path.of("/var/lib"), "kennel-attack"), Attack.FOLDER.resolve("bait.pl"));
    }

    /** Returns the arguments of the attack. */
    List<String> arguments() {
        return arguments;
    }

    /** Returns what is no longer as it was on the machine. */
    String changes() throws IOException {
        StringBuilder changes = new StringBuilder();
        String now = settings();
        if (!now.equals(before)) {
            changes.append(now).append("instead of\n").append(before);
        }
        if (!Files.readString(folder.resolve("file")).equals("untouched")) {
            changes.append("a file of a layer was written\n");
        }
        if (Math.abs(clockAhead() - clockAhead) > 1000) {
            changes.append("the clock was set\n");
        }
        return changes.append(Shell.out(
                        "for at in $(awk '$3 !~ /^(proc|sysfs|cgroup2?|overlay|squashfs|nfs.*)$/ {print $2}' /proc/mounts);"
                                + " do find \"$at\" -xdev -name \"$0*\" ! -name '*.host' 2>/dev/null; done; true",
                        token))
                .toString();
    }

    private static String settings() throws IOException {
        StringBuilder text = new StringBuilder();
        for (Path setting : SETTINGS) {
            text.append(setting).append(' ').append(Files.exists(setting) ? Files.readString(setting) : "none\n");
        }
        return text.append(Shell.out(DEVICES)).append('\n').toString();
    }

    /** By how many milliseconds the clock is ahead of one that nobody can set. */
    private static long clockAhead() {
        return System.currentTimeMillis() - System.nanoTime() / 1_000_000;
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
        Files.delete(folder);
    }
}
