package kennel.session;

import java.util.Optional;

/** A program that starts a nested server, says where it is, and is killed. */
final class NestedServerProgram {
    private NestedServerProgram() {}

    public static void main(String[] arguments) throws Exception {
        try (NestedServer server = NestedServer.start("killed", Optional.empty(), System.getenv())) {
            System.out.println(server.number() + " " + server.cookie());
            Thread.sleep(60_000);
        }
    }
}
