package dev.safeguard.compiler.evaluate;

import dev.safeguard.compiler.evaluate.ExistenceEffect.Sought;
import dev.safeguard.dsl.rule.Condition;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;

/**
 * What auditIfNotExists and deployIfNotExists look for, where that is the same for all evaluated resources of a type: then
 * a candidate can be judged when it comes along, whatever it may be a candidate for.
 */
public final class ExistenceCheck {
    private final Sought sought;
    private final Condition condition;
    private final Judge judge;
    private final Frame base;
    private final java.util.function.Supplier<PlanState> planning;

    ExistenceCheck(
            Sought sought,
            Condition condition,
            Judge judge,
            Frame base,
            java.util.function.Supplier<PlanState> planning) {
        this.sought = sought;
        this.condition = condition;
        this.judge = judge;
        this.base = base;
        this.planning = planning;
    }

    /** The condition alone, of resources of which nothing else is known. */
    static ExistenceCheck of(
            Condition condition, Judge judge, Frame base, java.util.function.Supplier<PlanState> planning) {
        Sought any = new Sought("", Optional.empty(), Optional.empty(), Optional.empty(), false);
        return new ExistenceCheck(any, condition, judge, base, planning);
    }

    /** Where candidates of an evaluated resource lie. */
    public enum Scope {
        /** Their ids continue its id. */
        BELOW,
        /** They are extensions of it. */
        ON,
        /** In its resource group, or in {@link ExistenceCheck#group} of its subscription. */
        IN_GROUP,
        /** In its subscription. */
        IN_SUBSCRIPTION,
        /** Elsewhere, or in several places: only the decision itself can tell. */
        OTHER
    }

    /** The type of the related resource. */
    public String type() {
        return sought.type();
    }

    /** The name of the related resource, or its last segment. */
    public Optional<String> name() {
        return sought.name();
    }

    /** The resource group that the rule names. */
    public Optional<String> group() {
        return sought.group();
    }

    /** Where candidates lie for the evaluated resource. */
    public Scope scope() {
        Resource resource = base.base().resource();
        if (resource.isOfType(type())
                || resource.isResourceGroup()
                || sought.kind().isPresent()) {
            return Scope.OTHER;
        }
        if (Candidates.isBelow(type(), resource.type())) {
            return Scope.BELOW;
        }
        if (ExtensionTypes.contains(type())) {
            return Scope.ON;
        }
        boolean whole = resource.isSubscription() ? group().isEmpty() : sought.wholeSubscription();
        return whole ? Scope.IN_SUBSCRIPTION : Scope.IN_GROUP;
    }

    /**
     * What hangs on a candidate: whether it satisfies the existence condition.
     *
     * @param sample a resource that has the type, the api-version if any, and nothing else
     * @return empty when it hangs on the evaluated resource too
     */
    public Optional<Dependence> candidate(Resource sample) {
        return Optional.of(footprint(sample))
                .filter(f -> !f.readsOtherBase() && !f.isUnbounded() && !f.readsSurroundings())
                .map(f -> f.dependence(Optional.empty()));
    }

    /**
     * What hangs on a candidate and on the evaluated resource together.
     *
     * @param sample as for {@link #candidate}
     * @return empty when it may hang on any place, or on what is around them
     */
    public Optional<Pairing> pairing(Resource sample) {
        return Optional.of(footprint(sample))
                .filter(f -> !f.isUnbounded() && !f.readsSurroundings())
                .map(f -> new Pairing(f.dependence(Optional.empty()), f.baseReads()));
    }

    /**
     * Two candidates that hold the same satisfy the condition for the same evaluated resources, and the other way around.
     *
     * @param candidate what is read of the candidate
     * @param base what is read of the evaluated resource
     */
    public record Pairing(Dependence candidate, Set<Dependence.Read> base) {
        public Pairing {
            base = Set.copyOf(base);
        }
    }

    /** The same check for one evaluated resource. */
    public ExistenceCheck of(Resource evaluated) {
        return new ExistenceCheck(sought, condition, judge, base.at(evaluated), planning);
    }

    /**
     * The places of a candidate that the existence condition reads, whatever else it hangs on.
     *
     * @param sample as for {@link #candidate}
     * @return empty when it may read any place
     */
    public Optional<Set<Dependence.Read>> reads(Resource sample) {
        return Optional.of(footprint(sample))
                .filter(f -> !f.isUnbounded())
                .map(f -> f.dependence(Optional.empty()))
                .map(Dependence::allReads);
    }

    private Footprint footprint(Resource sample) {
        Footprint footprint = new Footprint();
        new Tracing(new PlaceReads(about(sample), Optional.empty(), footprint), planning).trace(condition);
        return footprint;
    }

    /** Whether a candidate satisfies the existence condition. */
    public Truth matches(Resource candidate) {
        try {
            return judge.existence(about(candidate));
        } catch (Effort.Exhausted e) {
            return Truth.ERROR;
        }
    }

    private Frame about(Resource candidate) {
        return base.rested().about(Subject.related(candidate, base.subject().aliases()));
    }

    /**
     * The decision once the candidates are known.
     *
     * @param absent the decision when there are none
     * @param candidates what {@link #matches} says of those in the right place
     */
    public Decision found(Decision absent, Collection<Truth> candidates) {
        return absent instanceof Decision.NonCompliant
                ? ExistenceEffect.found(candidates).orElse(absent)
                : absent;
    }
}
