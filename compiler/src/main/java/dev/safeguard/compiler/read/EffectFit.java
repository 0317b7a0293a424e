package dev.safeguard.compiler.read;

import dev.safeguard.dsl.rule.Details;
import dev.safeguard.dsl.rule.EffectName;
import dev.safeguard.dsl.rule.Value;
import java.util.Optional;

/** Whether details are what a literal effect needs. Details that the effect does not use are ignored, as Azure does. */
public final class EffectFit {
    private EffectFit() {}

    /** What is missing, and the remedy. */
    public record Complaint(String problem, String remedy) {}

    /** What a literal effect misses in the details; nothing for an expression. */
    public static Optional<Complaint> complaint(Value effect, Details details) {
        if (!(effect instanceof Value.Text text)) {
            return Optional.empty();
        }
        return EffectName.named(text.text())
                .flatMap(name -> missing(name, details)
                        .map(what -> new Complaint(
                                "effect `" + name.json() + "` without " + what, "add " + what + " to details")));
    }

    private static Optional<String> missing(EffectName effect, Details details) {
        return switch (effect) {
            case MODIFY -> details instanceof Details.Modify m ? modify(m) : Optional.of("`operations`");
            case APPEND ->
                details instanceof Details.Append a && !a.additions().isEmpty()
                        ? Optional.empty()
                        : Optional.of("an array of `field` and `value`");
            case AUDIT_IF_NOT_EXISTS ->
                details instanceof Details.IfNotExists ? Optional.empty() : Optional.of("the related `type`");
            case DEPLOY_IF_NOT_EXISTS ->
                details instanceof Details.IfNotExists e ? deploy(e) : Optional.of("the related `type`");
            case DENY_ACTION ->
                details instanceof Details.DenyAction a && !a.actionNames().isEmpty()
                        ? Optional.empty()
                        : Optional.of("`actionNames`");
            default -> Optional.empty();
        };
    }

    private static Optional<String> modify(Details.Modify modify) {
        if (modify.operations().isEmpty()) {
            return Optional.of("`operations`");
        }
        return modify.roles().isEmpty() ? Optional.of("`roleDefinitionIds`") : Optional.empty();
    }

    private static Optional<String> deploy(Details.IfNotExists existence) {
        if (existence.deployment().isEmpty()) {
            return Optional.of("a `deployment`");
        }
        return existence.roles().isEmpty() ? Optional.of("`roleDefinitionIds`") : Optional.empty();
    }
}
