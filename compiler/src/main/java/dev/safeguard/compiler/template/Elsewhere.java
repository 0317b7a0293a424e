package dev.safeguard.compiler.template;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.expression.UnknownValue;
import java.util.List;
import java.util.function.Function;

/** The targets that resources and nested deployments name by {@code subscriptionId}, {@code resourceGroup} or {@code scope}. */
final class Elsewhere {
    private Elsewhere() {}

    /** By the members of the declaration; {@code values} evaluates one of them. */
    static Target of(Part part, Target here, Function<String, JsonNode> values, Holes holes) {
        PartText subscription = here.subscription();
        if (isGiven(part, "subscriptionId", values)) {
            subscription = PartText.of(values.apply("subscriptionId"), holes);
        }
        if (isGiven(part, "resourceGroup", values)) {
            return here.inGroup(subscription, PartText.of(values.apply("resourceGroup"), holes));
        }
        return part.has("subscriptionId") ? here.inSubscription(subscription) : here;
    }

    private static boolean isGiven(Part part, String member, Function<String, JsonNode> values) {
        if (!part.has(member)) {
            return false;
        }
        JsonNode value = values.apply(member);
        return UnknownValue.isUnknown(value) || !value.asText("").isEmpty();
    }

    /**
     * By the id in {@code scope}: {@code /}, that of a management group, of a subscription or of a resource group.
     *
     * @param level what the nested template is for; counts when the id is not known well enough
     */
    static Target scope(PartText scope, Target here, Level level) {
        PartText id = scope.startsWith("/") ? scope.from(1) : scope;
        List<PartText> segments = id.segments();
        if (scope.is("/")) {
            return here.inTenant();
        }
        if (segments.get(0).is("subscriptions") && segments.size() == 2) {
            return here.inSubscription(segments.get(1));
        }
        if (segments.get(0).is("subscriptions") && segments.size() == 4) {
            return here.inGroup(segments.get(1), segments.get(3));
        }
        boolean ofGroups = segments.stream().anyMatch(segment -> segment.is("managementGroups"));
        PartText last = segments.get(segments.size() - 1);
        return ofGroups ? here.inManagementGroup(last) : unclear(scope, here, level);
    }

    private static Target unclear(PartText scope, Target here, Level level) {
        PartText hole = PartText.hole(scope.pattern(), scope.why().orElse("the scope is not known"));
        return switch (level) {
            case RESOURCE_GROUP -> here.inGroup(here.subscription(), hole);
            case SUBSCRIPTION -> here.inSubscription(hole);
            case MANAGEMENT_GROUP -> here.inManagementGroup(hole);
            case TENANT -> here.inTenant();
        };
    }
}
