package dev.safeguard.compiler.read;

import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.EffectName;
import dev.safeguard.dsl.rule.PolicyRule;
import dev.safeguard.dsl.rule.Then;
import dev.safeguard.dsl.rule.Value;
import java.util.Optional;
import java.util.Set;

/** {@code {if, then}}. */
final class RuleReader {
    private static final Set<String> RULE_KEYS = Set.of("if", "then");
    private static final Set<String> THEN_KEYS = Set.of("effect", "details");

    private final ConditionReader conditions = new ConditionReader();
    private final DetailsReader details = new DetailsReader(conditions);

    Optional<PolicyRule> read(Cursor at) {
        at.warnOfOthersThan(RULE_KEYS);
        Optional<Condition> condition = at.required("if").flatMap(c -> conditions.read(c, 0));
        Optional<Then> then = at.required("then").flatMap(Cursor::object).flatMap(this::then);
        return condition.flatMap(c -> then.map(t -> new PolicyRule(c, t)));
    }

    private Optional<Then> then(Cursor at) {
        at.warnOfOthersThan(THEN_KEYS);
        Optional<Value> effect = at.required("effect").flatMap(Cursor::text).map(RuleReader::effect);
        return effect.flatMap(e -> details.read(at, e).map(d -> new Then(e, d)));
    }

    /** Effects that Azure documents get their canonical case; others are kept as written. */
    private static Value effect(String written) {
        Value value = Value.read(written);
        if (value instanceof Value.Text text) {
            return EffectName.named(text.text())
                    .map(name -> Value.of(name.json()))
                    .orElse(value);
        }
        return value;
    }
}
