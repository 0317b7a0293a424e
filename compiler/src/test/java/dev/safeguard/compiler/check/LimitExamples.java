package dev.safeguard.compiler.check;

import static dev.safeguard.compiler.check.Example.TYPE;
import static dev.safeguard.compiler.check.Example.definition;
import static dev.safeguard.compiler.check.Example.initiative;
import static dev.safeguard.compiler.check.Example.member;
import static dev.safeguard.compiler.check.Example.rule;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Examples of what is too much, each by one. */
final class LimitExamples {
    private static final String AUDIT = "{'effect': 'audit'}";

    private LimitExamples() {}

    static List<Example> all() {
        return List.of(
                Example.of("SG0401", rule("{'not': ".repeat(512) + TYPE + "}".repeat(512))),
                Example.of("SG0402", definition("'displayName': '" + "x".repeat(129) + "',", TYPE, AUDIT)),
                Example.of("SG0403", definition("'description': '" + "x".repeat(513) + "',", TYPE, AUDIT)),
                Example.of("SG0404", rule(TYPE).replaceFirst("\\{", "{\"name\": \"a/b\", ")),
                Example.of("SG0405", definition("'parameters': {" + parameters(21) + "},", TYPE, AUDIT)),
                Example.of("SG0406", rule("{'anyOf': [" + repeat(4_097, i -> TYPE) + "]}")),
                Example.of("SG0407", rule("{'field': 'name', 'in': [" + repeat(2_049, i -> "'[utcNow()]'") + "]}")),
                Example.of(
                        "SG0408",
                        rule("{'anyOf': [" + repeat(11, i -> "{'count': {'value': [1]}, 'equals': 1}") + "]}")),
                Example.of("SG0409", rule("{'count': {'value': [" + repeat(101, i -> "1") + "]}, 'equals': 1}")),
                Example.of("SG0410", initiative("", repeat(1_001, i -> member("r" + i, "")))),
                Example.of("SG0411", initiative("'parameters': {" + parameters(401) + "},", member("r", ""))),
                Example.of("SG0412", definition("'extra': '" + "x".repeat(1 << 20) + "',", TYPE, AUDIT)),
                Example.of("SG0413", definition("'metadata': {'note': '" + "x".repeat(1_025) + "'},", TYPE, AUDIT)));
    }

    private static String parameters(int number) {
        return repeat(number, i -> "'p" + i + "': {'type': 'String'}");
    }

    private static String repeat(int number, java.util.function.IntFunction<String> item) {
        return IntStream.range(0, number).mapToObj(item).collect(Collectors.joining(", "));
    }
}
