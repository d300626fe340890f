package kennel.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import kennel.Kennel;
import kennel.testlayers.Needs;
import kennel.testlayers.NothingLeft;
import kennel.testlayers.Sandbox;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Root inside tries to get out, and to change the machine; what became of each attempt is known beforehand. */
@ExtendWith(NothingLeft.class)
class AttackRootTest {
    private static final String CONFINEMENT = "confinement";

    private static final Map<Way, Map<String, String>> OUTCOMES = new EnumMap<>(Way.class);
    private static final Map<Way, String> CHANGES = new EnumMap<>(Way.class);
    private static Bait bait;

    /** How the attacker came in. */
    enum Way {
        RUN(false, false),
        RUN_SHIFTED(true, false),
        SHELL(false, true),
        SHELL_SHIFTED(true, true);

        private final boolean shifted;
        private final boolean joins;

        Way(boolean shifted, boolean joins) {
            this.shifted = shifted;
            this.joins = joins;
        }
    }

    @BeforeAll
    static void attack() throws IOException {
        Needs.require(System.getProperty("os.arch").equals("amd64"), "the attack knows x86-64's system calls only");
        Needs.require(Files.isExecutable(Path.of("/usr/bin/perl")), "needs perl");
        bait = Bait.lay();
        for (Way way : Way.values()) {
            OUTCOMES.put(way, outcomes(way));
            CHANGES.put(way, bait.changes());
        }
    }

    @AfterAll
    static void clear() throws IOException {
        if (bait != null) {
            bait.close();
        }
    }

    @ParameterizedTest(name = "{0}: {1} is {2}")
    @MethodSource("attempts")
    void endsAsItMust(Way way, String attempt, String expected) {
        assertThat(OUTCOMES.get(way).get(attempt)).as(attempt).matches(expected);
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void triesNothingThatNobodyLooksAt(Way way) throws IOException {
        assertThat(OUTCOMES.get(way).keySet())
                .containsExactlyInAnyOrderElementsOf(
                        Attack.expected(way.shifted).keySet());
    }

    @ParameterizedTest
    @EnumSource(Way.class)
    void leavesTheMachineAsItWas(Way way) {
        assertThat(CHANGES.get(way)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = Way.class,
            names = {"SHELL", "SHELL_SHIFTED"})
    void confinesWhoJoinsAsMuchAsTheFirstProcess(Way way) {
        Way first = way.shifted ? Way.RUN_SHIFTED : Way.RUN;
        assertThat(OUTCOMES.get(way).get(CONFINEMENT))
                .isEqualTo(OUTCOMES.get(first).get(CONFINEMENT))
                .endsWith("seccomp 2");
    }

    static Stream<Arguments> attempts() throws IOException {
        List<Arguments> attempts = new ArrayList<>();
        for (Way way : Way.values()) {
            Attack.expected(way.shifted).forEach((name, outcome) -> attempts.add(Arguments.of(way, name, outcome)));
        }
        return attempts.stream();
    }

    private static Map<String, String> outcomes(Way way) throws IOException {
        String idMap = way.shifted ? "yes" : "no";
        if (!way.joins) {
            return outcomes("run", "--idmap", idMap, "--");
        }
        try (Sandbox sandbox = Sandbox.start("--idmap", idMap)) {
            return outcomes("shell", sandbox.name(), "--");
        }
    }

    private static Map<String, String> outcomes(String... kennel) throws IOException {
        List<String> arguments = new ArrayList<>(List.of(kennel));
        arguments.addAll(List.of("perl", "-"));
        arguments.addAll(bait.arguments());
        Kennel.Result result = Kennel.run(Map.of(), Attack.script(), arguments.toArray(new String[0]));
        Map<String, String> outcomes = Attack.outcomes(result.out());
        assertThat(outcomes).as(result.err()).isNotEmpty();
        return outcomes;
    }
}
