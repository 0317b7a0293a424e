package dev.safeguard.compiler.expression;

import static dev.safeguard.compiler.expression.Expression.MAX_ARGUMENTS;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Names out of hashes, the same as an ARM deployment makes of the same arguments. */
final class HashFunctions {
    static final List<RuleFunction> ALL = List.of(
            RuleFunction.whole(
                    "uniqueString", 1, MAX_ARGUMENTS, args -> Json.text(UniqueString.of(Utf8.bytes(joined(args))))),
            RuleFunction.whole("guid", 1, MAX_ARGUMENTS, args -> Json.text(NameGuid.of(Utf8.bytes(joined(args))))));

    private HashFunctions() {}

    private static String joined(Arguments args) {
        return IntStream.range(0, args.size()).mapToObj(args::text).collect(Collectors.joining("-"));
    }
}
