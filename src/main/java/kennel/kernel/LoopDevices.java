package kennel.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import jnr.constants.platform.Errno;

/** Loop devices, which show an image file as a block device (loop(4)). */
public final class LoopDevices {
    private static final Path CONTROL = Path.of("/dev/loop-control");
    private static final int LOOP_SET_FD = 0x4C00;
    private static final int LOOP_SET_STATUS64 = 0x4C04;
    private static final int LOOP_GET_STATUS64 = 0x4C05;
    private static final int LOOP_SET_CAPACITY = 0x4C07;
    private static final int LOOP_CONFIGURE = 0x4C0A;
    private static final int LOOP_CTL_GET_FREE = 0x4C82;
    private static final int READ_ONLY = 1;
    private static final int AUTOCLEAR = 4;
    private static final int CONFIG_BYTES = 304;
    private static final int INFO_BYTES = 232;
    private static final Path DEVICES = Path.of("/dev");
    private static final Path BLOCKS = Path.of("/sys/block");
    private static final int CONFIG_INFO_OFFSET = 8;
    private static final int INFO_FLAGS_OFFSET = 52;
    private static final int MOST_TRIES = 200;

    private final LibC ioctl = new LibC("ioctl");

    /** A loop device with its image: it goes away when this is closed and nothing has it mounted. */
    public record Device(Path path, Fd handle) implements AutoCloseable {
        @Override
        public void close() {
            handle.close();
        }
    }

    /**
     * Shows an image read-only as a loop device.
     *
     * @throws KernelException if there is no loop device to be had
     */
    public Device attach(Fd image) {
        return attach(image, READ_ONLY | AUTOCLEAR);
    }

    /**
     * Shows an image that was opened for writing as a loop device.
     *
     * @throws KernelException if there is no loop device to be had
     */
    public Device attachWritable(Fd image) {
        return attach(image, AUTOCLEAR);
    }

    /**
     * Returns the loop device that shows a file, be it attached by another program.
     *
     * @param device the st_dev of the file (stat(2))
     * @param inode its st_ino
     */
    public Optional<Path> showing(long device, long inode) {
        try (Stream<Path> blocks = Files.list(BLOCKS);
                Memory memory = new Memory()) {
            long info = memory.zeroed(INFO_BYTES);
            return blocks.filter(block -> Files.exists(block.resolve("loop")))
                    .map(block -> DEVICES.resolve(block.getFileName()))
                    .filter(path -> status(path, info)
                            && memory.getLong(info) == device
                            && memory.getLong(info + Long.BYTES) == inode)
                    .findFirst();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /**
     * Makes a loop device as large as its file has become.
     *
     * @throws KernelException if it shows none any more
     */
    public void takeNewSize(Path device) {
        try (Fd handle = Fd.openToWrite(device)) {
            Fd.check("ioctl", device, ioctl.call(handle.number(), LOOP_SET_CAPACITY, 0));
        }
    }

    private boolean status(Path path, long info) {
        try (Fd device = Fd.open(path)) {
            return ioctl.call(device.number(), LOOP_GET_STATUS64, info) == 0;
        } catch (KernelException e) {
            return false; // gone meanwhile
        }
    }

    private Device attach(Fd image, int flags) {
        try (Fd control = Fd.openWritable(CONTROL)) {
            for (int tries = 1; ; tries++) {
                int number = Fd.check("ioctl", CONTROL, ioctl.call(control.number(), LOOP_CTL_GET_FREE, 0));
                Device device = open(Path.of("/dev/loop" + number));
                int errno = configure(device.handle(), image, flags);
                if (errno == 0) {
                    return device;
                }
                device.close();
                // Another process took the free device in between.
                if (errno != Errno.EBUSY.intValue() || tries == MOST_TRIES) {
                    throw new KernelException("ioctl", device.path(), errno);
                }
            }
        }
    }

    private static Device open(Path path) {
        return new Device(path, Fd.openToWrite(path));
    }

    private int configure(Fd device, Fd image, int flags) {
        try (Memory memory = new Memory()) {
            long config = memory.zeroed(CONFIG_BYTES);
            memory.putInt(config, image.number());
            long info = config + CONFIG_INFO_OFFSET;
            memory.putInt(info + INFO_FLAGS_OFFSET, flags);
            if (ioctl.call(device.number(), LOOP_CONFIGURE, config) == 0) {
                return 0;
            }
            int errno = LibC.errno();
            // Before Linux 5.8 it takes two calls, and a kill between them leaves the device behind.
            if (errno != Errno.EINVAL.intValue() && errno != Errno.ENOTTY.intValue()) {
                return errno;
            }
            if (ioctl.call(device.number(), LOOP_SET_FD, image.number()) != 0) {
                return LibC.errno();
            }
            return ioctl.call(device.number(), LOOP_SET_STATUS64, info) == 0 ? 0 : LibC.errno();
        }
    }
}
