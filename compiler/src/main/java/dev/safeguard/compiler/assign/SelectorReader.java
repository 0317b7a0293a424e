package dev.safeguard.compiler.assign;

import dev.safeguard.compiler.read.Cursor;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads selectors, of which only some kinds are allowed.
 *
 * @param allowed kinds that may occur here
 */
record SelectorReader(Set<SelectorKind> allowed) {
    static final SelectorReader OF_ASSIGNMENTS = new SelectorReader(EnumSet.of(
            SelectorKind.RESOURCE_LOCATION, SelectorKind.RESOURCE_TYPE, SelectorKind.RESOURCE_WITHOUT_LOCATION));
    static final SelectorReader OF_OVERRIDES = new SelectorReader(EnumSet.of(
            SelectorKind.RESOURCE_LOCATION, SelectorKind.RESOURCE_TYPE, SelectorKind.POLICY_DEFINITION_REFERENCE_ID));
    static final SelectorReader OF_EXEMPTIONS =
            new SelectorReader(EnumSet.complementOf(EnumSet.of(SelectorKind.POLICY_DEFINITION_REFERENCE_ID)));

    private static final int MOST = 10;
    private static final int MOST_VALUES = 50;
    private static final String WITHOUT_LOCATION = "subscriptionLevelResources";

    List<ResourceSelector> resourceSelectors(ObjectCursor object) {
        object.limit("resourceSelectors", MOST, AssignCodes.SELECTORS);
        return object.properties().items("resourceSelectors").stream()
                .flatMap(at -> at.object().stream())
                .map(at -> new ResourceSelector(at.text("name").orElse(""), selectors(at)))
                .toList();
    }

    /** The {@code selectors} of an object. */
    List<Selector> selectors(Cursor object) {
        List<Selector> selectors = new ArrayList<>();
        Set<SelectorKind> seen = EnumSet.noneOf(SelectorKind.class);
        for (Cursor at : object.items("selectors")) {
            at.object().flatMap(this::selector).ifPresent(selector -> {
                if (!seen.add(selector.kind())) {
                    refuse(at, "a second selector of kind `" + selector.kind().json() + "`", "merge the two");
                }
                selectors.add(selector);
            });
        }
        if (seen.contains(SelectorKind.RESOURCE_LOCATION) && seen.contains(SelectorKind.RESOURCE_WITHOUT_LOCATION)) {
            refuse(object, "selectors both of resourceLocation and of resourceWithoutLocation", "split them in two");
        }
        return selectors;
    }

    private Optional<Selector> selector(Cursor at) {
        Optional<SelectorKind> kind = at.required("kind").flatMap(this::kind);
        boolean in = at.has("in");
        if (in == at.has("notIn")) {
            refuse(at, in ? "both `in` and `notIn`" : "neither `in` nor `notIn`", "give one of them");
            return Optional.empty();
        }
        List<String> values = at.items(in ? "in" : "notIn").stream()
                .flatMap(value -> value.text().stream())
                .toList();
        kind.ifPresent(k -> checkValues(at, k, values));
        return kind.map(k -> new Selector(k, in, values));
    }

    private Optional<SelectorKind> kind(Cursor at) {
        List<String> names = Stream.of(SelectorKind.values())
                .filter(allowed::contains)
                .map(SelectorKind::json)
                .toList();
        return ObjectCursor.choice(at, name -> SelectorKind.named(name).filter(allowed::contains), names);
    }

    private static void checkValues(Cursor at, SelectorKind kind, List<String> values) {
        if (values.size() > MOST_VALUES) {
            at.problem(AssignCodes.SELECTOR_VALUES, values.size() + " values", "keep to " + MOST_VALUES);
        }
        boolean other = values.stream().anyMatch(value -> !value.equalsIgnoreCase(WITHOUT_LOCATION));
        if (kind == SelectorKind.RESOURCE_WITHOUT_LOCATION && other) {
            refuse(at, "another value than `" + WITHOUT_LOCATION + "`", "write `" + WITHOUT_LOCATION + "`");
        }
    }

    private static void refuse(Cursor at, String problem, String remedy) {
        at.problem(AssignCodes.SELECTOR, problem, remedy);
    }
}
