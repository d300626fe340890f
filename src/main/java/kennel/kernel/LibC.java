package kennel.kernel;

import com.kenai.jffi.CallContext;
import com.kenai.jffi.CallContextCache;
import com.kenai.jffi.CallingConvention;
import com.kenai.jffi.Invoker;
import com.kenai.jffi.LastError;
import com.kenai.jffi.Library;
import com.kenai.jffi.Type;
import java.util.Arrays;

/**
 * Calls C functions by name.
 *
 * <p>Through jffi, the layer below jnr-ffi: an interface of jnr-ffi's costs 30 ms more to load and ten times as
 * much a call. Every argument is a C {@code long}, which carries pointers and ints on all of Linux's ABIs.
 */
final class LibC {
    private static final int MOST_ARGUMENTS = 6;
    private static final Library LIBRARY = Library.openLibrary(null, Library.LAZY | Library.GLOBAL);
    private static final CallContext[] CONTEXTS = new CallContext[MOST_ARGUMENTS + 1];

    static {
        for (int count = 0; count <= MOST_ARGUMENTS; count++) {
            Type[] arguments = new Type[count];
            Arrays.fill(arguments, Type.SLONG);
            CONTEXTS[count] = CallContextCache.getInstance()
                    .getCallContext(Type.SLONG, arguments, CallingConvention.DEFAULT, true);
        }
    }

    private final long address;

    /** Finds a function of the C library. */
    LibC(String function) {
        address = LIBRARY.getSymbolAddress(function);
    }

    /** Returns whether this system's C library has the function. */
    boolean exists() {
        return address != 0;
    }

    /** Calls the function; -1 means that {@link #errno} holds the reason. */
    int call(long... a) {
        Invoker invoker = Invoker.getInstance();
        CallContext context = CONTEXTS[a.length];
        long result =
                switch (a.length) {
                    case 0 -> invoker.invokeN0(context, address);
                    case 1 -> invoker.invokeN1(context, address, a[0]);
                    case 2 -> invoker.invokeN2(context, address, a[0], a[1]);
                    case 3 -> invoker.invokeN3(context, address, a[0], a[1], a[2]);
                    case 4 -> invoker.invokeN4(context, address, a[0], a[1], a[2], a[3]);
                    case 5 -> invoker.invokeN5(context, address, a[0], a[1], a[2], a[3], a[4]);
                    default -> invoker.invokeN6(context, address, a[0], a[1], a[2], a[3], a[4], a[5]);
                };
        return (int) result;
    }

    /** Returns the errno of this thread's last call. */
    static int errno() {
        return LastError.getInstance().get();
    }
}
