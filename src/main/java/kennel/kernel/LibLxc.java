package kennel.kernel;

import com.kenai.jffi.CallContext;
import com.kenai.jffi.CallContextCache;
import com.kenai.jffi.CallingConvention;
import com.kenai.jffi.Invoker;
import com.kenai.jffi.Library;
import com.kenai.jffi.Platform;
import com.kenai.jffi.Type;
import java.util.Arrays;

/**
 * The one thing that LXC's programs do not do and its library does: to say what a container's console has printed.
 *
 * <p>A container is a struct with pointers to functions whose order does not change, "simply appending new members"
 * (lxc/lxccontainer.h of LXC 2 and later).
 */
public final class LibLxc {
    private static final int POINTER = Platform.getPlatform().addressSize() / 8;
    /** Eight pointers, two ints, and a bool, each on a boundary of its own, come before the first function. */
    private static final int FIRST_FUNCTION = POINTER == 8 ? 80 : 44;
    /** How many functions come before {@code console_log}. */
    private static final int CONSOLE_LOG = 53;

    private static final int MOST_BYTES = 1 << 20;

    private LibLxc() {}

    /**
     * Returns the last that a container's console has printed, as much as {@code lxc.console.buffer.size} keeps and a
     * mebibyte at most; nothing if this machine's LXC cannot tell.
     *
     * <p>The calling thread must be in the mount namespace of the container's LXC process.
     *
     * @param name the container's name
     * @param path where LXC keeps it
     */
    public static byte[] printed(String name, String path) {
        Library library = Library.openLibrary("liblxc.so.1", Library.LAZY | Library.LOCAL);
        if (library == null) {
            return new byte[0];
        }
        try (Memory memory = new Memory()) {
            long container =
                    call(library.getSymbolAddress("lxc_container_new"), memory.string(name), memory.string(path));
            if (container == 0) {
                return new byte[0];
            }
            try {
                return printed(memory, container);
            } finally {
                call(library.getSymbolAddress("lxc_container_put"), container);
            }
        }
    }

    /** Fills a struct lxc_console_log: bool clear, bool read, uint64_t *read_max, char *data. */
    private static byte[] printed(Memory memory, long container) {
        long most = memory.zeroed(Long.BYTES);
        memory.putLong(most, MOST_BYTES);
        long log = memory.zeroed(3 * POINTER);
        memory.putByte(log + 1, 1);
        memory.putPointer(log + POINTER, most);
        long function = memory.pointer(container + FIRST_FUNCTION + (long) CONSOLE_LOG * POINTER);
        long data = (int) call(function, container, log) == 0 ? memory.pointer(log + 2L * POINTER) : 0;
        if (data == 0) {
            return new byte[0];
        }
        byte[] bytes = new byte[(int) Math.min(MOST_BYTES, memory.getLong(most))];
        memory.get(data, bytes, bytes.length);
        new LibC("free").call(data);
        return bytes;
    }

    /** Calls a function that returns a pointer, or an int that is 0 if all is well. */
    private static long call(long function, long... arguments) {
        Type[] types = new Type[arguments.length];
        Arrays.fill(types, Type.SLONG);
        CallContext context =
                CallContextCache.getInstance().getCallContext(Type.SLONG, types, CallingConvention.DEFAULT, true);
        Invoker invoker = Invoker.getInstance();
        return arguments.length == 1
                ? invoker.invokeN1(context, function, arguments[0])
                : invoker.invokeN2(context, function, arguments[0], arguments[1]);
    }
}
