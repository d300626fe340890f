package kennel.launcher;

import java.io.IOException;
import java.nio.file.FileSystemException;
import jnr.constants.platform.Errno;
import kennel.kernel.KernelException;
import kennel.plan.Step;
import kennel.sandbox.ExitCode;
import kennel.sandbox.SandboxException;
import kennel.sandbox.Text;
import kennel.sandbox.Words;

/** Puts faults of the kernel into sentences of what the user can do. */
final class Faults {
    private Faults() {}

    /** Work that may meet a fault. */
    interface Work {
        void run() throws IOException;
    }

    /**
     * Does a step's work.
     *
     * @throws SandboxException if it fails
     */
    static void run(Step step, Work work) {
        try {
            work.run();
        } catch (KernelException e) {
            throw new SandboxException(code(e), sentence(step, e), e);
        } catch (FileSystemException e) {
            throw new SandboxException(
                    ExitCode.CANNOT_CREATE, Words.say("step.failed", step.sentence(), Text.visible(e.getMessage())), e);
        } catch (IOException e) {
            throw new SandboxException(
                    ExitCode.SOFTWARE,
                    Words.say("step.failed", step.sentence(), Text.visible(String.valueOf(e.getMessage()))),
                    e);
        }
    }

    private static ExitCode code(KernelException e) {
        return switch (e.errno()) {
            case ENODEV, ENOSYS -> ExitCode.UNAVAILABLE;
            case ENOSPC, EROFS, ENOMEM, EDQUOT -> ExitCode.CANNOT_CREATE;
            case EPERM, EACCES -> ExitCode.NO_PERMISSION;
            case EINVAL, EUCLEAN, EIO, ELOOP -> ExitCode.DATA;
            default -> ExitCode.SOFTWARE;
        };
    }

    private static String sentence(Step step, KernelException e) {
        boolean missing = e.errno() == Errno.ENODEV;
        if (missing && step instanceof Step.Unite) {
            return Words.say("kernel.nooverlay");
        }
        if (e.errno() == Errno.ELOOP && step instanceof Step.Unite) {
            return Words.say("layers.overlap");
        }
        if (step instanceof Step.MountImage image) {
            String shown = Text.visible(image.shown());
            return missing
                    ? Words.say("kernel.nofilesystem", shown, image.type().filesystem())
                    : Words.say("layer.unmountable", shown, e.reason());
        }
        return Words.say("step.failed", step.sentence(), e.getMessage());
    }
}
