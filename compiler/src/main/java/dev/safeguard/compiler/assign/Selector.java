package dev.safeguard.compiler.assign;

import dev.safeguard.compiler.evaluate.Locations;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One condition: what {@code kind} names is, or is not, among the values. Compared ignoring case.
 *
 * @param in false for {@code notIn}
 */
public record Selector(SelectorKind kind, boolean in, List<String> values) {
    public Selector {
        values = List.copyOf(values);
    }

    /** Whether it holds. One that asks for the caller never holds where there is none, as in a scan. */
    public boolean holds(Target target) {
        return switch (kind) {
            case RESOURCE_LOCATION -> in == isListed(target.location());
            case RESOURCE_TYPE -> in == isListed(Optional.of(target.type()));
            case RESOURCE_WITHOUT_LOCATION -> in == target.location().isEmpty();
            case POLICY_DEFINITION_REFERENCE_ID -> in == isListed(target.referenceId());
            case USER_PRINCIPAL_ID -> target.user().isPresent() && in == isListed(target.user());
            case GROUP_PRINCIPAL_ID ->
                target.user().isPresent() && in == target.groups().stream().anyMatch(this::lists);
        };
    }

    private boolean isListed(Optional<String> actual) {
        return actual.filter(this::lists).isPresent();
    }

    private boolean lists(String actual) {
        boolean place = kind == SelectorKind.RESOURCE_LOCATION;
        Stream<String> listed = place ? values.stream().map(Locations::normal) : values.stream();
        return listed.anyMatch(actual::equalsIgnoreCase);
    }
}
