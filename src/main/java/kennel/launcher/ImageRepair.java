package kennel.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kennel.host.ExtState;
import kennel.kernel.Fd;
import kennel.kernel.Mounts;
import kennel.plan.Layout;
import kennel.sandbox.ExitCode;
import kennel.sandbox.SandboxException;
import kennel.sandbox.Text;
import kennel.sandbox.Words;

/**
 * Checks an ext2, ext3 or ext4 image that was not left cleanly, and has e2fsck(8) repair what it can without asking.
 *
 * @param image opened for writing
 * @param shown what messages call it
 */
record ImageRepair(Fd image, String shown) {
    /** Exit codes of e2fsck(8): bits. */
    private static final int REPAIRED = 1 | 2;

    private static final Path UNDO_FOLDER = Layout.BASE.resolve("undo");
    private static final Path UNDO = UNDO_FOLDER.resolve("blocks");

    /**
     * Repairs it if that is needed.
     *
     * @param told is given what e2fsck says
     * @throws SandboxException if it cannot be repaired; it is as it was then
     */
    void repair(Consumer<String> told) throws IOException {
        ExtState state = ExtState.read(image.path());
        if (state.clean()) {
            return;
        }
        told.accept(Words.say("storage.checking", shown));
        // A journal that is replayed may change as much as it holds.
        new Mounts().mount("kennel", OverlayFolder.makeFolders(UNDO_FOLDER), "tmpfs", 0, "mode=0700,size=50%");
        String file = seenByChildren(image);
        Tool check = Tool.run("e2fsck", "-p", "-z", UNDO.toString(), file);
        List<String> said = check.text()
                .lines()
                .flatMap(line -> said(line, file, state.label()).stream())
                .map(Text::visible)
                .toList();
        if ((check.code() & ~REPAIRED) == 0) {
            Files.deleteIfExists(UNDO); // it would take memory as long as the sandbox runs
            said.forEach(line -> told.accept(Words.say("storage.repaired", shown, line)));
            return;
        }
        if (Files.exists(UNDO)) {
            Tool.run("e2undo", UNDO.toString(), file);
        }
        throw new SandboxException(
                ExitCode.DATA,
                Words.say("storage.broken", shown, said.isEmpty() ? Text.visible(check.text()) : said.get(0)));
    }

    /**
     * Returns what a line says of the image, which it calls by its label, or by its file if it has none. Others are
     * about the undo file, which lies where nobody finds it.
     */
    private static Optional<String> said(String line, String file, String label) {
        return Stream.of(file, label.replaceAll("[\\s:]", "_"))
                .filter(name -> !name.isEmpty() && line.startsWith(name))
                .map(name -> line.substring(name.length()).replaceFirst("^:? ", ""))
                .findFirst();
    }

    /** Returns where a child process finds the file itself, whatever its path leads to. */
    static String seenByChildren(Fd file) {
        return "/proc/" + ProcessHandle.current().pid() + "/fd/" + file.number();
    }
}
