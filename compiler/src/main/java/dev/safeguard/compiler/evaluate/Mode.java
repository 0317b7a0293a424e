package dev.safeguard.compiler.evaluate;

import dev.safeguard.compiler.alias.TypeFacts;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Which resources the mode of a definition covers. */
enum Mode {
    ALL,
    /** Types that support tags and a location; never resource groups and subscriptions. */
    INDEXED,
    /** A resource provider evaluates it, or nobody does. */
    ELSEWHERE;

    /** Namespaces and types that no policy is ever evaluated for. Source: policy language §10.1. */
    private static final List<String> NEVER = List.of(
            "microsoft.resources/",
            "microsoft.billing/",
            "microsoft.capacity/reservationorders/",
            "microsoft.help/",
            "microsoft.diagnostics/");

    /** A definition without a mode covers everything, unless it is one of Microsoft's static records. */
    static Mode of(PolicyDefinition definition, EvaluationOptions options) {
        String absent = options.holds(Assumption.ABSENT_MODE_IS_ALL) ? "all" : "indexed";
        String mode = definition.mode().orElse(absent).toLowerCase(Locale.ROOT);
        boolean fixed =
                definition.policyType().filter("Static"::equalsIgnoreCase).isPresent();
        return switch (mode) {
            case "indexed" -> fixed ? ELSEWHERE : INDEXED;
            case "all" -> fixed ? ELSEWHERE : ALL;
            default -> ELSEWHERE;
        };
    }

    /** Why the mode leaves a resource out; empty when it covers it. */
    Optional<String> omission(Resource resource, Aliases aliases) {
        if (isContainer(resource)) {
            return Optional.of("Mode Indexed leaves out resource groups and subscriptions.")
                    .filter(why -> this == INDEXED);
        }
        if (isNeverEvaluated(resource.type())) {
            return Optional.of("Resources of type " + resource.type() + " are never evaluated.");
        }
        return Optional.of("Mode Indexed leaves out types without tags and location.")
                .filter(why -> this == INDEXED && !isIndexed(resource, aliases));
    }

    private static boolean isNeverEvaluated(String type) {
        for (String prefix : NEVER) {
            if (type.regionMatches(true, 0, prefix, 0, prefix.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean isContainer(Resource resource) {
        return resource.isResourceGroup() || resource.isSubscription();
    }

    /** A type that the catalogue does not know counts as taggable; where it only assumes, a location tells. */
    private static boolean isIndexed(Resource resource, Aliases aliases) {
        Optional<TypeFacts> facts = aliases.type(resource.type());
        return facts.map(f -> (f.tags() && f.location()) || (f.assumed() && hasLocation(resource)))
                .orElse(true);
    }

    /** Whether it is the location of a resource that tells. */
    boolean hangsOnLocation(Resource resource, Aliases aliases) {
        return this == INDEXED
                && !isContainer(resource)
                && aliases.type(resource.type())
                        .filter(f -> f.assumed() && !(f.tags() && f.location()))
                        .isPresent();
    }

    private static boolean hasLocation(Resource resource) {
        return !Json.isAbsent(Json.get(resource.json(), "location"));
    }
}
