package kennel.cli;

import java.util.ResourceBundle;
import picocli.CommandLine.Help;
import picocli.CommandLine.IHelpFactory;
import picocli.CommandLine.Model.CommandSpec;

/** Gives a command its help texts, which are read only when somebody asks for them. */
final class WordedHelp implements IHelpFactory {
    static final String BUNDLE = "kennel.help";

    @Override
    public Help create(CommandSpec command, Help.ColorScheme colors) {
        ResourceBundle texts = ResourceBundle.getBundle(BUNDLE);
        command.resourceBundle(texts);
        command.subcommands().values().forEach(line -> line.getCommandSpec().resourceBundle(texts));
        return new Help(command, colors);
    }
}
