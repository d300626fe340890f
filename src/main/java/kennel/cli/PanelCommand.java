package kennel.cli;

import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import kennel.sandbox.Choice;
import kennel.sandbox.IdMap;
import picocli.CommandLine.Command;

/** Opens the window of running sandboxes. */
@Command(name = "panel")
final class PanelCommand implements Callable<Integer> {
    private final ToIntFunction<IdMap> opener;

    PanelCommand(ToIntFunction<IdMap> opener) {
        this.opener = opener;
    }

    @Override
    public Integer call() {
        return opener.applyAsInt(Choice.of("IDMAP", RunCommand.idMapFromEnvironment(), IdMap.values()));
    }
}
