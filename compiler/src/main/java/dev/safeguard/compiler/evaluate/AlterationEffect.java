package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.evaluate.FieldName.Kind;
import dev.safeguard.compiler.expression.Outcome;
import dev.safeguard.dsl.rule.EffectName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;

/**
 * modify and append: operations in their order, on a copy of the resource.
 *
 * @param conflictEffect what a conflict leads to: {@code deny}, {@code audit} or {@code disabled}
 * @param others what else the details say, the conflict effect included, so that it is known to be computed
 */
record AlterationEffect(
        EffectName name, List<PlannedOperation> operations, Computation conflictEffect, Map<String, Computation> others)
        implements EffectPlan {
    /** The only types whose identity a policy may change. Source: documentation of the modify effect. */
    private static final Set<String> IDENTITY_TYPES =
            Set.of("microsoft.compute/virtualmachines", "microsoft.compute/virtualmachinescalesets");

    @Override
    public Decision take(Frame frame, Judge judge, Supplier<List<Reason>> why) {
        List<ResolvedOperation> resolved = new ArrayList<>();
        for (PlannedOperation operation : operations) {
            PlannedOperation.Resolution resolution = operation.resolve(frame);
            if (resolution.stop().isPresent()) {
                return resolution.stop().get();
            }
            resolution.operation().ifPresent(resolved::add);
        }
        ObjectNode details = JsonNodeFactory.instance.objectNode();
        return notOnThisType(resolved, frame)
                .or(() -> PlainEffect.fill(details, others, frame))
                .orElseGet(() -> apply(resolved, details, frame, why));
    }

    private static Optional<Decision> notOnThisType(List<ResolvedOperation> resolved, Frame frame) {
        String type = frame.subject().resource().type().toLowerCase(java.util.Locale.ROOT);
        return resolved.stream()
                .filter(o -> FieldName.parse(o.field()).kind() == Kind.IDENTITY && !IDENTITY_TYPES.contains(type))
                .findFirst()
                .map(o -> new Decision.NotApplicable(
                        List.of(Reason.of("A policy cannot change the identity of a resource of type " + type + "."))));
    }

    private Decision apply(
            List<ResolvedOperation> resolved, ObjectNode details, Frame frame, Supplier<List<Reason>> why) {
        OptionalInt size = TreeSize.of(frame.subject().resource().json());
        if (size.isEmpty()) {
            String problem = "the resource is nested more than " + TreeSize.DEEPEST + " levels deep";
            return PlainEffect.failed("details", new Outcome.Failure(problem));
        }
        frame.spend((1L + resolved.size()) * size.getAsInt());
        Alteration alteration = new Alteration(frame.subject(), name == EffectName.APPEND, frame.options());
        resolved.forEach(alteration::apply);
        boolean denied = alteration.isConflicting()
                && isDeny(Frame.node(conflictEffect.in(frame)))
                && frame.context().view() == Context.View.REQUEST;
        EffectDetails effect = new EffectDetails(
                resolved, alteration.skipped(), Optional.of(alteration.resource()), Optional.empty(), details);
        return denied
                ? new Decision.NonCompliant(EffectName.DENY, effect, alteration.skipped())
                : new Decision.NonCompliant(name, effect, why.get());
    }

    private static boolean isDeny(JsonNode conflictEffect) {
        return conflictEffect.asText().equalsIgnoreCase("deny");
    }
}
