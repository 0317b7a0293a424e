package dev.safeguard.deployer.local.route;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.assign.ArmId;
import dev.safeguard.deployer.local.arm.ArmException;
import dev.safeguard.deployer.local.arm.Json;
import dev.safeguard.deployer.local.store.Entry;
import dev.safeguard.deployer.local.store.Store;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The {@code $filter} of assignments, exemptions and role assignments: {@code atScope()}, {@code atExactScope()}, or one
 * property compared with a text; {@code and} joins them.
 */
final class ExtensionFilter {
    private static final Pattern AND = Pattern.compile("\\s+and\\s+", Pattern.CASE_INSENSITIVE);
    private static final Pattern EQUALS = Pattern.compile("(\\w+)\\s+eq\\s+'([^']*)'", Pattern.CASE_INSENSITIVE);

    private enum Reach {
        AROUND,
        AT_OR_ABOVE,
        EXACTLY
    }

    private Reach reach = Reach.AROUND;
    private String property = "";
    private String value = "";

    private ExtensionFilter() {}

    /** @param known properties that may be compared */
    static ExtensionFilter of(String text, String... known) {
        ExtensionFilter filter = new ExtensionFilter();
        for (String part : text.isBlank() ? List.<String>of() : List.of(AND.split(text.strip(), -1))) {
            filter.accept(part, List.of(known));
        }
        return filter;
    }

    private void accept(String part, List<String> known) {
        Matcher equals = EQUALS.matcher(part);
        if (part.equalsIgnoreCase("atScope()")) {
            reach = Reach.AT_OR_ABOVE;
        } else if (part.equalsIgnoreCase("atExactScope()")) {
            reach = Reach.EXACTLY;
        } else if (equals.matches() && known.stream().anyMatch(equals.group(1)::equalsIgnoreCase)) {
            property = equals.group(1);
            value = equals.group(2);
        } else {
            throw ArmException.badRequest(
                    "InvalidFilterInQueryString",
                    "The $filter must be atScope(), atExactScope() or {property} eq '{value}' with one of " + known
                            + ".");
        }
    }

    List<ObjectNode> apply(Store store, String type, ArmId scope) {
        ScopedLists lists = new ScopedLists(store);
        List<Entry> found = switch (reach) {
            case AROUND -> lists.around(type, scope);
            case AT_OR_ABOVE -> lists.atOrAbove(type, scope);
            case EXACTLY -> lists.exactly(type, scope);
        };
        return found.stream().map(Entry::body).filter(this::matches).toList();
    }

    private boolean matches(ObjectNode body) {
        return property.isEmpty()
                || Json.text(Json.object(body, "properties"), property)
                        .filter(value::equalsIgnoreCase)
                        .isPresent();
    }
}
