package kennel.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import kennel.host.LayerDiscovery;
import kennel.sandbox.ExitCode;
import kennel.sandbox.Layer;
import kennel.sandbox.SandboxException;
import kennel.sandbox.Text;
import kennel.sandbox.Words;

/** Which layers a command line asks for. */
record ChosenLayers(LayerDiscovery discovery) {

    /** Returns the paths of what a sandbox gets when nobody names a layer. */
    List<Path> usual() {
        return usualLayers().stream().map(Layer::path).toList();
    }

    /**
     * Returns the paths of the chosen layers; none for the usual ones.
     *
     * @param saved those of a sandbox file
     * @param named those that go before them
     * @param without labels or paths of those to leave out
     * @throws SandboxException if a path is no layer, or nothing fits what shall be left out
     */
    List<Path> choose(List<Path> saved, List<Path> named, List<String> without) {
        List<Path> paths = named.isEmpty() ? saved : named;
        if (paths.isEmpty() && without.isEmpty()) {
            return List.of();
        }
        List<Layer> chosen = new ArrayList<>(
                paths.isEmpty()
                        ? usualLayers()
                        : paths.stream().map(discovery::describe).toList());
        for (String label : new LinkedHashSet<>(without)) {
            if (!chosen.removeIf(layer ->
                    layer.label().equals(label) || layer.path().toString().equals(label))) {
                throw new SandboxException(ExitCode.NO_INPUT, Words.say("without.unknown", Text.visible(label)));
            }
        }
        if (chosen.isEmpty()) {
            throw new SandboxException(ExitCode.USAGE, Words.say("layers.none"));
        }
        return chosen.stream().map(Layer::path).toList();
    }

    private List<Layer> usualLayers() {
        return discovery.layers().stream().filter(Layer::onByDefault).toList();
    }
}
