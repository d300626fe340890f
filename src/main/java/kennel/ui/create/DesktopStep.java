package kennel.ui.create;

import kennel.ui.wizard.Step;

/** Whether programs with windows shall be shown, and how. */
final class DesktopStep implements Step<Choices> {

    @Override
    public String title() {
        return CreateWords.say("desktop.title");
    }

    @Override
    public String explanation() {
        return CreateWords.say("desktop.explanation");
    }

    @Override
    public String help() {
        return CreateWords.say("desktop.help");
    }
}
