package dev.safeguard.compiler.terraform;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.terraform.azurerm.AzurermMap;
import dev.safeguard.compiler.terraform.azurerm.AzurermType;
import dev.safeguard.compiler.terraform.azurerm.AzurermTypes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The major version of azurerm that made a plan. A plan does not name it: it follows from the version constraint, else
 * from the attributes, all of which are in the plan, known or not.
 */
final class Majors {
    private static final int OLDEST = 3;
    private static final int NEWEST = 5;
    private static final Pattern BOUND = Pattern.compile("(>=|<=|!=|~>|=|>|<)?\\s*v?(\\d+)(\\.\\d+)?");

    private Majors() {}

    static int of(Configuration configuration, List<Planned> resources) {
        Set<Integer> allowed = new TreeSet<>(Set.of(OLDEST, OLDEST + 1, NEWEST));
        configuration.providers().forEach(provider -> {
            if (provider.path("name").asText().equals("azurerm")) {
                allowed.retainAll(allowed(provider.path("version_constraint")));
            }
        });
        int shown = byAttributes(resources);
        return allowed.isEmpty() || allowed.contains(shown) ? shown : Collections.max(allowed);
    }

    private static Set<Integer> allowed(JsonNode constraint) {
        Set<Integer> majors = new TreeSet<>();
        for (int major = OLDEST; major <= NEWEST; major++) {
            if (isAllowed(major, constraint.asText(""))) {
                majors.add(major);
            }
        }
        return majors;
    }

    private static boolean isAllowed(int major, String constraint) {
        for (String part : constraint.split(",", -1)) {
            Matcher bound = BOUND.matcher(part.strip());
            if (bound.lookingAt() && !fits(major, bound)) {
                return false;
            }
        }
        return true;
    }

    private static boolean fits(int major, Matcher bound) {
        int wanted = Integer.parseInt(
                bound.group(2).substring(0, Math.min(6, bound.group(2).length())));
        boolean wholeMajor = bound.group(3) == null || bound.group(3).equals(".0");
        return switch (Optional.ofNullable(bound.group(1)).orElse("=")) {
            case ">=", ">" -> major >= wanted;
            case "<" -> wholeMajor ? major < wanted : major <= wanted;
            case "<=" -> major <= wanted;
            case "~>" -> bound.group(3) == null ? major >= wanted : major == wanted;
            case "!=" -> true;
            default -> major == wanted;
        };
    }

    /** All resources of a plan are of one version: the oldest that any of them shows. */
    private static int byAttributes(List<Planned> resources) {
        return resources.stream()
                .flatMap(planned ->
                        AzurermTypes.bundled().of(planned.type()).map(type -> newest(type, planned)).stream())
                .collect(Collectors.minBy(Integer::compare))
                .orElse(NEWEST);
    }

    private static int newest(AzurermType type, Planned planned) {
        List<String> names = new ArrayList<>();
        planned.after().fieldNames().forEachRemaining(names::add);
        planned.unknown().fieldNames().forEachRemaining(names::add);
        return AzurermMap.newestMajorWith(type, names);
    }
}
