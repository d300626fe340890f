package kennel.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/** Sandbox files: a draft that somebody saved, in UTF-8; the format is described in kennel(1). */
public final class SandboxFile {
    /** How their names end. */
    public static final String SUFFIX = ".kennel";

    private static final int MOST_BYTES = 1 << 20;

    private SandboxFile() {}

    /**
     * Reads a file; relative paths in it begin where the file itself lies, not a link to it.
     *
     * @throws SandboxException if it is missing, cannot be read, or is no sandbox file
     */
    public static Draft read(Path file) {
        String shown = Text.visible(file);
        try {
            Path real = file.toRealPath();
            // Before it is opened: opening a fifo waits for a writer.
            if (!Files.readAttributes(real, BasicFileAttributes.class).isRegularFile()) {
                throw new SandboxException(ExitCode.DATA, Words.say("file.special", shown));
            }
            return DraftText.read(text(real, shown), real.getParent(), shown);
        } catch (IOException e) {
            throw unreadable(e, shown);
        }
    }

    private static String text(Path file, String shown) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        }
        if (bytes.length > MOST_BYTES) {
            throw new SandboxException(ExitCode.DATA, Words.say("file.long", shown, Size.exact(MOST_BYTES)));
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new SandboxException(ExitCode.DATA, Words.say("file.encoding", shown, badLine(bytes)), e);
        }
    }

    /** The number of the first line that is not UTF-8. */
    private static int badLine(byte[] bytes) {
        int number = 1;
        int start = 0;
        for (int i = 0; i < bytes.length; i++) {
            if (bytes[i] == '\n') {
                String line = new String(bytes, start, i - start, StandardCharsets.UTF_8);
                if (line.indexOf('\ufffd') >= 0) {
                    return number;
                }
                start = i + 1;
                number++;
            }
        }
        return number;
    }

    /**
     * Writes a file, whole or not at all; one that is there already is replaced only if it is a sandbox file.
     *
     * @throws SandboxException if it cannot be written
     */
    public static void write(Path file, Draft draft) {
        String shown = Text.visible(file);
        try {
            Path target = Files.exists(file) ? file.toRealPath() : file.toAbsolutePath();
            if (Files.exists(target) && !begins(target)) {
                throw new SandboxException(ExitCode.CANNOT_CREATE, Words.say("file.other", shown));
            }
            replace(target, draft);
        } catch (IOException e) {
            String reason = e instanceof NoSuchFileException ? Words.say("file.nofolder") : Text.reason(e);
            throw new SandboxException(ExitCode.CANNOT_CREATE, Words.say("file.unwritable", shown, reason), e);
        }
    }

    private static boolean begins(Path file) {
        try {
            read(file);
            return true;
        } catch (SandboxException e) {
            return false;
        }
    }

    private static void replace(Path target, Draft draft) throws IOException {
        Path folder = target.getParent().toRealPath();
        AtomicFile.write(folder.resolve(target.getFileName()), DraftText.write(draft, folder));
    }

    private static SandboxException unreadable(IOException cause, String shown) {
        if (cause instanceof NoSuchFileException) {
            return new SandboxException(ExitCode.NO_INPUT, Words.say("file.missing", shown), cause);
        }
        if (cause instanceof AccessDeniedException) {
            return new SandboxException(ExitCode.NO_PERMISSION, Words.say("file.forbidden", shown), cause);
        }
        return new SandboxException(ExitCode.NO_INPUT, Words.say("file.unreadable", shown, Text.reason(cause)), cause);
    }
}
