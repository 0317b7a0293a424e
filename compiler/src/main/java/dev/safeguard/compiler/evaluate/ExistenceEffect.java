package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.expression.Outcome;
import dev.safeguard.dsl.rule.EffectName;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * auditIfNotExists and deployIfNotExists: compliant when any related resource satisfies the existence condition.
 *
 * @param related {@code type, name, kind, resourceGroupName, existenceScope} and whatever else the details say
 * @param deployment the parameters of the deployment
 */
record ExistenceEffect(EffectName name, Map<String, Computation> related, Optional<Computation> deployment)
        implements EffectPlan {
    static final String NONE_MATCHES = "No related resources match the effect details in the policy definition.";

    @Override
    public boolean looksForOthers() {
        return true;
    }

    @Override
    public Decision take(Frame frame, Judge judge, Supplier<List<Reason>> why) {
        ObjectNode details = JsonNodeFactory.instance.objectNode();
        return PlainEffect.fill(details, related, frame)
                .or(() -> undecided(details))
                .orElseGet(() -> decide(details, frame, judge));
    }

    /** Which resources are meant may hang on a value that is not known yet. */
    private static Optional<Decision> undecided(ObjectNode details) {
        return details.propertyStream()
                .filter(detail -> Unknowns.isUnknown(detail.getValue()))
                .findFirst()
                .map(detail -> new Decision.Unknown(List.of(Reason.of("details." + detail.getKey()
                        + " is not known yet: " + Unknowns.why(detail.getValue()) + "."))));
    }

    private Decision decide(ObjectNode details, Frame frame, Judge judge) {
        List<Truth> truths = new ArrayList<>();
        for (Resource candidate : candidates(details, frame).find()) {
            Truth truth = ifThere(candidate, judge.existence(about(candidate, frame)), frame);
            if (truth == Truth.TRUE) {
                return new Decision.Compliant(List.of());
            }
            truths.add(truth);
        }
        return found(truths).orElseGet(() -> missing(details, frame));
    }

    /** A resource that may not be deployed does not satisfy for certain. */
    private static Truth ifThere(Resource candidate, Truth truth, Frame frame) {
        boolean certain = Conditional.isThereWith(candidate, frame.base().resource());
        return truth == Truth.TRUE && !certain ? Truth.UNKNOWN : truth;
    }

    /** The decision that the existence condition of the candidates brings; empty when none of them satisfies it. */
    static Optional<Decision> found(Collection<Truth> truths) {
        if (truths.contains(Truth.TRUE)) {
            return Optional.of(new Decision.Compliant(List.of()));
        }
        if (truths.contains(Truth.ERROR)) {
            return Optional.of(new Decision.Failed(
                    List.of(Reason.of("Evaluation failed: the existence condition fails for a related resource."))));
        }
        return truths.contains(Truth.UNKNOWN)
                ? Optional.of(new Decision.Unknown(
                        List.of(Reason.of("Whether a related resource matches the effect details is not known yet."))))
                : Optional.empty();
    }

    /** Which resources are looked for. */
    record Sought(
            String type,
            Optional<String> name,
            Optional<String> kind,
            Optional<String> group,
            boolean wholeSubscription) {

        static Sought in(ObjectNode details) {
            String type = text(details, "type").orElse("");
            return new Sought(
                    Lookout.type(type),
                    text(details, "name"),
                    text(details, "kind"),
                    text(details, "resourceGroupName"),
                    text(details, "existenceScope")
                            .filter("Subscription"::equalsIgnoreCase)
                            .isPresent());
        }
    }

    /** Which resources are looked for, where no evaluated resource changes that. */
    Optional<Sought> sought() {
        ObjectNode details = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, Computation> detail : related.entrySet()) {
            Optional<Outcome.Value> value = detail.getValue()
                    .constant()
                    .filter(Outcome.Value.class::isInstance)
                    .map(Outcome.Value.class::cast);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            details.set(detail.getKey(), value.get().json());
        }
        return Optional.of(Sought.in(details));
    }

    private Decision missing(ObjectNode details, Frame frame) {
        Optional<Outcome> parameters = deployment.map(d -> d.in(frame));
        if (parameters.isPresent() && parameters.get() instanceof Outcome.Failure failure) {
            return PlainEffect.failed("details.deployment.properties.parameters", failure);
        }
        Optional<ObjectNode> deployed =
                parameters.map(p -> JsonNodeFactory.instance.objectNode().set("parameters", Frame.node(p)));
        EffectDetails effect = new EffectDetails(List.of(), List.of(), Optional.empty(), deployed, details);
        Reason reason = new Reason(
                NONE_MATCHES,
                Optional.of(text(details, "type").orElse("")),
                Optional.empty(),
                text(details, "name"),
                Optional.empty(),
                Optional.empty());
        return new Decision.NonCompliant(name, effect, List.of(reason));
    }

    private static Frame about(Resource related, Frame frame) {
        return frame.about(Subject.related(related, frame.subject().aliases()));
    }

    private static Candidates candidates(ObjectNode details, Frame frame) {
        Sought sought = Sought.in(details);
        return new Candidates(
                frame,
                frame.base().resource(),
                sought.type(),
                sought.name(),
                sought.kind(),
                sought.group(),
                sought.wholeSubscription());
    }

    private static Optional<String> text(ObjectNode details, String key) {
        JsonNode value = details.path(key);
        return value.isTextual() ? Optional.of(value.textValue()) : Optional.empty();
    }

    @Override
    public Optional<Trace> explain(Frame frame, InterpretedJudge judge) {
        ObjectNode details = JsonNodeFactory.instance.objectNode();
        if (PlainEffect.fill(details, related, frame).isPresent()
                || undecided(details).isPresent()) {
            return Optional.empty();
        }
        List<Trace> children = candidates(details, frame).find().stream()
                .map(r -> candidate(r, judge.explainExistence(about(r, frame))))
                .toList();
        Truth found =
                children.stream().anyMatch(c -> c.truth().equals(Optional.of(Truth.TRUE))) ? Truth.TRUE : Truth.FALSE;
        return Optional.of(trace(
                "related resource of type " + text(details, "type").orElse(""),
                found,
                children.isEmpty() ? Optional.of("none is known") : Optional.empty(),
                children));
    }

    private static Trace candidate(Resource related, Explained explained) {
        return trace(related.toString(), explained.truth(), Optional.empty(), List.of(explained.trace()));
    }

    private static Trace trace(String text, Truth truth, Optional<String> note, List<Trace> children) {
        return Trace.group(text, Optional.of(truth), note, children);
    }
}
