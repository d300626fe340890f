package kennel.host;

import java.io.IOException;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A sound server of the user's that speaks PulseAudio's protocol: PulseAudio itself, or PipeWire.
 *
 * @param socket absolute path of its socket
 * @param cookie absolute path of the file with the cookie by which PulseAudio knows other users' programs; PipeWire has
 *     none
 */
public record SoundServer(Path socket, Optional<Path> cookie) {
    /** How long a cookie of PulseAudio's native protocol is. */
    public static final int COOKIE_BYTES = 256;

    private static final String UNIX = "unix:";

    /**
     * Finds it as programs do (pulse-client.conf(5), pulseaudio(1)); empty where there is none on this machine.
     *
     * @param environment the user's
     */
    public static Optional<SoundServer> find(Map<String, String> environment) {
        Path home = Path.of(environment.getOrDefault("HOME", "/"));
        return sockets(environment, home)
                .map(SoundServer::answering)
                .flatMap(Optional::stream)
                .findFirst()
                .map(socket -> new SoundServer(socket, cookie(environment, home)));
    }

    private static Stream<Path> sockets(Map<String, String> environment, Path home) {
        String named = environment.getOrDefault("PULSE_SERVER", "");
        if (!named.isBlank()) {
            return Arrays.stream(named.trim().split("\\s+"))
                    .map(word -> word.startsWith(UNIX) ? word.substring(UNIX.length()) : word)
                    .filter(word -> word.startsWith("/"))
                    .map(Path::of);
        }
        Path own = Path.of(environment.getOrDefault("PULSE_RUNTIME_PATH", ""));
        Path runtime = Path.of(environment.getOrDefault("XDG_RUNTIME_DIR", ""), "pulse");
        return Stream.concat(Stream.of(own, runtime).filter(Path::isAbsolute), homeless(home))
                .map(folder -> folder.resolve("native"));
    }

    /** Where PulseAudio has its socket on a system that gives users no runtime folder: a link with the machine's id. */
    private static Stream<Path> homeless(Path home) {
        for (Path folder : List.of(home.resolve(".config/pulse"), home.resolve(".pulse"))) {
            try (Stream<Path> entries = Files.list(folder)) {
                List<Path> found = entries.filter(
                                entry -> entry.getFileName().toString().endsWith("-runtime"))
                        .sorted()
                        .toList();
                if (!found.isEmpty()) {
                    return found.stream();
                }
            } catch (IOException e) {
                // There is none.
            }
        }
        return Stream.empty();
    }

    /** Returns where a path leads if a server of this user's answers there; one of another's takes no cookie of ours. */
    private static Optional<Path> answering(Path socket) {
        try {
            Path real = socket.toRealPath();
            if ((Integer) Files.getAttribute(real, "unix:uid") != Caller.id()) {
                return Optional.empty();
            }
            SocketChannel.open(UnixDomainSocketAddress.of(real)).close();
            return Optional.of(real);
        } catch (IOException | UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    private static Optional<Path> cookie(Map<String, String> environment, Path home) {
        Path named = Path.of(environment.getOrDefault("PULSE_COOKIE", ""));
        Path settings = Path.of(environment.getOrDefault("XDG_CONFIG_HOME", ""), "pulse/cookie");
        return Stream.of(named, settings, home.resolve(".config/pulse/cookie"), home.resolve(".pulse-cookie"))
                .filter(Path::isAbsolute)
                .filter(file -> file.toFile().length() == COOKIE_BYTES)
                .findFirst();
    }
}
