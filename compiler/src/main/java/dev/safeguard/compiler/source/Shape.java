package dev.safeguard.compiler.source;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.dsl.finding.Code;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** What a JSON object is, as far as a scan cares. */
enum Shape {
    RESOURCE,
    TEMPLATE,
    TERRAFORM,
    OTHER;

    /** Types that Azure itself returns without properties. */
    private static final Set<String> BARE = Set.of(
            "microsoft.resources/subscriptions",
            "microsoft.resources/subscriptions/resourcegroups",
            "microsoft.resources/resourcegroups",
            "microsoft.management/managementgroups");

    record Refusal(Code code, String problem, String remedy) {}

    static Shape of(ObjectNode json) {
        if (json.path("$schema").asText("").contains("eploymentTemplate.json")) {
            return TEMPLATE;
        }
        if (json.has("terraform_version") || json.has("planned_values") || json.has("resource_changes")) {
            return TERRAFORM;
        }
        return isResource(json) ? RESOURCE : OTHER;
    }

    static boolean isResource(ObjectNode json) {
        return json.path("type").isTextual()
                && json.path("type").textValue().contains("/")
                && (json.path("id").isTextual() || json.path("name").isTextual());
    }

    static boolean usuallyHasProperties(String type) {
        return !BARE.contains(type.toLowerCase(Locale.ROOT));
    }

    /** Why a scan does not take it; empty for a resource. */
    Optional<Refusal> refusal() {
        return switch (this) {
            case RESOURCE -> Optional.empty();
            case TEMPLATE -> other("an ARM template");
            case TERRAFORM -> other("a Terraform plan or state");
            case OTHER ->
                Optional.of(new Refusal(
                        SourceCodes.UNKNOWN_SHAPE,
                        "neither rows of resources nor a resource",
                        "name an export of Azure Resource Graph or the body of a resource"));
        };
    }

    private static Optional<Refusal> other(String what) {
        return Optional.of(new Refusal(
                SourceCodes.WRONG_KIND,
                what + " where resources are wanted",
                "let `scan` find out what it is, or export the deployed resources with Azure Resource Graph"));
    }
}
