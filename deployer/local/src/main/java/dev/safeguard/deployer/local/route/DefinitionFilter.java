package dev.safeguard.deployer.local.route;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.deployer.local.arm.ArmException;
import dev.safeguard.deployer.local.arm.Json;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code $filter} of definitions: {@code policyType -eq Custom} (spelt like that) or {@code category eq 'Storage'}. */
final class DefinitionFilter {
    private static final Pattern BY_TYPE =
            Pattern.compile("policyType\\s+-?eq\\s+'?(\\w+)'?", Pattern.CASE_INSENSITIVE);
    private static final Pattern BY_CATEGORY = Pattern.compile("category\\s+eq\\s+'([^']*)'", Pattern.CASE_INSENSITIVE);

    private DefinitionFilter() {}

    static Predicate<ObjectNode> of(String filter) {
        if (filter.isEmpty() || filter.equalsIgnoreCase("atExactScope()")) {
            return body -> true;
        }
        Matcher type = BY_TYPE.matcher(filter);
        if (type.matches()) {
            return body -> is(Json.object(body, "properties"), "policyType", type.group(1));
        }
        Matcher category = BY_CATEGORY.matcher(filter);
        if (category.matches()) {
            return body -> is(Json.object(Json.object(body, "properties"), "metadata"), "category", category.group(1));
        }
        throw ArmException.badRequest(
                "InvalidFilterInQueryString",
                "The $filter must be atExactScope(), policyType -eq {value} or category eq '{value}'.");
    }

    private static boolean is(ObjectNode node, String name, String wanted) {
        return Json.text(node, name).filter(wanted::equalsIgnoreCase).isPresent();
    }
}
