package kennel.ui.create;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kennel.sandbox.Layer;

/**
 * The layers as they will lie, top first.
 *
 * @param entries all rows
 * @param usual the paths that are ticked when nobody has chosen, in their order
 */
record LayerStack(List<LayerEntry> entries, List<Path> usual) {

    LayerStack {
        entries = List.copyOf(entries);
        usual = List.copyOf(usual);
    }

    static LayerStack empty() {
        return new LayerStack(List.of(), List.of());
    }

    LayerEntry at(int row) {
        return entries.get(row);
    }

    int size() {
        return entries.size();
    }

    /** Returns the same with these rows ticked or not; what cannot be ticked stays as it is. */
    LayerStack tick(Collection<Integer> rows, boolean tick) {
        LayerStack changed = this;
        for (int row : new TreeSet<>(rows)) {
            if (!tick || changed.canBeTicked(row)) {
                List<LayerEntry> list = new ArrayList<>(changed.entries);
                list.set(row, list.get(row).tick(tick));
                changed = new LayerStack(list, usual);
            }
        }
        return changed;
    }

    boolean canBeTicked(int row) {
        return at(row).layer().isPresent() && twin(row).isEmpty();
    }

    /**
     * Returns the other row with the same file, if this one must give way to it: a file can be used only once, the
     * ticked row goes first, and else the upper one.
     */
    Optional<LayerEntry> twin(int row) {
        LayerEntry entry = at(row);
        return IntStream.range(0, size())
                .filter(other -> other != row && at(other).identity().equals(entry.identity()))
                .filter(other -> at(other).ticked() == entry.ticked()
                        ? other < row
                        : at(other).ticked())
                .mapToObj(this::at)
                .findFirst();
    }

    /** Returns the same with these rows, in their order, before the one that is at a place now. */
    LayerStack move(Collection<Integer> rows, int place) {
        TreeSet<Integer> moved = new TreeSet<>(rows);
        List<LayerEntry> list = new ArrayList<>();
        for (int row = 0; row <= size(); row++) {
            if (row == place) {
                moved.forEach(each -> list.add(at(each)));
            }
            if (row < size() && !moved.contains(row)) {
                list.add(at(row));
            }
        }
        return new LayerStack(list, usual);
    }

    /** Returns the same with more rows before the one that is at a place now. */
    LayerStack add(List<LayerEntry> more, int place) {
        Set<Object> known = entries.stream().map(LayerEntry::identity).collect(Collectors.toCollection(HashSet::new));
        List<LayerEntry> list = new ArrayList<>(entries);
        int next = Math.min(place, size());
        for (LayerEntry entry : more) {
            // A file that is there already comes in unticked.
            list.add(next++, known.add(entry.identity()) ? entry : entry.tick(false));
        }
        return new LayerStack(list, usual);
    }

    /** Returns the same without those of these rows that the user had brought. */
    LayerStack remove(Collection<Integer> rows) {
        return new LayerStack(
                IntStream.range(0, size())
                        .filter(row -> !rows.contains(row) || !at(row).added())
                        .mapToObj(this::at)
                        .toList(),
                usual);
    }

    /** Returns the rows whose name or path holds a text, in whatever case. */
    List<Integer> matching(String filter) {
        String wanted = filter.strip().toLowerCase(Locale.ROOT);
        return IntStream.range(0, size())
                .filter(row -> (at(row).label() + "\n" + at(row).path())
                        .toLowerCase(Locale.ROOT)
                        .contains(wanted))
                .boxed()
                .toList();
    }

    List<Path> tickedPaths() {
        return entries.stream()
                .filter(LayerEntry::ticked)
                .flatMap(entry -> entry.layer().stream())
                .map(Layer::path)
                .toList();
    }

    /** Returns whether just those are ticked that are when nobody has chosen. */
    boolean isUsual() {
        return tickedPaths().equals(usual);
    }
}
