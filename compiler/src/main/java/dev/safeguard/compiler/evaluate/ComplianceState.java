package dev.safeguard.compiler.evaluate;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** The states of Azure's compliance records, in the order of their rank: an aggregate takes the first one present. */
public enum ComplianceState {
    NON_COMPLIANT("NonCompliant"),
    COMPLIANT("Compliant"),
    ERROR("Error"),
    CONFLICT("Conflict"),
    PROTECTED("Protected"),
    EXEMPT("Exempt"),
    UNKNOWN("Unknown"),
    /** Not evaluated yet; takes no part in a roll-up. */
    NOT_STARTED("NotStarted"),
    /** The resource provider is not registered; takes no part in a roll-up. */
    NOT_REGISTERED("NotRegistered");

    private final String json;

    ComplianceState(String json) {
        this.json = json;
    }

    /** The name in Azure's API. */
    public String json() {
        return json;
    }

    /** Looks a state up by name, in any case; reads the {@code Non-compliant} of the documentation too. */
    public static Optional<ComplianceState> named(String name) {
        String wanted = name.toLowerCase(Locale.ROOT).replace("-", "");
        return Stream.of(values())
                .filter(s -> s.json.toLowerCase(Locale.ROOT).equals(wanted))
                .findFirst();
    }

    /**
     * The state of an aggregate: a resource over its policies, a policy over its resources, a group over its policies.
     * Note that Compliant outranks Error.
     *
     * @return empty when no state takes part
     */
    public static Optional<ComplianceState> rollup(Collection<ComplianceState> states) {
        return states.stream().filter(s -> s.compareTo(NOT_STARTED) < 0).min(ComplianceState::compareTo);
    }

    /**
     * The compliance percentage over the rolled-up states of distinct resources, from 0 to 100. Exempt and Unknown count
     * as compliant; Protected counts for nothing; no resources at all are 100.
     */
    public static double percentage(Collection<ComplianceState> resources) {
        long good = resources.stream()
                .filter(s -> s == COMPLIANT || s == EXEMPT || s == UNKNOWN)
                .count();
        long bad = resources.stream()
                .filter(s -> s == NON_COMPLIANT || s == CONFLICT || s == ERROR)
                .count();
        return good + bad == 0 ? 100 : 100.0 * good / (good + bad);
    }

    /**
     * The state that Azure records for a decision, before exemptions and attestations.
     *
     * @return empty when there is no record: not applicable, or not evaluated here
     */
    public static Optional<ComplianceState> of(Decision decision) {
        return decision.match(new StateOf());
    }

    private static final class StateOf implements Decision.Cases<Optional<ComplianceState>> {
        @Override
        public Optional<ComplianceState> notApplicable(Decision.NotApplicable decision) {
            return Optional.empty();
        }

        @Override
        public Optional<ComplianceState> compliant(Decision.Compliant decision) {
            return Optional.of(COMPLIANT);
        }

        @Override
        public Optional<ComplianceState> nonCompliant(Decision.NonCompliant decision) {
            return Optional.of(
                    switch (decision.effect()) {
                        case DENY_ACTION -> PROTECTED;
                        case MANUAL ->
                            named(decision.details()
                                            .others()
                                            .path("defaultState")
                                            .asText())
                                    .orElse(UNKNOWN);
                        default -> NON_COMPLIANT;
                    });
        }

        @Override
        public Optional<ComplianceState> unknown(Decision.Unknown decision) {
            return Optional.of(UNKNOWN);
        }

        @Override
        public Optional<ComplianceState> failed(Decision.Failed decision) {
            return Optional.of(ERROR);
        }

        @Override
        public Optional<ComplianceState> notEvaluated(Decision.NotEvaluated decision) {
            return Optional.empty();
        }
    }
}
