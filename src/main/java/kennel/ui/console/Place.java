package kennel.ui.console;

/**
 * A place between two characters.
 *
 * @param line number of the line, as {@link kennel.terminal.Snapshot} counts them
 * @param column the column after it
 */
record Place(long line, int column) implements Comparable<Place> {
    @Override
    public int compareTo(Place other) {
        return line == other.line ? Integer.compare(column, other.column) : Long.compare(line, other.line);
    }
}
