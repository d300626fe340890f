package kennel.host;

import java.nio.file.Path;
import java.util.List;

/** stub. */
public record Mount(Path mountPoint, String type, List<String> superOptions) {}
