package dev.safeguard.compiler.read;

import dev.safeguard.dsl.rule.Details;
import dev.safeguard.dsl.rule.EffectName;
import dev.safeguard.dsl.rule.Value;
import java.util.Optional;
import java.util.function.Function;

/** Whether details are what a literal effect needs. Details that the effect does not use are ignored, as Azure does. */
public final class EffectFit {
    private EffectFit() {}

    /** What is missing, and the remedy. */
    public record Complaint(String problem, String remedy) {}

    /** What a literal effect misses in the details so that it cannot be decided; nothing for an expression. */
    public static Optional<Complaint> complaint(Value effect, Details details) {
        return complaint(effect, name -> missing(name, details));
    }

    /** What a literal effect misses though it can be decided without; Azure refuses the definition all the same. */
    public static Optional<Complaint> omission(Value effect, Details details) {
        return complaint(effect, name -> unsaid(name, details));
    }

    private static Optional<Complaint> complaint(Value effect, Function<EffectName, Optional<String>> missing) {
        return effect instanceof Value.Text text
                ? EffectName.named(text.text())
                        .flatMap(name -> missing.apply(name)
                                .map(what -> new Complaint(
                                        "effect `" + name.json() + "` without " + what, "add " + what + " to details")))
                : Optional.empty();
    }

    private static Optional<String> missing(EffectName effect, Details details) {
        return switch (effect) {
            case MODIFY ->
                details instanceof Details.Modify m && !m.operations().isEmpty()
                        ? Optional.empty()
                        : Optional.of("`operations`");
            case APPEND ->
                details instanceof Details.Append a && !a.additions().isEmpty()
                        ? Optional.empty()
                        : Optional.of("an array of `field` and `value`");
            case AUDIT_IF_NOT_EXISTS, DEPLOY_IF_NOT_EXISTS ->
                details instanceof Details.IfNotExists ? Optional.empty() : Optional.of("the related `type`");
            case DENY_ACTION ->
                details instanceof Details.DenyAction a && !a.actionNames().isEmpty()
                        ? Optional.empty()
                        : Optional.of("`actionNames`");
            default -> Optional.empty();
        };
    }

    /** What decides nothing, yet must be there for Azure to take the definition and to remediate. */
    private static Optional<String> unsaid(EffectName effect, Details details) {
        if (effect == EffectName.MODIFY && details instanceof Details.Modify modify) {
            return Optional.of("`roleDefinitionIds`")
                    .filter(what -> modify.roles().isEmpty());
        }
        return effect == EffectName.DEPLOY_IF_NOT_EXISTS && details instanceof Details.IfNotExists existence
                ? unsaid(existence)
                : Optional.empty();
    }

    private static Optional<String> unsaid(Details.IfNotExists existence) {
        if (existence.deployment().isEmpty()) {
            return Optional.of("a `deployment`");
        }
        return existence.roles().isEmpty() ? Optional.of("`roleDefinitionIds`") : Optional.empty();
    }
}
