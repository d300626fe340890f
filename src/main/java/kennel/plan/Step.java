package kennel.plan;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kennel.host.DeviceNode;
import kennel.host.SystemLayer.Hidden;
import kennel.sandbox.LayerType;
import kennel.sandbox.Size;
import kennel.sandbox.Text;
import kennel.sandbox.Words;

/**
 * One step from nothing to a union of layers.
 *
 * <p>All happen in a mount namespace that belongs to the launcher alone, so the kernel undoes them when the
 * launcher, or the LXC that it became, ends in whatever way. Each says why root may do it for a user.
 */
public sealed interface Step {

    /** Returns what the step does, in plain words. */
    String sentence();

    /** Mounts the scratch tmpfs. Only the namespace sees it, and its size is bounded. */
    record MountScratch() implements Step {
        @Override
        public String sentence() {
            return Words.say("step.scratch", Layout.SCRATCH);
        }
    }

    /**
     * Writes the list of system calls that nothing inside may use. It forbids only, and lies on the scratch tmpfs.
     *
     * @param base LXC's own list, which the system's packages brought
     * @param more further lines of such a list
     */
    record ForbidCalls(Path base, List<String> more) implements Step {
        /** Copies the list. */
        public ForbidCalls {
            more = List.copyOf(more);
        }

        @Override
        public String sentence() {
            return Words.say("step.calls", Text.visible(base));
        }
    }

    /**
     * Makes a program of LXC's, which stays visible as the sandbox's first process, read-only. Only the namespace
     * sees that, and nothing becomes readable or executable.
     *
     * @param program the program
     */
    record ProtectProgram(Path program) implements Step {
        @Override
        public String sentence() {
            return Words.say("step.protect", Text.visible(program));
        }
    }

    /**
     * Mounts the throw-away storage. Only the namespace sees it, and it cannot grow over the size.
     *
     * @param bytes its size
     */
    record MountStorage(long bytes) implements Step {
        @Override
        public String sentence() {
            return Words.say("step.tmpfs", Size.show(bytes));
        }
    }

    /**
     * Mounts an image for writing, through a loop device that goes away with the mount. The kernel reads a filesystem
     * made by others here: the reason why the launcher wants an administrator's consent.
     *
     * @param image its path, for people
     */
    record MountImageStorage(Path image) implements Step {
        @Override
        public String sentence() {
            return Words.say("step.storageimage", Text.visible(image));
        }
    }

    /**
     * Shows a folder of root's inside a folder for writing, without devices and set-user-id.
     *
     * @param folder its path, for people
     */
    record ShowFolderStorage(Path folder) implements Step {
        @Override
        public String sentence() {
            return Words.say("step.storagefolder", Text.visible(folder));
        }
    }

    /**
     * Shows a directory as a layer: read-only, without devices and set-user-id.
     *
     * @param slot its mount point
     * @param source which of the opened layers it is
     * @param shown its path, for people
     */
    record ShowDirectory(int slot, int source, Path shown) implements Step {
        @Override
        public String sentence() {
            return Words.say("step.directory", Text.visible(shown));
        }
    }

    /**
     * Shows a separately mounted part of the running system as a layer: as {@link ShowDirectory}. The path comes
     * from the kernel's own mount table, not from the user.
     *
     * @param slot its mount point
     * @param part where it is mounted
     */
    record ShowPart(int slot, Path part) implements Step {
        @Override
        public String sentence() {
            return Words.say("step.part", Text.visible(part));
        }
    }

    /**
     * Mounts an image read-only through a loop device that goes away with the mount. The kernel reads a
     * filesystem made by others here: the reason why the launcher wants an administrator's consent.
     *
     * @param slot its mount point
     * @param source which of the opened layers it is
     * @param type its filesystem
     * @param shown its path, for people
     */
    record MountImage(int slot, int source, LayerType type, Path shown) implements Step {
        @Override
        public String sentence() {
            return Words.say("step.image", Text.visible(shown), type.displayName());
        }
    }

    /**
     * Writes Kennel's own files into a layer of their own. Text that Kennel made, on the scratch tmpfs.
     *
     * @param slot the layer's folder
     * @param files absolute path in the sandbox and content
     */
    record WriteOwnLayer(int slot, Map<String, String> files) implements Step {
        /** Copies the files. */
        public WriteOwnLayer {
            files = Map.copyOf(files);
        }

        @Override
        public String sentence() {
            return Words.say("step.own");
        }
    }

