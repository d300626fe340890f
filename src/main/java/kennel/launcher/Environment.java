package kennel.launcher;

import java.util.LinkedHashMap;
import java.util.Map;
import kennel.plan.DisplayInside;
import kennel.plan.LaunchPlan;
import kennel.plan.SoundInside;
import kennel.sandbox.SandboxSpec;

/** The environment that LXC and what runs inside get: nothing of the caller's but the terminal and the language. */
final class Environment {
    private static final String HARMLESS = "[A-Za-z0-9_.@+-]{1,64}";

    private Environment() {}

    /**
     * For lxc-execute and lxc-start. Their own PATH leads nowhere, so that they do not find newuidmap, which
     * asks for a range in /etc/subuid: root may write the map of a user namespace without it.
     */
    static Map<String, String> forLxc(String home) {
        Map<String, String> environment = forShell(home);
        environment.put("PATH", "/nonexistent");
        return environment;
    }

    /** For a program that joins a running sandbox and may use what that was given. */
    static Map<String, String> forShell(String home, SandboxSpec spec) {
        Map<String, String> environment = forShell(home);
        environment.putAll(DisplayInside.environment(spec.desktop()));
        environment.putAll(SoundInside.environment(spec.passthrough().sound()));
        return environment;
    }

    /** For a program that joins a running sandbox. */
    static Map<String, String> forShell(String home) {
        Map<String, String> environment = new LinkedHashMap<>();
        environment.put("PATH", LaunchPlan.SEARCH_PATH);
        environment.put("HOME", home);
        environment.put("USER", "root");
        environment.put("LOGNAME", "root");
        // A menu gives no terminal; the one that shows the console later understands this.
        environment.put("TERM", ofCaller("TERM", "xterm-256color"));
        environment.put("LANG", ofCaller("LANG", "C.UTF-8"));
        return environment;
    }

    private static String ofCaller(String name, String otherwise) {
        String value = System.getenv(name);
        return value != null && value.matches(HARMLESS) && !value.equals("dumb") ? value : otherwise;
    }
}
