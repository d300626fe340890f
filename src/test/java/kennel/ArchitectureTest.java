package kennel;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The rooms of the house and the direction of the arrows between them. */
@AnalyzeClasses(packages = "kennel", importOptions = DoNotIncludeTests.class)
final class ArchitectureTest {
    private static final String JAVA = "java..";
    private static final String WINDOWS = "javax.swing..";
    private static final String LOOK = "com.formdev.flatlaf..";
    private static final String LAYOUT = "net.miginfocom..";

    @ArchTest
    static final ArchRule NO_CYCLES = slices().matching("kennel.(**)")
            .should()
            .beFreeOfCycles()
            .because("a spec goes down and a console stream comes up: there is no way back");

    @ArchTest
    static final ArchRule SANDBOX = onlyUses("kennel.sandbox", "the domain is what every other room speaks of");

    @ArchTest
    static final ArchRule HOST =
            onlyUses("kennel.host", "what the machine offers is read, not decided here", "kennel.sandbox");

    @ArchTest
    static final ArchRule PLAN = onlyUses(
            "kennel.plan", "a plan is pure and can be shown without being done", "kennel.sandbox", "kennel.host");

    @ArchTest
    static final ArchRule KERNEL =
            onlyUses("kennel.kernel", "it is a door to system calls and knows no sandboxes", "com.kenai.jffi", "jnr..");

    @ArchTest
    static final ArchRule LAUNCHER = onlyUses(
            "kennel.launcher",
            "what runs as root has neither a command line nor a window on its class path",
            "kennel.sandbox",
            "kennel.host",
            "kennel.plan",
            "kennel.kernel",
            "jnr.constants..");

    @ArchTest
    static final ArchRule X11 = onlyUses(
            "kennel.x11",
            "it speaks with X servers, also those that strangers use, and knows neither sandboxes nor windows");

    @ArchTest
    static final ArchRule SESSION = onlyUses(
            "kennel.session",
            "the user's side asks the launcher and never does its work",
            "kennel.x11",
            "kennel.sandbox",
            "kennel.host",
            "kennel.plan");

    @ArchTest
    static final ArchRule CLI = onlyUses(
            "kennel.cli",
            "the command line works through the session",
            "kennel.session",
            "kennel.plan",
            "kennel.host",
            "kennel.sandbox",
            "picocli..",
            "com.grack.nanojson");

    @ArchTest
    static final ArchRule TERMINAL =
            onlyUses("kennel.terminal", "the emulator is of use elsewhere too, and reaches nothing but its screen");

    @ArchTest
    static final ArchRule UI = onlyUses(
            "kennel.ui",
            "windows show what a session does, and are handed what they need of the machine",
            "kennel.ui..",
            "kennel.session",
            "kennel.changes",
            "kennel.plan",
            "kennel.host",
            "kennel.sandbox",
            WINDOWS);

    @ArchTest
    static final ArchRule CONSOLE = onlyUses(
            "kennel.ui.console",
            "the terminal component is of use elsewhere too",
            "kennel.terminal",
            WINDOWS,
            "javax.accessibility");

    @ArchTest
    static final ArchRule WIZARD =
            onlyUses("kennel.ui.wizard", "a wizard is of use elsewhere too, and knows no sandboxes", WINDOWS, LAYOUT);

    @ArchTest
    static final ArchRule TASKS = onlyUses("kennel.ui.task", "it knows nothing of the work that it has done");

    @ArchTest
    static final ArchRule THEMES = onlyUses(
            "kennel.ui.look", "how windows look does not depend on what they show", "kennel.sandbox", WINDOWS, LOOK);

    @ArchTest
    static final ArchRule CREATE = onlyUses(
            "kennel.ui.create",
            "the pages make a spec and hand it over: what starts it is not theirs",
            "kennel.ui.wizard",
            "kennel.ui.task",
            "kennel.ui.look",
            "kennel.plan",
            "kennel.host",
            "kennel.sandbox",
            WINDOWS,
            LAYOUT);

    @ArchTest
    static final ArchRule RUNNING = onlyUses(
            "kennel.ui.running",
            "what shows sandboxes has the session and the launcher do all that touches them",
            "kennel.ui.console",
            "kennel.ui.desktop",
            "kennel.ui.wizard",
            "kennel.ui.task",
            "kennel.ui.look",
            "kennel.session",
            "kennel.host",
            "kennel.sandbox",
            WINDOWS,
            LAYOUT);

    @ArchTest
    static final ArchRule DESKTOP = onlyUses(
            "kennel.ui.desktop",
            "it shows an X server and knows nothing of who started the sandbox, or how",
            "kennel.ui.wizard",
            "kennel.ui.task",
            "kennel.session",
            "kennel.x11",
            "kennel.sandbox",
            WINDOWS,
            LAYOUT);

    @ArchTest
    static final ArchRule EMULATOR = noClasses()
            .that()
            .resideOutsideOfPackages("kennel.terminal", "kennel.ui.console")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("kennel.terminal")
            .because("what a program prints is shown and nothing else");

    @ArchTest
    static final ArchRule WINDOWS_ONLY_IN_UI = noClasses()
            .that()
            .resideOutsideOfPackage("kennel.ui..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.awt..", "javax.swing..", "javax.accessibility..", LOOK, LAYOUT)
            .because("the command line and the launcher start without a window's classes");

    @ArchTest
    static final ArchRule SYSTEM_CALLS = noClasses()
            .that()
            .resideOutsideOfPackage("kennel.kernel")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.kenai.jffi", "jnr.ffi..", "jnr.posix..")
            .because("foreign calls stop at one room");

    private static ArchRule onlyUses(String room, String reason, String... others) {
        String[] allowed = new String[others.length + 2];
        allowed[0] = JAVA;
        allowed[1] = room;
        System.arraycopy(others, 0, allowed, 2, others.length);
        return classes()
                .that()
                .resideInAPackage(room)
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed)
                .because(reason);
    }
}
