package dev.safeguard.deployer.compliance;

import dev.safeguard.deployer.compliance.PolicyStates.Evaluation;
import dev.safeguard.deployer.deploy.AzureFailure;
import dev.safeguard.deployer.deploy.Sleeper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A fresh evaluation of everything below a management group. Azure evaluates subscriptions, not management groups. */
public final class Refresh {
    private final PolicyStates states;
    private final Sleeper sleeper;
    private final Duration longest;

    /** @param longest how long to wait in all before giving up */
    public Refresh(PolicyStates states, Sleeper sleeper, Duration longest) {
        this.states = states;
        this.sleeper = sleeper;
        this.longest = longest;
    }

    /**
     * Starts all evaluations, then waits for them.
     *
     * @param finished hears the id of each subscription that is done
     * @return how many subscriptions there are
     * @throws AzureFailure when one fails or the time is over; what was started goes on in Azure
     */
    public int run(String managementGroup, Consumer<String> finished) {
        List<Evaluation> started = new ArrayList<>();
        states.subscriptionsBelow(managementGroup).forEach(id -> started.add(states.evaluate(id)));
        Duration left = longest;
        for (Evaluation evaluation : started) {
            left = await(evaluation, left);
            finished.accept(evaluation.subscriptionId());
        }
        return started.size();
    }

    private Duration await(Evaluation started, Duration left) {
        Evaluation evaluation = started;
        Duration rest = left;
        while (!evaluation.finished()) {
            rest = rest.minus(evaluation.delay());
            if (rest.isNegative()) {
                throw late(evaluation);
            }
            sleep(evaluation.delay());
            evaluation = states.progress(evaluation);
        }
        return rest;
    }

    private AzureFailure late(Evaluation evaluation) {
        return new AzureFailure(
                AzureFailure.Kind.UNAVAILABLE,
                "the evaluation of subscription " + evaluation.subscriptionId() + " takes longer than "
                        + longest.toMinutes() + " minutes",
                "read the status later; the evaluation goes on in Azure");
    }

    private void sleep(Duration duration) {
        try {
            sleeper.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AzureFailure(
                    AzureFailure.Kind.INTERRUPTED, "interrupted", "read the status later; the evaluation goes on");
        }
    }
}
