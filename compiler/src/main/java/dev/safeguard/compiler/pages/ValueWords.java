package dev.safeguard.compiler.pages;

import dev.safeguard.compiler.read.Values;
import dev.safeguard.dsl.rule.Value;
import java.util.stream.Collectors;

/** A value as JSON that can be wrapped: a space follows each comma of a list. */
final class ValueWords {
    private ValueWords() {}

    static String of(Value value) {
        return value instanceof Value.Array array
                ? array.items().stream().map(ValueWords::of).collect(Collectors.joining(", ", "[", "]"))
                : Values.toJson(value).toString();
    }
}
