package kennel.ui.create;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import javax.swing.Icon;
import javax.swing.JComponent;
import kennel.host.Situation;
import kennel.sandbox.Draft;
import kennel.sandbox.Finding;
import kennel.sandbox.IdMap;
import kennel.sandbox.LastChoices;
import kennel.sandbox.SandboxSpec;
import kennel.sandbox.Text;
import kennel.ui.task.TaskRunner;
import kennel.ui.wizard.Ending;
import kennel.ui.wizard.Labels;
import kennel.ui.wizard.Page;
import kennel.ui.wizard.Question;
import kennel.ui.wizard.Wizard;
import kennel.ui.wizard.WizardPanel;
import net.miginfocom.swing.MigLayout;

/** The wizard that makes a sandbox: its pages, wired with the machine and with what comes after. */
public final class CreateWizard {
    private final Surroundings machine;
    private final TaskRunner tasks;
    private final LastChoices lastChoices;
    private final Launches launches;
    private final Runnable leave;
    private final Wizard<Choices> wizard;
    private final WizardPanel<Choices> panel;
    private final Previews previews;
    private final int reviewPage;
    private ReviewPanel review;
    private Choices untouched;

    /**
     * What the wizard begins with.
     *
     * @param draft the choices that the pages show first
     * @param unsaid whether ids are shifted, if the draft does not say
     * @param icon stands beside the titles
     * @param extras stand beside the help button
     */
    public record Beginning(Draft draft, IdMap unsaid, Icon icon, List<JComponent> extras) {}

    /**
     * Makes a wizard for this machine and has it look around.
     *
     * @param lastChoices keeps what was launched
     * @param launches takes over when the user launches
     * @param leave what happens when the user does not
     */
    public static CreateWizard here(
            Beginning beginning, TaskRunner tasks, LastChoices lastChoices, Launches launches, Runnable leave) {
        Surroundings machine = new ThisMachine(Path.of("/"), Situation.here());
        return new CreateWizard(beginning, machine, tasks, lastChoices, launches, leave);
    }

    CreateWizard(
            Beginning beginning,
            Surroundings machine,
            TaskRunner tasks,
            LastChoices lastChoices,
            Launches launches,
            Runnable leave) {
        this.machine = machine;
        this.tasks = tasks;
        this.lastChoices = lastChoices;
        this.launches = launches;
        this.leave = leave;
        lookAround(beginning.draft());
        List<Page<Choices>> pages = pages();
        reviewPage = pages.size() - 1;
        untouched = Choices.of(beginning.draft(), beginning.unsaid());
        wizard = new Wizard<>(pages.stream().map(Page::step).toList(), untouched);
        previews = new Previews(machine, tasks);
        panel = new WizardPanel<>(wizard, pages, labels(), beginning.icon(), beginning.extras(), new Outcome());
        wizard.addListener(this::preview);
    }

    private List<Page<Choices>> pages() {
        return List.of(
                new Page<>("layers", new LayersStep(), () -> new LayersPanel(new LayerDeeds())),
                new Page<>("desktop", new DesktopStep(), () -> new DesktopChoicePanel(this::change)),
                new Page<>("isolation", new IsolationStep(), () -> new IsolationPanel(this::change)),
                new Page<>("storage", new StorageStep(), () -> new StoragePanel(this::change)),
                new Page<>("review", new ReviewStep(), this::makeReview));
    }

    private ReviewPanel makeReview() {
        review = new ReviewPanel(new ReviewDeeds());
        return review;
    }

    private static Labels labels() {
        return new Labels(
                CreateWords.say("button.back"),
                CreateWords.say("button.next"),
                CreateWords.say("button.cancel"),
                CreateWords.say("button.help"),
                CreateWords.say("progress", "{0}", "{1}"));
    }

