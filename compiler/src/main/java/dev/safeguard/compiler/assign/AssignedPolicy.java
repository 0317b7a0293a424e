package dev.safeguard.compiler.assign;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.evaluate.PlannedPolicy;
import dev.safeguard.dsl.rule.Initiative;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One definition in force through one assignment, directly or as a member of an initiative. */
public final class AssignedPolicy {
    /** What overrides choose for a resource; the effect in lower case. */
    record Variant(Optional<VersionPattern> version, Optional<String> effect) {
        static final Variant PLAIN = new Variant(Optional.empty(), Optional.empty());

        Variant {
            effect = effect.map(name -> name.toLowerCase(Locale.ROOT));
        }
    }

    private final Assignment assignment;
    private final ArmId definition;
    private final Optional<Initiative> initiative;
    private final Optional<Initiative.Member> member;
    private final PlannedPolicy plain;
    private final Map<Variant, PlannedPolicy> variants;

    AssignedPolicy(
            Assignment assignment,
            ArmId definition,
            Optional<Initiative> initiative,
            Optional<Initiative.Member> member,
            PlannedPolicy plain,
            Map<Variant, PlannedPolicy> variants) {
        this.assignment = assignment;
        this.definition = definition;
        this.initiative = initiative;
        this.member = member;
        this.plain = plain;
        this.variants = Map.copyOf(variants);
    }

    /** Through which it is in force. */
    public Assignment assignment() {
        return assignment;
    }

    /** Id of the definition. */
    public ArmId definition() {
        return definition;
    }

    /** The initiative that is assigned; empty when the definition itself is. */
    public Optional<Initiative> initiative() {
        return initiative;
    }

    /** Id of the initiative. */
    public Optional<ArmId> initiativeId() {
        return initiative.map(i -> assignment.definition());
    }

    /** Which member of the initiative it is; empty for a definition assigned directly. */
    public Optional<String> referenceId() {
        return member.flatMap(Initiative.Member::referenceId);
    }

    /** Groups of the initiative that the policy belongs to. */
    public List<String> groupNames() {
        return member.map(Initiative.Member::groupNames).orElse(List.of());
    }

    /** What tells it from all other policies in force. */
    public PolicyKey key() {
        return new PolicyKey(assignment.id(), definition, referenceId());
    }

    /** What a caller whom it stops is told. */
    public Optional<String> message() {
        return assignment.message(referenceId());
    }

    /** The policy without any override. */
    public PlannedPolicy plain() {
        return plain;
    }

    /** The policy in the version and with the effect that the overrides choose for a resource. */
    public PlannedPolicy policyFor(Target target) {
        Target here = target.under(referenceId());
        Optional<VersionPattern> version = member.flatMap(m -> assignment.memberVersionFor(here));
        return variants.getOrDefault(new Variant(version, assignment.effectFor(here)), plain);
    }

    /** What the function {@code policy()} returns inside the rule. */
    public ObjectNode functionResult() {
        return JsonNodeFactory.instance
                .objectNode()
                .put("assignmentId", assignment.id().toString())
                .put("definitionId", definition.toString())
                .put("setDefinitionId", initiativeId().map(ArmId::toString).orElse(""))
                .put("definitionReferenceId", referenceId().orElse(""));
    }

    @Override
    public String toString() {
        return key().toString();
    }
}