    /**
     * Shows the socket of an X server that runs outside, and writes its cookie into Kennel's own layer. The server
     * belongs to the caller, lets nobody in without the cookie, and shows no windows but this sandbox's; nothing else
     * of the machine's {@code /tmp} is shown.
     *
     * @param slot the folder of Kennel's own layer
     */
    record ShowDisplay(int slot) implements Step {
        @Override
        public String sentence() {
            return Words.say("step.display");
        }
    }

    /**
     * Shows the machine's {@code /tmp} inside, writable, without devices and set-user-id: what each user of the machine
     * can do there. Its owner asked for it by name, and is told what it opens.
     *
     * @param slot the folder of Kennel's own layer
     */
    record ShareTemporaryFiles(int slot) implements Step {
        @Override
        public String sentence() {
            return Words.say("step.tmp");
        }
    }

    /**
     * Shows the socket of the user's sound server, which was opened and checked to be the user's own, read-only, with its
     * cookie. What programs inside can do with it, the user could do himself.
     */
    record ShowSound() implements Step {
        @Override
        public String sentence() {
            return Words.say("step.sound");
        }
    }

    /**
     * Makes nodes of devices that every user inside can open. They lie on the scratch tmpfs, which only the namespace sees.
     *
     * @param nodes this machine's own nodes of the same devices
     */
    record MakeDevices(List<DeviceNode> nodes) implements Step {
        /** Copies the list. */
        public MakeDevices {
            nodes = List.copyOf(nodes);
        }

        @Override
        public String sentence() {
            return Words.say(
                    "step.devices",
                    nodes.stream().map(node -> node.path().toString()).collect(Collectors.joining(", ")));
        }
    }

    /**
     * Makes a layer that hides directories of the one below it. On the scratch tmpfs.
     *
     * @param slot the layer's folder
     * @param hidden the directories that shall look empty
     */
    record HideDirectories(int slot, List<Hidden> hidden) implements Step {
        /** Copies the list. */
        public HideDirectories {
            hidden = List.copyOf(hidden);
        }

        @Override
        public String sentence() {
            String paths = String.join(
                    ", ", hidden.stream().map(dir -> Text.visible(dir.path())).toList());
            return Words.say("step.hide", paths);
        }
    }

    /**
     * Puts the deletions of a save layer that aufs wrote into words of overlayfs, in two layers around it. On the
     * scratch tmpfs; the save layer itself is only read.
     *
     * @param slot the layer's mount point
     * @param above the folder of the layer that hides the {@code .wh.} files themselves
     * @param below the folder of the layer that hides what they hide
     */
    record TranslateWhiteouts(int slot, int above, int below) implements Step {
        @Override
        public String sentence() {
            return Words.say("step.whiteouts");
        }
    }

    /**
     * Shifts the owners of all layers and of the storage, or of none if one cannot be. Nothing on disk changes.
     *
     * @param range the outside ids
     * @param slots the layers
     * @param storages the storage's folders: what is made in them before the shift belongs to root inside
     */
    record ShiftIds(IdRange range, List<Integer> slots, List<Path> storages) implements Step {
        /** Copies the lists. */
        public ShiftIds {
            slots = List.copyOf(slots);
            storages = List.copyOf(storages);
        }

        @Override
        public String sentence() {
            return Words.say("step.shift", range.first());
        }
    }

    /**
     * Mounts an overlay of one layer alone, for a directory that lies in another layer: overlayfs refuses layers of
     * which one holds the other, but not an overlay of one. Read-only, of what is a layer already.
     *
     * @param slot the mount point
     * @param inner the layer's mount point
     * @param shown its path, for people
     */
    record Isolate(int slot, int inner, Path shown) implements Step {
        @Override
        public String sentence() {
            return Words.say("step.isolate", Text.visible(shown));
        }
    }

    /**
     * Mounts the union of the layers, writable. It shows only what earlier steps brought.
     *
     * @param lowers the layers, top first
     * @param part where in the root: {@code /}, or a separately mounted part
     * @param storage the storage's folder for what is written here
     * @param devices whether device nodes in it may work, because a cgroup says which
     */
    record Unite(List<Lower> lowers, Path part, Path storage, boolean devices) implements Step {
        /** Copies the list. */
        public Unite {
            lowers = List.copyOf(lowers);
        }

        @Override
        public String sentence() {
            return part.getNameCount() == 0
                    ? Words.say("step.unite", lowers.size())
                    : Words.say("step.unitepart", Text.visible(part));
        }
    }

    /**
     * One layer of a union.
     *
     * @param slot the layer
     * @param inside the folder of it that counts, {@code /} for the whole; left out where the layer lacks it
     */
    record Lower(int slot, Path inside) {}
}
