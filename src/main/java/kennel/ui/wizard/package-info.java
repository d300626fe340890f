/**
 * A wizard that knows nothing of what it asks for.
 *
 * <p>Its life:
 *
 * <ol>
 *   <li>The answers are one immutable value. A {@link kennel.ui.wizard.Wizard} holds it, the steps, and which of them
 *       is the current one; nothing else remembers anything.
 *   <li>A {@link kennel.ui.wizard.Step} decides from that value alone: what the page is called, whether the answers
 *       on it will do, whether one may finish here. It has no state and never sees a widget.
 *   <li>A {@link kennel.ui.wizard.Panel} has widgets and decides nothing. What the user does there becomes a function
 *       from the old value to the new one, which goes to {@link kennel.ui.wizard.Wizard#change}.
 *   <li>After every change, and whenever another page comes up, the panel that is shown gets the whole value to show.
 *       So a page that is entered again, from whichever side, shows what is true now, and nothing stale is left.
 *   <li>Next and Finish are there only while the current step finds no fault. Finishing asks all steps, goes to the
 *       first that finds one, and otherwise hands the value over. Back and Cancel are always allowed.
 * </ol>
 *
 * <p>All of it happens on the Swing thread; what takes time is done by others, who change the value when they are
 * done.
 */
package kennel.ui.wizard;
