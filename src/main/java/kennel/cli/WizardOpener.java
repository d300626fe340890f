package kennel.cli;

import java.util.Optional;
import kennel.sandbox.Draft;
import kennel.sandbox.IdMap;

/** Opens the wizard: the command line knows no windows itself. */
@FunctionalInterface
public interface WizardOpener {
    /**
     * Shows the wizard, and then what was launched, until the last window is closed.
     *
     * @param opened the choices to begin with; empty for those of the last launch
     * @param unsaid whether ids are shifted, if the choices do not say
     * @return the exit code
     */
    int open(Optional<Draft> opened, IdMap unsaid);
}
