package dev.safeguard.deployer.local.policy;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.deployer.local.arm.Json;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Part of an assignment, an exemption or an override: which resources, or which members of an initiative, it concerns.
 * All selectors must hold.
 */
record ResourceSelector(List<Selector> selectors) {

    /** One condition: the property named by {@code kind} is, or is not, among the values. */
    record Selector(String kind, boolean in, List<String> values) {

        static Selector of(JsonNode json) {
            boolean in = Json.get(json, "in").isPresent();
            List<String> values = Json.texts(json, in ? "in" : "notIn").stream()
                    .map(Selector::normal)
                    .toList();
            return new Selector(Json.text(json, "kind").orElse("").toLowerCase(Locale.ROOT), in, values);
        }

        boolean holds(Target target) {
            return switch (kind) {
                case "resourcelocation" -> contains(target.location());
                case "resourcetype" -> contains(Optional.of(target.type()));
                case "resourcewithoutlocation" -> in == target.location().isEmpty();
                case "policydefinitionreferenceid" -> contains(target.referenceId());
                default -> true; // the caller's identity and roll-out percentages are not imitated
            };
        }

        private boolean contains(Optional<String> actual) {
            return in == actual.map(Selector::normal).filter(values::contains).isPresent();
        }

        private static String normal(String text) {
            return text.toLowerCase(Locale.ROOT).replace(" ", "");
        }
    }

    /** What is selected: one resource under one policy. */
    record Target(String type, Optional<String> location, Optional<String> referenceId) {}

    static ResourceSelector of(JsonNode json) {
        return new ResourceSelector(
                Json.items(json, "selectors").stream().map(Selector::of).toList());
    }

    static List<ResourceSelector> all(JsonNode properties) {
        return Json.items(properties, "resourceSelectors").stream()
                .map(ResourceSelector::of)
                .toList();
    }

    boolean holds(Target target) {
        return selectors.stream().allMatch(selector -> selector.holds(target));
    }

    /** A resource is in when any selector holds; without selectors everything is. */
    static boolean anyHolds(List<ResourceSelector> selectors, Target target) {
        return selectors.isEmpty() || selectors.stream().anyMatch(s -> s.holds(target));
    }
}
