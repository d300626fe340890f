package kennel.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kennel.sandbox.SandboxName;
import kennel.sandbox.SandboxSpec;
import kennel.sandbox.SpecText;
import kennel.sandbox.Storage;
import kennel.sandbox.StorageText;

/** The words by which the launcher is asked for something. */
public final class Requests {
    private static final String START = "start";
    private static final String WATCHED = "watched";

    private Requests() {}

    /**
     * To start a sandbox and become LXC.
     *
     * @param spec keys and values of {@link SpecText}
     * @param handover what of the user's it shall be lent
     */
    static List<String> start(Map<String, String> spec, Handover handover, boolean verbose) {
        List<String> request = new ArrayList<>(List.of(START));
        spec.forEach((key, value) -> request.add(key + "=" + value));
        request.addAll(handover.words());
        if (verbose) {
            request.add("verbose=true");
        }
        return request;
    }

    /** To start a sandbox which waits for a line on its console, and which is watched until it ends. */
    public static List<String> watchedStart(SandboxSpec spec) {
        return watchedStart(spec, Handover.NOTHING);
    }

    /**
     * To start a sandbox which waits for a line on its console, and which is watched until it ends.
     *
     * @param handover what of the user's it shall be lent
     */
    public static List<String> watchedStart(SandboxSpec spec, Handover handover) {
        Map<String, String> text = new LinkedHashMap<>(SpecText.write(spec));
        text.put("detached", "true");
        text.put(WATCHED, "true");
        return start(text, handover, false);
    }

    /** Returns whether what a request starts shall live on when its terminal goes. */
    public static boolean outlivesTerminal(List<String> request) {
        return request.get(0).equals(START) && request.contains(WATCHED + "=true");
    }

    static List<String> attach(SandboxName name) {
        return List.of("attach", name.text());
    }

    /** To connect a window with a sandbox's console. */
    public static List<String> attachWindow(SandboxName name, int columns, int rows) {
        return List.of("attach", name.text(), Integer.toString(columns), Integer.toString(rows));
    }

    /** To be told what a sandbox's console has printed. */
    public static List<String> printed(SandboxName name) {
        return List.of("printed", name.text());
    }

    /** To give a sandbox's console another size. */
    public static List<String> resize(SandboxName name, int columns, int rows) {
        return List.of("resize", name.text(), Integer.toString(columns), Integer.toString(rows));
    }

    /** To run another program in a sandbox; the login shell if there are no words. */
    public static List<String> shell(SandboxName name, List<String> words) {
        List<String> request = new ArrayList<>(List.of("shell", name.text()));
        request.addAll(words);
        return request;
    }

    /** To be told what there is to say of a kept storage. */
    public static List<String> inspect(Storage storage) {
        return List.of("inspect", StorageText.kind(storage));
    }

    /** To have an image made larger, up to so many bytes. */
    public static List<String> grow(Storage storage, long bytes) {
        return List.of("grow", StorageText.kind(storage), Long.toString(bytes));
    }

    /** To have a kept storage forgotten and, of a folder, what was written into it removed. */
    public static List<String> discard(Storage storage) {
        return List.of("discard", StorageText.kind(storage));
    }

    /** To have what a throw-away sandbox has written moved into an image, and the sandbox ended. */
    public static List<String> keep(SandboxName name, Storage storage) {
        return List.of("keep", name.text(), StorageText.kind(storage));
    }

    /** To be told what a conversion of an image would do. */
    public static List<String> survey(Storage.Image image) {
        return List.of("survey", StorageText.kind(image));
    }

    /** To have an image that aufs wrote converted. */
    public static List<String> convert(Storage.Image image) {
        return List.of("convert", StorageText.kind(image));
    }

    /** To end a sandbox, by force after so many seconds. */
    public static List<String> stop(SandboxName name, int seconds) {
        return List.of("stop", name.text(), Integer.toString(seconds));
    }
}
