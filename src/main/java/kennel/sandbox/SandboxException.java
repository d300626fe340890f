package kennel.sandbox;

/** A failure that the user reads as one sentence and a script as an exit code. */
public final class SandboxException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final ExitCode exitCode;

    /**
     * Makes a failure.
     *
     * @param exitCode what the process exits with
     * @param sentence what failed and, where it helps, what to do
     */
    public SandboxException(ExitCode exitCode, String sentence) {
        super(sentence);
        this.exitCode = exitCode;
    }

    /** The same with the fault that caused it, for the details. */
    public SandboxException(ExitCode exitCode, String sentence, Throwable cause) {
        super(sentence, cause);
        this.exitCode = exitCode;
    }

    /** Returns what the process exits with. */
    public ExitCode exitCode() {
        return exitCode;
    }
}
