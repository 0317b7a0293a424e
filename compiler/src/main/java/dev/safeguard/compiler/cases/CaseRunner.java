package dev.safeguard.compiler.cases;

import dev.safeguard.compiler.alias.AliasCatalog;
import dev.safeguard.compiler.evaluate.Context;
import dev.safeguard.compiler.evaluate.Explanation;
import dev.safeguard.compiler.evaluate.PlannedPolicy;
import dev.safeguard.compiler.evaluate.RelatedResources;
import dev.safeguard.compiler.evaluate.Resource;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Runs declarative cases. Usable from any number of threads when the function it was given is. */
public final class CaseRunner {
    private final CasePlans plans;
    private final Instant now;

    /**
     * A runner.
     *
     * @param controls finds the definition of a control by its id or key, in any case
     * @param now the instant of cases that name none
     */
    public CaseRunner(AliasCatalog aliases, Function<String, Optional<PolicyDefinition>> controls, Instant now) {
        this.plans = new CasePlans(aliases, new CasePolicies(controls));
        this.now = now;
    }

    /** Runs one case; never throws for what the case or its policy holds. */
    public CaseResult run(PolicyCase test) {
        CasePlans.Plan plan = plans.plan(test);
        Outcome outcome = plan.policy().map(policy -> decide(test, policy)).orElse(plan.refusal());
        return new CaseResult(test, outcome.difference(test).map(difference -> difference + why(test, outcome)));
    }

    /** The definition that the case is about; empty when it is refused or cannot be found. */
    public Optional<PolicyDefinition> definition(PolicyCase test) {
        return plans.definition(test);
    }

    /** Whether the case would pass if its policy were this one. */
    public boolean passes(PolicyCase test, PolicyDefinition variant) {
        CasePlans.Plan plan = plans.plan(test, variant);
        Outcome outcome = plan.policy().map(policy -> decide(test, policy)).orElse(plan.refusal());
        return outcome.difference(test).isEmpty();
    }

    private Outcome decide(PolicyCase test, PlannedPolicy policy) {
        return policy.decide(resource(test), context(test)).match(new OutcomeOf());
    }

    private static Resource resource(PolicyCase test) {
        return Resource.of(test.resource());
    }

    /** Where no effect came out, there are no reasons: the comparisons that did not hold are the reason. */
    private String why(PolicyCase test, Outcome outcome) {
        return outcome.isWithoutReason()
                ? explain(test)
                        .map(e -> FailedLeaves.of(e.explanation().trace()))
                        .orElse("")
                : "";
    }

    /** The decision tree of a case; empty when its policy is refused or cannot be found. */
    public Optional<CaseExplanation> explain(PolicyCase test) {
        return plans.plan(test).policy().map(policy -> new CaseExplanation(policy.definition(), explain(test, policy)));
    }

    private Explanation explain(PolicyCase test, PlannedPolicy policy) {
        return policy.explain(resource(test), context(test));
    }

    private Context context(PolicyCase test) {
        List<Resource> related = test.related().stream().map(Resource::of).toList();
        return test.context().on(Context.request(now).related(RelatedResources.of(related)));
    }
}
