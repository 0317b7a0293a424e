package dev.safeguard.blueprints.stack;

import dev.safeguard.dsl.rule.Value;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What differs between two stacks of one landing zone. Limits are the service's.
 *
 * @param location region where Azure keeps the stack's record; cannot be changed later
 * @param parameters values of the template's parameters; for what is left out the default applies
 * @param excludedPrincipals object ids that the deny settings leave alone, at most 5: whoever runs remediation and
 *     deployments
 * @param excludedActions control-plane actions that stay allowed for everybody, at most 200
 */
public record StackOptions(
        String location, Map<String, Value> parameters, List<String> excludedPrincipals, List<String> excludedActions) {
    private static final int MOST_PRINCIPALS = 5;
    private static final int MOST_ACTIONS = 200;

    /**
     * Copies what it gets.
     *
     * @throws IllegalArgumentException when a limit is exceeded
     */
    public StackOptions {
        parameters = Collections.unmodifiableMap(new TreeMap<>(parameters));
        excludedPrincipals = limited("excluded principals", excludedPrincipals, MOST_PRINCIPALS);
        excludedActions = limited("excluded actions", excludedActions, MOST_ACTIONS);
    }

    /** No parameters, nobody excluded, no actions excluded. */
    public static StackOptions in(String location) {
        return new StackOptions(location, Map.of(), List.of(), List.of());
    }

    public StackOptions parameter(String name, Value value) {
        Map<String, Value> more = new TreeMap<>(parameters);
        more.put(name, value);
        return new StackOptions(location, more, excludedPrincipals, excludedActions);
    }

    public StackOptions excludingPrincipals(List<String> objectIds) {
        return new StackOptions(location, parameters, objectIds, excludedActions);
    }

    /** Allows further actions, beside those already allowed. */
    public StackOptions excludingActions(List<String> actions) {
        List<String> all = new ArrayList<>(excludedActions);
        all.addAll(actions);
        return new StackOptions(
                location,
                parameters,
                excludedPrincipals,
                all.stream().distinct().toList());
    }

    private static List<String> limited(String what, List<String> items, int most) {
        if (items.size() > most) {
            throw new IllegalArgumentException(what + ": " + items.size() + ", at most " + most);
        }
        return List.copyOf(items);
    }
}
