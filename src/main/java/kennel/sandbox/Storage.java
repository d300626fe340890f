package kennel.sandbox;

import java.util.OptionalLong;

/** Where what the sandbox writes goes. */
public sealed interface Storage {

    /**
     * Memory, gone when the sandbox ends (tmpfs(5)).
     *
     * @param bytes the most it may hold; empty for half of the memory that is free at the start
     */
    record Tmpfs(OptionalLong bytes) implements Storage {
        /** Refuses a size of nothing. */
        public Tmpfs {
            if (bytes.isPresent() && bytes.getAsLong() <= 0) {
                throw new SandboxException(ExitCode.USAGE, Words.say("size.zero"));
            }
        }
    }
}
