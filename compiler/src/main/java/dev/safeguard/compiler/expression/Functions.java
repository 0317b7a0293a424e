package dev.safeguard.compiler.expression;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The functions a rule may call, from all families. */
final class Functions {
    private static final Map<String, RuleFunction> BY_NAME = index();

    /** Nearly all calls are written as the documentation writes them. */
    private static final Map<String, RuleFunction> AS_DOCUMENTED = BY_NAME.values().stream()
            .collect(Collectors.toUnmodifiableMap(f -> f.info().name(), f -> f));

    private Functions() {}

    static Optional<RuleFunction> find(String name) {
        RuleFunction documented = AS_DOCUMENTED.get(name);
        return Optional.ofNullable(documented == null ? BY_NAME.get(InvariantText.fold(name)) : documented);
    }

    static Collection<RuleFunction> all() {
        return BY_NAME.values();
    }

    private static Map<String, RuleFunction> index() {
        Map<String, RuleFunction> index = new HashMap<>();
        families()
                .flatMap(List::stream)
                .forEach(f -> index.put(InvariantText.fold(f.info().name()), f));
        return Map.copyOf(index);
    }

    private static Stream<List<RuleFunction>> families() {
        return Stream.of(
                StringFunctions.ALL,
                SearchFunctions.ALL,
                ArrayFunctions.ALL,
                ObjectFunctions.ALL,
                SetFunctions.ALL,
                LogicFunctions.ALL,
                ComparisonFunctions.ALL,
                NumberFunctions.ALL,
                ConversionFunctions.ALL,
                DateFunctions.ALL,
                NetworkFunctions.ALL,
                EncodingFunctions.ALL,
                UriFunctions.ALL,
                HashFunctions.ALL,
                ContextFunctions.ALL);
    }
}
