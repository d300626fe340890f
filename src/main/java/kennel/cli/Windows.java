package kennel.cli;

/**
 * The windows that commands open.
 *
 * @param console opens a terminal
 * @param wizard opens the wizard
 */
public record Windows(ConsoleOpener console, WizardOpener wizard) {}
