package kennel.x11;

import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.OptionalInt;

/** What has to be done on a nested server's screen itself, so that the programs on it know how large it is. */
public final class NestedScreen implements Closeable {
    private static final int MAJOR = 1;
    private static final int MINOR = 3;

    private final XDisplay display;

    private NestedScreen(XDisplay display) {
        this.display = display;
    }

    /**
     * Connects with a nested server that has just been started.
     *
     * @param resolution in dots per inch, for toolkits (Xft.dpi)
     * @throws IOException if it does not let this program in
     */
    public static NestedScreen open(DisplayAccess access, int resolution) throws IOException {
        NestedScreen screen = new NestedScreen(XDisplay.open(access));
        try {
            screen.prepare(resolution);
            Service.start("desktop screen", screen::serve, ended -> {});
            return screen;
        } catch (IOException | RuntimeException e) {
            screen.close();
            throw e;
        }
    }

    private void prepare(int resolution) throws IOException {
        byte[] resources = ("Xft.dpi:\t" + resolution + "\n").getBytes(StandardCharsets.US_ASCII);
        display.setProperty(display.root(), XDisplay.RESOURCE_MANAGER, XDisplay.STRING, resources);
        display.watch(display.root(), XDisplay.STRUCTURE);
        display.extension("RANDR");
    }

    private void serve() throws IOException {
        while (true) {
            if (display.nextEvent() instanceof XEvent.Resized) {
                refreshOutputs();
            }
        }
    }

    /** Xephyr tells programs its new size when somebody asks for its outputs (RandR, RRGetScreenResources), not before. */
    private void refreshOutputs() throws IOException {
        OptionalInt randr = display.extension("RANDR");
        if (randr.isPresent()) {
            XConnection connection = display.connection();
            connection.ask(new XRequest(randr.getAsInt(), 0, 8).words(MAJOR, MINOR));
            connection.ask(new XRequest(randr.getAsInt(), 8, 4).words(display.root()));
        }
    }

    @Override
    public void close() throws IOException {
        display.close();
    }
}
