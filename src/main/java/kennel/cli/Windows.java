package kennel.cli;

import java.util.function.ToIntFunction;
import kennel.sandbox.IdMap;

/**
 * The windows that commands open.
 *
 * @param console opens a terminal
 * @param wizard opens the wizard
 * @param panel opens the running sandboxes, told whether ids are shifted if nobody says, and returns the exit code
 */
public record Windows(ConsoleOpener console, WizardOpener wizard, ToIntFunction<IdMap> panel) {}
