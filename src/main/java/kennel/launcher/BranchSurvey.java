package kennel.launcher;

import java.io.IOException;
import java.nio.file.Path;

/** Counts what a conversion of a branch of aufs has to do. */
final class BranchSurvey {
    private long files;
    private long folders;
    private long deletions;
    private long opaque;
    private long internal;

    private BranchSurvey() {}

    /**
     * Looks at a branch, or at what is left to do of one whose conversion was begun.
     *
     * @throws IOException if it cannot be read
     */
    static BranchSurvey of(Path root) throws IOException {
        BranchSurvey survey = new BranchSurvey();
        AufsMarks.Listing top = AufsMarks.list(root);
        survey.count(top);
        for (Path folder : top.folders()) {
            if (folder.getFileName().toString().equals(StorageContent.CONVERSION)) {
                survey.folders--;
                survey.walk(folder.resolve(StorageContent.UPPER));
            } else if (StorageContent.isEmptyLost(folder)) {
                survey.folders--;
            } else {
                survey.walk(folder);
            }
        }
        return survey;
    }

    private void walk(Path folder) throws IOException {
        AufsMarks.Listing listing = AufsMarks.list(folder);
        count(listing);
        for (Path inner : listing.folders()) {
            walk(inner);
        }
    }

    private void count(AufsMarks.Listing listing) {
        files += listing.files();
        folders += listing.folders().size();
        for (Path mark : listing.marks()) {
            switch (AufsMarks.kind(mark)) {
                case DELETION -> deletions++;
                case OPAQUE -> opaque++;
                case INTERNAL -> internal++;
                default -> throw new IllegalArgumentException(mark.toString());
            }
        }
    }

    long files() {
        return files;
    }

    long folders() {
        return folders;
    }

    long deletions() {
        return deletions;
    }

    long opaque() {
        return opaque;
    }

    /** Returns how many things aufs kept for itself. */
    long internal() {
        return internal;
    }
}
