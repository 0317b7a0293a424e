package dev.safeguard.compiler.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.safeguard.compiler.alias.AliasCatalog;
import dev.safeguard.compiler.alias.ProviderListing;
import dev.safeguard.compiler.evaluate.Engine;
import dev.safeguard.compiler.evaluate.PlannedPolicy;
import dev.safeguard.compiler.evaluate.Planning;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Plans the policies of cases; remembers plans and catalogues by what they are made from. */
final class CasePlans {
    private static final int MOST = 256;

    private final Engine engine;
    private final CasePolicies policies;
    private final Remembered<Key, Plan> plans = new Remembered<>(MOST);
    private final Remembered<String, Catalogue> catalogues = new Remembered<>(MOST);

    /** What a plan is made from, as text: numbers that are written differently are different here. */
    private record Key(String policy, String parameters, String aliases) {}

    private record Catalogue(Engine engine, List<Finding> findings) {}

    /**
     * A policy that decides, or what becomes of the case without one.
     *
     * @param refusal counts when there is no policy
     */
    record Plan(Optional<PlannedPolicy> policy, Outcome refusal) {
        static Plan of(PlannedPolicy policy) {
            return new Plan(Optional.of(policy), Outcome.broken(""));
        }

        static Plan refused(Outcome refusal) {
            return new Plan(Optional.empty(), refusal);
        }
    }

    CasePlans(AliasCatalog aliases, CasePolicies policies) {
        this.engine = Engine.with(aliases);
        this.policies = policies;
    }

    Plan plan(PolicyCase test) {
        return policyText(test.policy())
                .map(text -> new Key(text, test.parameters().toString(), aliases(test)))
                .map(key -> plans.get(key, () -> make(test)))
                .orElseGet(() -> make(test));
    }

    /** Empty for what is not remembered: a file may change, and a refusal names places. */
    private static Optional<String> policyText(CasePolicy policy) {
        if (policy instanceof CasePolicy.OfControl control) {
            return Optional.of(control.name());
        }
        return policy instanceof CasePolicy.Inline inline
                        && inline.duplicateKeys().isEmpty()
                ? Optional.of(inline.json().toString())
                : Optional.empty();
    }

    private static String aliases(PolicyCase test) {
        return test.aliases().map(JsonNode::toString).orElse("");
    }

    private Plan make(PolicyCase test) {
        CasePolicies.Found found = policies.find(test);
        if (found.problem().isPresent()) {
            return Plan.refused(Outcome.broken(found.problem().get()));
        }
        return found.definition()
                .map(definition -> make(test, definition))
                .orElseGet(() -> Plan.refused(Outcome.invalid(found.refusals())));
    }

    Optional<PolicyDefinition> definition(PolicyCase test) {
        return policies.find(test).definition();
    }

    /** Of another definition than the case's own; not remembered. */
    Plan plan(PolicyCase test, PolicyDefinition definition) {
        return make(test, definition);
    }

    private Plan make(PolicyCase test, PolicyDefinition definition) {
        Catalogue own = test.aliases()
                .map(listing -> catalogues.get(listing.toString(), () -> catalogue(test, listing)))
                .orElseGet(() -> new Catalogue(engine, List.of()));
        return own.findings.isEmpty()
                ? make(definition, test.parameters(), own.engine)
                : Plan.refused(Outcome.broken("aliases: " + own.findings.get(0).problem()));
    }

    private static Catalogue catalogue(PolicyCase test, ArrayNode listing) {
        ProviderListing own = ProviderListing.of(listing, test.place());
        return new Catalogue(Engine.with(own.catalog()), own.findings());
    }

    private static Plan make(PolicyDefinition definition, Map<String, JsonNode> parameters, Engine planner) {
        Planning planning = planner.plan(definition, parameters);
        if (planning instanceof Planning.Planned planned) {
            return Plan.of(planned.policy());
        }
        List<Finding> findings = planning instanceof Planning.Refused refused ? refused.findings() : List.of();
        return Plan.refused(
                Outcome.invalid(findings.stream().map(Finding::problem).toList()));
    }
}
