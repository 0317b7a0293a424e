package dev.safeguard.deployer.cli.verb;

import dev.safeguard.deployer.cli.console.Progress;
import dev.safeguard.deployer.deploy.ApplyListener;
import dev.safeguard.deployer.deploy.AzureFailure;
import dev.safeguard.deployer.deploy.Change;
import java.time.Duration;
import java.util.function.Consumer;

/** Shows which object is being written. */
final class ApplyProgress implements ApplyListener {
    private final Progress progress;
    private final Consumer<String> notes;

    ApplyProgress(Progress progress, Consumer<String> notes) {
        this.progress = progress;
        this.notes = notes;
    }

    @Override
    public void started(Change change) {
        progress.step(change.action().json() + " " + change.kind().json() + " " + change.name());
    }

    @Override
    public void waiting(Change change, AzureFailure reason, Duration delay) {
        progress.close();
        notes.accept(
                "Azure does not see yet what " + change.name() + " needs; trying again in " + delay.toSeconds() + " s");
    }
}
