package kennel.sandbox;

import java.nio.file.Path;
import java.util.OptionalLong;

/** Where what the sandbox writes goes. */
public sealed interface Storage {

    /** Returns the same as it is once it has been made: an image has its size then. */
    default Storage made() {
        return this;
    }

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

    /**
     * A file with a filesystem in it, kept when the sandbox ends.
     *
     * @param path absolute
     * @param bytes how large it is made if it is not there; empty if it must be there
     */
    record Image(Path path, OptionalLong bytes) implements Storage {
        /** Refuses a relative path, and a size in which no filesystem fits. */
        public Image {
            if (!path.isAbsolute()) {
                throw new IllegalArgumentException(path.toString());
            }
            if (bytes.isPresent() && bytes.getAsLong() < LEAST) {
                throw new SandboxException(ExitCode.USAGE, Words.say("storage.small", Size.show(LEAST)));
            }
        }

        private static final long LEAST = 8 << 20;

        @Override
        public Image made() {
            return new Image(path, OptionalLong.empty());
        }
    }

    /**
     * A folder of this machine, kept when the sandbox ends.
     *
     * @param path absolute
     */
    record Folder(Path path) implements Storage {
        /** Refuses a relative path. */
        public Folder {
            if (!path.isAbsolute()) {
                throw new IllegalArgumentException(path.toString());
            }
        }
    }
}
