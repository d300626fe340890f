package kennel.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import kennel.host.Running;
import kennel.sandbox.ExitCode;
import kennel.sandbox.SandboxException;
import kennel.sandbox.SandboxName;
import kennel.sandbox.SandboxSpec;
import kennel.sandbox.Storage;
import kennel.sandbox.StorageText;
import kennel.sandbox.Words;
import kennel.session.Session;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Moves what a throw-away sandbox has written into an image, on which it goes on. */
@Command(name = "keep")
final class KeepCommand implements Callable<Integer> {
    private final Session session;
    private final PrintWriter err;

    @Parameters(paramLabel = "NAME", index = "0")
    private String name;

    @Parameters(paramLabel = "KIND", index = "1")
    private String kind;

    KeepCommand(Session session, PrintWriter err) {
        this.session = session;
        this.err = err;
    }

    @Override
    public Integer call() {
        Storage storage =
                StorageText.parse(kind, OptionalLong.empty(), Path.of("").toAbsolutePath());
        if (StorageText.path(storage).isEmpty()) {
            throw new SandboxException(ExitCode.USAGE, Words.say("storage.notkept"));
        }
        SandboxName sandbox = SandboxName.of(name);
        Optional<SandboxSpec> spec = session.look(sandbox).map(Running::spec);
        int code = session.keep(sandbox, storage, new Percentage(err));
        return code == ExitCode.OK.number() && spec.isPresent()
                ? session.start(spec.get().with(storage.made()).withoutTerminal(), true, false)
                : code;
    }
}
