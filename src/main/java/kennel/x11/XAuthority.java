package kennel.x11;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The cookies that open X displays (Xsecurity(7)), in the format of Xau(3): big-endian counted strings. */
public final class XAuthority {
    static final String COOKIE = "MIT-MAGIC-COOKIE-1";
    private static final int FAMILY_LOCAL = 256;
    private static final int FAMILY_WILD = 0xffff;
    private static final int COOKIE_BYTES = 16;
    private static final int MOST_BYTES = 1 << 20;

    private final List<Entry> entries;

    private record Entry(int family, String address, String number, String method, byte[] data) {}

    private XAuthority(List<Entry> entries) {
        this.entries = List.copyOf(entries);
    }

    /** Makes one cookie that opens a display under whatever host name and number it is reached. */
    public static XAuthority random() {
        byte[] cookie = new byte[COOKIE_BYTES];
        new SecureRandom().nextBytes(cookie);
        return new XAuthority(List.of(new Entry(FAMILY_WILD, "", "", COOKIE, cookie)));
    }

    /** Reads a file; what is damaged at its end is left out, and a missing or unreadable file holds nothing. */
    public static XAuthority read(Path file) {
        if (Files.isRegularFile(file)) {
            try (InputStream in = Files.newInputStream(file)) {
                return of(in.readNBytes(MOST_BYTES));
            } catch (IOException e) {
                // As Xlib has it: then there is no cookie, and the server says whether it wants one.
            }
        }
        return new XAuthority(List.of());
    }

    /** Reads the content of a file. */
    public static XAuthority of(byte[] content) {
        List<Entry> entries = new ArrayList<>();
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(content));
        try {
            while (in.available() > 0) {
                entries.add(new Entry(in.readUnsignedShort(), text(in), text(in), text(in), counted(in)));
            }
        } catch (EOFException e) {
            // Somebody is writing it.
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return new XAuthority(entries);
    }

    /** Returns the file of the displays that an environment names (X(7)). */
    public static Path fileOf(Map<String, String> environment) {
        String file = environment.getOrDefault("XAUTHORITY", "");
        return file.isEmpty() ? Path.of(environment.getOrDefault("HOME", "/"), ".Xauthority") : Path.of(file);
    }

    /**
     * Returns the cookie for a display.
     *
     * @param hostName what this machine calls itself
     */
    public Optional<byte[]> cookie(DisplayName display, String hostName) {
        String number = Integer.toString(display.number());
        return entries.stream()
                .filter(entry -> entry.method.equals(COOKIE))
                .filter(entry -> entry.number.isEmpty() || entry.number.equals(number))
                .filter(entry -> entry.family == FAMILY_WILD
                        || entry.family == FAMILY_LOCAL && display.isHere() && isOf(entry.address, hostName))
                .map(entry -> entry.data.clone())
                .findFirst();
    }

    /** sshd(8) files its forwarded displays with {@code /unix} behind the name. */
    private static boolean isOf(String address, String hostName) {
        return address.equals(hostName) || address.equals(hostName + "/unix");
    }

    /** Returns the content of a file. */
    public byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        try {
            for (Entry entry : entries) {
                out.writeShort(entry.family);
                for (String text : List.of(entry.address, entry.number, entry.method)) {
                    out.writeShort(text.length());
                    out.write(text.getBytes(StandardCharsets.ISO_8859_1));
                }
                out.writeShort(entry.data.length);
                out.write(entry.data);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(counted(in), StandardCharsets.ISO_8859_1);
    }

    private static byte[] counted(DataInputStream in) throws IOException {
        int length = in.readUnsignedShort();
        byte[] data = in.readNBytes(length);
        if (data.length < length) {
            throw new EOFException();
        }
        return data;
    }
}
