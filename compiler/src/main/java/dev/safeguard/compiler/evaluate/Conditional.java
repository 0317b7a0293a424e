package dev.safeguard.compiler.evaluate;

import dev.safeguard.compiler.expression.UnknownValue;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Resources of a template that are deployed under conditions which are not known yet: they have a {@code condition} that is
 * marked unknown, its pattern a hole for each.
 */
final class Conditional {
    private static final Pattern HOLE = Pattern.compile("\\{[^}]*}");

    private Conditional() {}

    /** Whether the related resource is there whenever the other one is. */
    static boolean isThereWith(Resource related, Resource other) {
        return conditions(other).containsAll(conditions(related));
    }

    private static Set<String> conditions(Resource resource) {
        return UnknownValue.pattern(Json.get(resource.json(), "condition")).stream()
                .flatMap(pattern -> HOLE.matcher(pattern).results())
                .map(MatchResult::group)
                .collect(Collectors.toUnmodifiableSet());
    }
}