    /** Loads what a page needs beside widgets, which the Swing thread need not wait for. */
    public static void prepare() {
        new MigLayout();
        // The first comparison of two records makes the code that compares them.
        MachineOffer unknown = offerNothing("");
        Objects.equals(unknown, offerNothing(" "));
        Objects.equals(
                Choices.of(Draft.usual(), IdMap.AUTO),
                Choices.of(Draft.usual(), IdMap.AUTO).with(LayerStack.empty(), unknown));
    }

    /** Returns what its window is called. */
    public static String title() {
        return CreateWords.say("window.title");
    }

    /** Returns the wizard's widgets. */
    public JComponent component() {
        return panel;
    }

    /** Leaves as the cancel button does: with a question, if choices would be lost. */
    public void cancel() {
        if (wizard.answers().equals(untouched) || mayDrop()) {
            leave.run();
        }
    }

    private boolean mayDrop() {
        int chosen = Question.ask(
                panel,
                CreateWords.say("cancel.title"),
                CreateWords.say("cancel.question"),
                Question.Weight.HEAVY,
                CreateWords.say("cancel.drop"),
                CreateWords.say("cancel.keep"));
        return chosen == 0;
    }

    private void change(UnaryOperator<Choices> change) {
        wizard.change(change);
    }

    private void lookAround(Draft draft) {
        tasks.run(() -> new Found(machine.stack(draft), machine.offer()), this::found, e -> {
            String sentence = CreateWords.say("problem.looking", Text.visible(String.valueOf(e.getMessage())));
            found(new Found(LayerStack.empty(), offerNothing(sentence)));
        });
    }

    private static MachineOffer offerNothing(String why) {
        Finding nothing = Finding.lacks(why, "");
        return new MachineOffer(List.of(nothing), nothing, nothing, DesktopOffer.NOTHING, 0, 0, "sandbox");
    }

    private record Found(LayerStack stack, MachineOffer offer) {}

    /** What the user has added meanwhile lies on top of what was found. */
    private void found(Found found) {
        List<LayerEntry> added = wizard.answers().stack().entries();
        untouched = untouched.with(found.stack(), found.offer());
        change(choices -> choices.with(found.stack().add(added, 0), found.offer()));
    }

    private void preview() {
        if (wizard.current() != reviewPage) {
            previews.forget();
        } else if (wizard.fault().isEmpty()) {
            previews.show(wizard.answers().spec(), review);
        }
    }

    private final class LayerDeeds implements LayersPanel.Listener {
        @Override
        public void change(UnaryOperator<LayerStack> change) {
            wizard.change(choices -> choices.with(change.apply(choices.stack())));
        }

        @Override
        public void add(List<Path> files, int place) {
            tasks.run(
                    () -> {
                        List<LayerEntry> entries = new ArrayList<>();
                        files.forEach(file -> entries.add(machine.entry(file)));
                        return entries;
                    },
                    entries -> change(stack -> stack.add(entries, place)),
                    e -> change(stack -> stack));
        }
    }

    private final class ReviewDeeds implements ReviewPanel.Listener {
        @Override
        public void named(String typed) {
            wizard.change(choices -> choices.withName(typed));
        }

        @Override
        public void saveSandbox() {
            if (wizard.fault().isEmpty()) {
                SandboxSpec spec = wizard.answers().spec();
                saving().sandbox(wizard.answers().draft(), spec.name().id());
            }
        }

        @Override
        public void saveConfig(String config) {
            if (wizard.fault().isEmpty()) {
                saving().config(config, wizard.answers().spec().name().id());
            }
        }

        private Saving saving() {
            return new Saving(panel, tasks, review::showStatus);
        }
    }

    private final class Outcome implements Ending<Choices> {
        @Override
        public void finished(Choices choices) {
            Draft draft = choices.draft();
            tasks.run(
                    () -> {
                        lastChoices.write(draft);
                        return draft;
                    },
                    kept -> {},
                    failed -> {}); // the sandbox starts all the same
            launches.launch(choices.spec());
        }

        @Override
        public void cancelled() {
            cancel();
        }
    }
}
