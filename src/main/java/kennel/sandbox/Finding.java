package kennel.sandbox;

import java.util.Objects;

/**
 * One thing that a check of this machine found.
 *
 * @param severity how much it matters
 * @param what one sentence of what is there or lacking
 * @param cure what to do about it; empty if there is nothing to do
 */
public record Finding(Severity severity, String what, String cure) {

    /** How much a finding matters. */
    public enum Severity {
        /** All is well. */
        GOOD,
        /** Sandboxes start, but something is less than it could be. */
        NOTE,
        /** No sandbox can start. */
        LACKS
    }

    /** Refuses nothing at all. */
    public Finding {
        Objects.requireNonNull(severity);
        Objects.requireNonNull(what);
        Objects.requireNonNull(cure);
    }

    /** Returns a finding that all is well. */
    public static Finding good(String what) {
        return new Finding(Severity.GOOD, what, "");
    }

    /** Returns a finding that something is less than it could be. */
    public static Finding note(String what, String cure) {
        return new Finding(Severity.NOTE, what, cure);
    }

    /** Returns a finding that something needed is not there. */
    public static Finding lacks(String what, String cure) {
        return new Finding(Severity.LACKS, what, cure);
    }
}
