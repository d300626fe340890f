package kennel.session;

import java.util.List;

/** The way to the privileged launcher, whichever it is for this caller. */
public interface Gateway {

    /**
     * Has a request done with this process's standard streams.
     *
     * @param request the words that the launcher reads
     * @return its exit code; if the caller is root, this process may become LXC and never return
     */
    int run(List<String> request);
}
