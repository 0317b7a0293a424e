package dev.safeguard.compiler.cases;

import dev.safeguard.compiler.alias.AliasCatalog;
import dev.safeguard.compiler.alias.ProviderListing;
import dev.safeguard.compiler.evaluate.Context;
import dev.safeguard.compiler.evaluate.Engine;
import dev.safeguard.compiler.evaluate.PlannedPolicy;
import dev.safeguard.compiler.evaluate.Planning;
import dev.safeguard.compiler.evaluate.RelatedResources;
import dev.safeguard.compiler.evaluate.Resource;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Runs declarative cases. Usable from any number of threads when the function it was given is. */
public final class CaseRunner {
    private final Engine engine;
    private final CasePolicies policies;
    private final Instant now;

    /**
     * A runner.
     *
     * @param controls finds the definition of a control by its id or key, in any case
     * @param now the instant of cases that name none
     */
    public CaseRunner(AliasCatalog aliases, Function<String, Optional<PolicyDefinition>> controls, Instant now) {
        this.engine = Engine.with(aliases);
        this.policies = new CasePolicies(controls);
        this.now = now;
    }

    /** Runs one case; never throws for what the case or its policy holds. */
    public CaseResult run(PolicyCase test) {
        Outcome outcome = outcome(test);
        return new CaseResult(test, outcome.difference(test));
    }

    private Outcome outcome(PolicyCase test) {
        CasePolicies.Found found = policies.find(test);
        if (found.problem().isPresent()) {
            return Outcome.broken(found.problem().get());
        }
        Optional<PolicyDefinition> definition = found.definition();
        return definition.isPresent() ? plan(test, definition.get()) : Outcome.invalid(found.refusals());
    }

    private Outcome plan(PolicyCase test, PolicyDefinition definition) {
        Optional<ProviderListing> listing = test.aliases().map(aliases -> ProviderListing.of(aliases, test.place()));
        List<Finding> broken = listing.map(ProviderListing::findings).orElse(List.of());
        return broken.isEmpty()
                ? plan(
                        test,
                        definition,
                        listing.map(own -> Engine.with(own.catalog())).orElse(engine))
                : Outcome.broken("aliases: " + broken.get(0).problem());
    }

    private Outcome plan(PolicyCase test, PolicyDefinition definition, Engine planner) {
        Planning planning = planner.plan(definition, test.parameters());
        if (planning instanceof Planning.Planned planned) {
            return decide(test, planned.policy());
        }
        List<Finding> findings = planning instanceof Planning.Refused refused ? refused.findings() : List.of();
        return Outcome.invalid(findings.stream().map(Finding::problem).toList());
    }

    private Outcome decide(PolicyCase test, PlannedPolicy policy) {
        return policy.decide(Resource.of(test.resource()), context(test)).match(new OutcomeOf());
    }

    private Context context(PolicyCase test) {
        CaseContext given = test.context();
        Context context = Context.request(given.now().orElse(now))
                .request(given.request())
                .related(RelatedResources.of(
                        test.related().stream().map(Resource::of).toList()));
        if (given.resourceGroup().isPresent()) {
            context = context.resourceGroup(given.resourceGroup().get());
        }
        if (given.subscription().isPresent()) {
            context = context.subscription(given.subscription().get());
        }
        return given.policy().isPresent() ? context.policy(given.policy().get()) : context;
    }
}
