package kennel.ui.console;

import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import javax.swing.SwingWorker;
import javax.swing.Timer;
import kennel.terminal.Terminal;

/** The matches of the text that is searched for; they are looked for off the Swing thread, and again after output. */
final class Search implements Highlighter {
    private static final int REFRESH_MILLIS = 500;

    private final Terminal terminal;
    private final Runnable changed;
    private final Timer refresh = new Timer(REFRESH_MILLIS, event -> refresh());
    private SearchTask.Result result = new SearchTask.Result(List.of(), 0, 0);
    private String wanted = "";
    private boolean exactCase;
    private Range current;
    private SwingWorker<SearchTask.Result, Void> worker;

    /**
     * Makes a search for nothing.
     *
     * @param changed told on the Swing thread when there are other matches
     */
    Search(Terminal terminal, Runnable changed) {
        this.terminal = terminal;
        this.changed = changed;
    }

    /** Looks for a text from now on; an empty one ends the search. */
    void set(String wanted, boolean exactCase) {
        this.wanted = wanted;
        this.exactCase = exactCase;
        if (worker != null) {
            worker.cancel(false);
            worker = null;
        }
        if (wanted.isEmpty()) {
            refresh.stop();
            current = null;
            accept(new SearchTask.Result(List.of(), 0, 0));
        } else {
            refresh.start();
            begin();
        }
    }

    private void refresh() {
        if (worker == null && terminal.changes() != result.changes()) {
            begin();
        }
    }

    private void begin() {
        String text = wanted;
        boolean exact = exactCase;
        worker = new SwingWorker<>() {
            @Override
            protected SearchTask.Result doInBackground() {
                return new SearchTask(terminal, text, exact, this::isCancelled).run();
            }

            @Override
            protected void done() {
                if (worker == this) {
                    worker = null;
                    take(this);
                }
            }
        };
        worker.execute();
    }

    private void take(SwingWorker<SearchTask.Result, Void> done) {
        try {
            accept(done.get());
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (CancellationException e) {
            return; // another text is being looked for
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void accept(SearchTask.Result found) {
        result = found;
        if (current != null) {
            // Who types one more letter, or jumps before the search is done, stays at the match where he is.
            int index = firstAtOrAfter(current.start());
            Range same = index < count() ? found.matches().get(index) : null;
            current = same != null && same.start().equals(current.start()) ? same : null;
        }
        changed.run();
    }

    int count() {
        return result.matches().size();
    }

    /** Returns which match was jumped to, counted from 1; 0 if none. */
    int currentNumber() {
        return current == null ? 0 : firstAtOrAfter(current.start()) + 1;
    }

    /** Jumps to the match before the current one, or the last one before a place; round the end if there is none. */
    Range previous(Place from) {
        int index = firstAtOrAfter(current == null ? from : current.start()) - 1;
        return jump(index < 0 ? count() - 1 : index);
    }

    /** Jumps to the match after the current one, or the first one after a place; round the end if there is none. */
    Range next(Place from) {
        int index = current == null ? firstAtOrAfter(from) : firstAtOrAfter(current.start()) + 1;
        return jump(index >= count() ? 0 : index);
    }

    private Range jump(int index) {
        current = count() == 0 ? null : result.matches().get(index);
        changed.run();
        return current;
    }

    private int firstAtOrAfter(Place place) {
        int low = 0;
        int high = count();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (result.matches().get(middle).start().compareTo(place) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public void mark(long line, int[] marks) {
        // A match may begin some rows before the line that it reaches into.
        int index = Math.max(0, firstAtOrAfter(new Place(line, 0)) - 1);
        for (; index < count(); index++) {
            Range match = result.matches().get(index);
            if (match.start().line() > line) {
                return;
            }
            match.mark(line, match.equals(current) ? CURRENT_MATCH : MATCH, marks);
        }
    }
}
