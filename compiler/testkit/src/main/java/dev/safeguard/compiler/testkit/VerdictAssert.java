package dev.safeguard.compiler.testkit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.cases.Containment;
import dev.safeguard.compiler.evaluate.Decision;
import dev.safeguard.compiler.evaluate.EffectDetails;
import dev.safeguard.compiler.evaluate.Explanation;
import dev.safeguard.dsl.rule.EffectName;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;

/** Asserts about a verdict; a failure shows the decision tree with the values that led to it. */
public final class VerdictAssert extends AbstractAssert<VerdictAssert, Explanation> {
    private final PolicyAssert policy;

    VerdictAssert(Explanation explanation, PolicyAssert policy) {
        super(explanation, VerdictAssert.class);
        this.policy = policy;
    }

    /** Goes on with the verdict of the same policy, in the same setting, on another resource. */
    public VerdictAssert on(TestResource resource) {
        return policy.on(resource);
    }

    /** The request is denied: by deny, or by a conflict of modify or append. */
    public VerdictAssert denies() {
        return hasEffect(EffectName.DENY);
    }

    /** The resource is non-compliant, and only recorded as such. */
    public VerdictAssert audits() {
        return hasEffect(EffectName.AUDIT);
    }

    /** No related resource satisfies auditIfNotExists. */
    public VerdictAssert auditsMissing() {
        return hasEffect(EffectName.AUDIT_IF_NOT_EXISTS);
    }

    /** No related resource satisfies deployIfNotExists, so that it deploys one. */
    public VerdictAssert deploys() {
        return hasEffect(EffectName.DEPLOY_IF_NOT_EXISTS);
    }

    /**
     * deployIfNotExists deploys with these parameters, among others.
     *
     * @param parameters JSON such as {@code {"location": {"value": "westeurope"}}}
     */
    public VerdictAssert deploysWith(String parameters) {
        deploys();
        return contains("parameters", details().deployment(), Json.object(parameters), true);
    }

    /**
     * modify leads to a resource that holds all of this JSON, at any depth; arrays must be equal.
     *
     * @param resource JSON such as {@code {"tags": {"owner": "x"}}}
     */
    public VerdictAssert modifiesTo(String resource) {
        hasEffect(EffectName.MODIFY);
        return contains("resource", details().resource(), Json.object(resource), false);
    }

    /** As {@link #modifiesTo}, for append. */
    public VerdictAssert appendsTo(String resource) {
        hasEffect(EffectName.APPEND);
        return contains("resource", details().resource(), Json.object(resource), false);
    }

    /** denyAction: the resource cannot be deleted. */
    public VerdictAssert deniesDeletion() {
        return hasEffect(EffectName.DENY_ACTION);
    }

    /** The condition holds and this effect takes place. */
    public VerdictAssert hasEffect(EffectName effect) {
        boolean found = actual.decision() instanceof Decision.NonCompliant bad && bad.effect() == effect;
        return found ? this : fail("effect " + effect.json());
    }

    /** The rule applies, and the resource is as it should be. */
    public VerdictAssert isCompliant() {
        return actual.decision() instanceof Decision.Compliant ? this : fail("a compliant resource");
    }

    /** The rule does not concern the resource, or is disabled. */
    public VerdictAssert isNotApplicable() {
        return actual.decision() instanceof Decision.NotApplicable ? this : fail("a rule that does not apply");
    }

    /** Nothing happens: compliant or not applicable. */
    public VerdictAssert passes() {
        boolean quiet =
                actual.decision() instanceof Decision.Compliant || actual.decision() instanceof Decision.NotApplicable;
        return quiet ? this : fail("nothing to happen");
    }

    /** The policy is none that can be decided offline: a data-plane mode, a static policy, an effect of another engine. */
    public VerdictAssert isNotEvaluated() {
        return actual.decision() instanceof Decision.NotEvaluated ? this : fail("a policy that is not evaluated here");
    }

    /** A function or an operand fails, which denies the request. */
    public VerdictAssert failsToEvaluate() {
        return actual.decision() instanceof Decision.Failed ? this : fail("evaluation to fail");
    }

    /** It depends on a value that is not known yet. */
    public VerdictAssert isUnknown() {
        return actual.decision() instanceof Decision.Unknown ? this : fail("an unknown verdict");
    }

    /** One of the reasons names this field, in any case. */
    public VerdictAssert becauseOf(String field) {
        boolean named = actual.decision().reasons().stream()
                .anyMatch(r -> r.field().filter(field::equalsIgnoreCase).isPresent());
        return named ? this : fail("a reason that names " + field);
    }

    private EffectDetails details() {
        return ((Decision.NonCompliant) actual.decision()).details();
    }

    private VerdictAssert contains(
            String what, Optional<ObjectNode> details, ObjectNode wanted, boolean underParameters) {
        JsonNode found = details.<JsonNode>map(d -> underParameters ? d.path("parameters") : d)
                .orElseGet(() -> Json.object("{}"));
        return Containment.difference(wanted, found)
                .map(difference -> fail(what + " to hold " + wanted + ", but " + difference))
                .orElse(this);
    }

    private VerdictAssert fail(String expected) {
        throw failure("%nExpected %s, but:%n%n%s", expected, actual.trace().render());
    }
}
