package kennel.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kennel.host.SoundServer;
import kennel.sandbox.ExitCode;
import kennel.sandbox.SandboxException;
import kennel.sandbox.SandboxSpec;
import kennel.sandbox.Sound;
import kennel.sandbox.Words;

/**
 * What a sandbox is lent of its user's: servers that run outside, and what lets it in.
 *
 * @param display the X server of its desktop, if that is nested
 * @param sound the sound server, if that is to be heard
 */
public record Handover(Optional<DisplayHandover> display, Optional<SoundServer> sound) {
    /** Nothing. */
    public static final Handover NOTHING = new Handover(Optional.empty(), Optional.empty());

    /**
     * Returns what a sandbox needs beside an X server.
     *
     * @param environment the user's
     * @throws SandboxException if it needs a sound server, and the user has none
     */
    public static Handover of(SandboxSpec spec, Map<String, String> environment) {
        if (spec.passthrough().sound() != Sound.SERVER) {
            return NOTHING;
        }
        Optional<SoundServer> server = SoundServer.find(environment);
        if (server.isEmpty()) {
            throw new SandboxException(ExitCode.UNAVAILABLE, Words.say("sound.noserver"));
        }
        return new Handover(Optional.empty(), server);
    }

    /** Returns the same with the X server that was started for the sandbox. */
    public Handover with(DisplayHandover started) {
        return new Handover(Optional.of(started), sound);
    }

    /** Returns the words of a request by which the launcher is told. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        display.ifPresent(access -> {
            words.add("display=" + access.number());
            words.add("cookie=" + access.cookie());
        });
        sound.ifPresent(server -> {
            words.add("sound-server=" + server.socket());
            server.cookie().ifPresent(cookie -> words.add("sound-cookie=" + cookie));
        });
        return words;
    }
}
