package kennel.cli;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import kennel.sandbox.Choice;
import kennel.sandbox.IdMap;
import kennel.sandbox.SandboxFile;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Opens a window in which a sandbox is put together and started. */
@Command(name = "wizard")
final class WizardCommand implements Callable<Integer> {
    private final WizardOpener opener;

    @Parameters(paramLabel = "FILE", index = "0", arity = "0..1")
    private Path file;

    WizardCommand(WizardOpener opener) {
        this.opener = opener;
    }

    @Override
    public Integer call() {
        IdMap unsaid = Choice.of("IDMAP", RunCommand.idMapFromEnvironment(), IdMap.values());
        return opener.open(Optional.ofNullable(file).map(SandboxFile::read), unsaid);
    }
}
