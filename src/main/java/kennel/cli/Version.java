package kennel.cli;

import java.util.ResourceBundle;
import picocli.CommandLine.IVersionProvider;

/** The program's version, which the build writes into the resource {@code kennel/version}. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        return new String[] {
            "kennel " + ResourceBundle.getBundle("kennel.version").getString("version")
        };
    }
}
