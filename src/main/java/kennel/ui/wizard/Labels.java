package kennel.ui.wizard;

/**
 * The words on a wizard's own buttons; an ampersand stands before the letter that presses one together with Alt.
 *
 * @param back to the page before
 * @param next to the page after
 * @param cancel without a result
 * @param help shows and hides the page's help
 * @param progress which page of how many this is, with {0} and {1} in their place
 */
public record Labels(String back, String next, String cancel, String help, String progress) {}
