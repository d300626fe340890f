package kennel.ui.console;

/** A program with something between it and its console; this much of it passes everything on. */
public abstract class ConsoleFilter implements ConsoleProgram {
    private final ConsoleProgram program;

    /** Makes a filter before a program. */
    protected ConsoleFilter(ConsoleProgram program) {
        this.program = program;
    }

    @Override
    public int read(byte[] buffer) {
        return program.read(buffer);
    }

    @Override
    public void write(byte[] bytes) {
        program.write(bytes);
    }

    @Override
    public void resize(int columns, int rows) {
        program.resize(columns, rows);
    }

    @Override
    public int waitFor() throws InterruptedException {
        return program.waitFor();
    }

    @Override
    public void hangUp() {
        program.hangUp();
    }
}
