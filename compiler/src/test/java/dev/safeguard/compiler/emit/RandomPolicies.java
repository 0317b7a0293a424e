package dev.safeguard.compiler.emit;

import dev.safeguard.dsl.rule.Initiative;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.PolicyDefinition;
import dev.safeguard.dsl.rule.Value;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Any definition and any initiative. */
public final class RandomPolicies {
    private RandomPolicies() {}

    public static Arbitrary<PolicyDefinition> definitions() {
        return Combinators.combine(
                        names(),
                        texts().list().ofSize(6),
                        RandomRules.objects(),
                        parameters(),
                        RandomRules.rules(),
                        RandomRules.objects())
                .as((name, t, metadata, parameters, rule, others) -> new PolicyDefinition(
                        name,
                        t.get(0),
                        t.get(1),
                        t.get(2),
                        t.get(3),
                        t.get(4),
                        t.get(5),
                        metadata,
                        parameters,
                        rule,
                        others));
    }

    public static Arbitrary<Initiative> initiatives() {
        return Combinators.combine(
                        names(),
                        texts().list().ofSize(5),
                        RandomRules.objects(),
                        parameters(),
                        groups().list().ofMaxSize(3),
                        members().list().ofMaxSize(3),
                        RandomRules.objects())
                .as((name, t, metadata, parameters, groups, members, others) -> new Initiative(
                        name,
                        t.get(0),
                        t.get(1),
                        t.get(2),
                        t.get(3),
                        t.get(4),
                        metadata,
                        parameters,
                        groups,
                        members,
                        others));
    }

    private static Arbitrary<String> names() {
        return Arbitraries.strings()
                .alpha()
                .numeric()
                .withChars('-')
                .ofMinLength(1)
                .ofMaxLength(64);
    }

    private static Arbitrary<Optional<String>> texts() {
        return Arbitraries.strings().ofMaxLength(10).optional(0.5);
    }

    private static Arbitrary<List<Parameter>> parameters() {
        return Combinators.combine(
                        Arbitraries.strings()
                                .withCharRange('a', 'z')
                                .ofMinLength(1)
                                .ofMaxLength(5),
                        Arbitraries.of("String", "array", "Object", "Boolean", "Integer", "Float", "DateTime"),
                        RandomRules.maybe(),
                        RandomRules.values().list().ofMaxSize(3),
                        RandomRules.objects(),
                        RandomRules.maybe())
                .as(Parameter::new)
                .list()
                .ofMaxSize(3)
                .uniqueElements(Parameter::name);
    }

    private static Arbitrary<Initiative.Group> groups() {
        return Combinators.combine(names(), texts(), texts(), texts(), texts()).as(Initiative.Group::new);
    }

    private static Arbitrary<Initiative.Member> members() {
        Arbitrary<Map<String, Value>> values =
                RandomRules.values().list().ofMaxSize(3).map(RandomPolicies::numbered);
        return Combinators.combine(names(), texts(), values, names().list().ofMaxSize(2), texts())
                .as(Initiative.Member::new);
    }

    private static Map<String, Value> numbered(List<Value> values) {
        return java.util.stream.IntStream.range(0, values.size())
                .boxed()
                .collect(Collectors.toMap(i -> "p" + i, values::get));
    }
}
