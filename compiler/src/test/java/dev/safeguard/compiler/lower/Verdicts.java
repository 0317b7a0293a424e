package dev.safeguard.compiler.lower;

import dev.safeguard.compiler.alias.AliasCatalog;
import dev.safeguard.compiler.evaluate.Context;
import dev.safeguard.compiler.evaluate.Decision;
import dev.safeguard.compiler.evaluate.Engine;
import dev.safeguard.compiler.evaluate.Planning;
import dev.safeguard.compiler.evaluate.Resource;
import dev.safeguard.compiler.evaluate.Truth;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Details;
import dev.safeguard.dsl.rule.PolicyDefinition;
import dev.safeguard.dsl.rule.PolicyRule;
import dev.safeguard.dsl.rule.Then;
import dev.safeguard.dsl.rule.Value;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Asks the engine. */
final class Verdicts {
    static final Context NOTHING_AROUND = Context.request(Instant.parse("2026-01-01T00:00:00Z"));

    private static final Engine ENGINE = Engine.with(AliasCatalog.bundled());

    private Verdicts() {}

    /** Whether Azure would take the condition; a random one may count too often. */
    static boolean isWithinLimits(Condition condition) {
        return ENGINE.plan(auditing(condition), Map.of()) instanceof Planning.Planned
                && ENGINE.plan(auditing(Negation.of(condition)), Map.of()) instanceof Planning.Planned;
    }

    /** What the condition yields for the resource, alone in a rule that audits. */
    static Truth truth(Condition condition, Resource resource) {
        Decision decision = decide(auditing(condition), resource, NOTHING_AROUND);
        return decision.match(new TruthOf());
    }

    static Decision decide(PolicyDefinition definition, Resource resource, Context context) {
        Planning planning = ENGINE.plan(definition, Map.of());
        if (planning instanceof Planning.Planned planned) {
            return planned.policy().decide(resource, context);
        }
        throw new AssertionError(planning.toString());
    }

    private static PolicyDefinition auditing(Condition condition) {
        return new PolicyDefinition(
                "audit",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of("Custom"),
                Optional.of("All"),
                Optional.empty(),
                Value.NO_MEMBERS,
                List.of(),
                new PolicyRule(condition, new Then(Value.of("audit"), new Details.None())),
                Value.NO_MEMBERS);
    }

    private static final class TruthOf implements Decision.Cases<Truth> {
        @Override
        public Truth notApplicable(Decision.NotApplicable decision) {
            throw new AssertionError(decision.toString());
        }

        @Override
        public Truth compliant(Decision.Compliant decision) {
            return Truth.FALSE;
        }

        @Override
        public Truth nonCompliant(Decision.NonCompliant decision) {
            return Truth.TRUE;
        }

        @Override
        public Truth unknown(Decision.Unknown decision) {
            return Truth.UNKNOWN;
        }

        @Override
        public Truth failed(Decision.Failed decision) {
            return Truth.ERROR;
        }

        @Override
        public Truth notEvaluated(Decision.NotEvaluated decision) {
            throw new AssertionError(decision.toString());
        }
    }
}
