package dev.safeguard.deployer.local.route;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.deployer.local.arm.ArmException;
import dev.safeguard.deployer.local.arm.Json;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code $filter} of a list of resources: by {@code resourceType}, or by {@code tagName} and {@code tagValue}. */
final class ResourceFilter {
    private static final Pattern BY_TYPE = Pattern.compile("resourceType\\s+eq\\s+'([^']*)'", Pattern.CASE_INSENSITIVE);
    private static final Pattern BY_TAG = Pattern.compile(
            "tagName\\s+eq\\s+'([^']*)'(?:\\s+and\\s+tagValue\\s+eq\\s+'([^']*)')?", Pattern.CASE_INSENSITIVE);

    private ResourceFilter() {}

    static Predicate<ObjectNode> of(String filter) {
        if (filter.isBlank()) {
            return body -> true;
        }
        Matcher type = BY_TYPE.matcher(filter.strip());
        if (type.matches()) {
            return body -> Json.text(body, "type")
                    .filter(type.group(1)::equalsIgnoreCase)
                    .isPresent();
        }
        Matcher tag = BY_TAG.matcher(filter.strip());
        if (tag.matches()) {
            return body -> Json.text(Json.object(body, "tags"), tag.group(1))
                    .filter(value -> tag.group(2) == null || value.equals(tag.group(2)))
                    .isPresent();
        }
        throw ArmException.badRequest(
                "InvalidFilterInQueryString",
                "The $filter must compare resourceType, or tagName and tagValue, with eq.");
    }
}
