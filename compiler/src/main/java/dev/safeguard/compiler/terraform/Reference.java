package dev.safeguard.compiler.terraform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What an expression names.
 *
 * @param type of a resource or data source; empty for everything else
 * @param subject the resource, module, variable or local value; {@code key} or {@code value} of {@code each}
 * @param rest what is taken of it
 */
record Reference(Kind kind, String type, Step subject, List<Step> rest) {
    Reference {
        rest = List.copyOf(rest);
    }

    enum Kind {
        RESOURCE,
        DATA,
        MODULE,
        VARIABLE,
        LOCAL,
        EACH,
        OTHER
    }

    static Optional<Reference> parse(String text) {
        return Steps.parse(text).map(Reference::of);
    }

    private static Reference of(List<Step> steps) {
        String first = steps.get(0).name();
        return switch (first) {
            case "module" -> named(Kind.MODULE, steps);
            case "var" -> named(Kind.VARIABLE, steps);
            case "local" -> named(Kind.LOCAL, steps);
            case "each" -> named(Kind.EACH, steps);
            case "count", "path", "terraform", "self" -> new Reference(Kind.OTHER, "", steps.get(0), List.of());
            case "data" -> steps.size() < 3 ? other(steps) : resource(Kind.DATA, steps.subList(1, steps.size()));
            default -> steps.size() < 2 ? other(steps) : resource(Kind.RESOURCE, steps);
        };
    }

    private static Reference other(List<Step> steps) {
        return new Reference(Kind.OTHER, "", steps.get(0), List.of());
    }

    private static Reference named(Kind kind, List<Step> steps) {
        return steps.size() < 2 ? other(steps) : new Reference(kind, "", steps.get(1), steps.subList(2, steps.size()));
    }

    private static Reference resource(Kind kind, List<Step> steps) {
        return new Reference(kind, steps.get(0).name(), steps.get(1), steps.subList(2, steps.size()));
    }

    /** References without those that are only the beginning of the one before them. */
    static List<String> longest(List<String> references) {
        List<String> longest = new ArrayList<>();
        String previous = "";
        for (String reference : references) {
            if (!isPrefix(reference, previous)) {
                longest.add(reference);
                previous = reference;
            }
        }
        return longest;
    }

    private static boolean isPrefix(String shorter, String longer) {
        return longer.startsWith(shorter)
                && (longer.length() == shorter.length() || ".[".indexOf(longer.charAt(shorter.length())) >= 0);
    }
}
