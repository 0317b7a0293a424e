package dev.safeguard.compiler.terraform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.expression.SecretText;
import dev.safeguard.compiler.expression.UnknownValue;
import dev.safeguard.compiler.source.ResourceSink;
import dev.safeguard.compiler.source.SourceCodes;
import dev.safeguard.compiler.source.SourcedResource;
import dev.safeguard.compiler.source.SourcedResource.Role;
import dev.safeguard.compiler.template.Destination;
import dev.safeguard.compiler.template.TemplateOptions;
import dev.safeguard.compiler.template.TemplateSource;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.finding.Place;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** Deployments of ARM templates from Terraform: their resources are among those of the plan. */
final class TemplateDeployments {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final Set<String> TYPES = Set.of(
            "azurerm_resource_group_template_deployment",
            "azurerm_subscription_template_deployment",
            "azurerm_management_group_template_deployment",
            "azurerm_tenant_template_deployment");

    private final Ids ids;
    private final SourceText source;
    private final Instant now;
    private final ResourceSink sink;
    private final Judged judged;

    /**
     * Deployments of one plan.
     *
     * @param head of the plan, which tells when it was made
     */
    TemplateDeployments(Ids ids, SourceText source, ObjectNode head, ResourceSink sink, Judged judged) {
        this.ids = ids;
        this.source = source;
        this.now = instant(head.path("timestamp").asText());
        this.sink = sink;
        this.judged = judged;
    }

    /** States have no time; what a template makes of the time is then that of long ago. */
    private static Instant instant(String timestamp) {
        try {
            return Instant.parse(timestamp);
        } catch (DateTimeParseException e) {
            return Instant.EPOCH;
        }
    }

    static boolean isOne(Planned planned) {
        return TYPES.contains(planned.type());
    }

    void read(Planned planned, ObjectNode values) {
        Optional<ObjectNode> template = object(values.path("template_content"));
        if (template.isEmpty()) {
            untold(planned, values.path("template_content"));
            return;
        }
        TemplateOptions options = TemplateOptions.at(now)
                .withDestination(destination(planned))
                .withParameters(parameters(template.get(), values.path("parameters_content")));
        TemplateSource.read(source.place(planned).document(), template.get(), options, new Renaming(planned));
    }

    private void untold(Planned planned, JsonNode content) {
        sink.notEvaluated(planned.type(), planned.address().toString(), source.place(planned));
        if (content.isTextual()) {
            sink.finding(new Finding(
                    SourceCodes.TERRAFORM_TEMPLATE,
                    source.place(planned),
                    "the template of `" + planned.address() + "` is no JSON object",
                    "correct template_content"));
        }
    }

    private static Optional<ObjectNode> object(JsonNode text) {
        try {
            return text.isTextual() && MAPPER.readTree(text.textValue()) instanceof ObjectNode object
                    ? Optional.of(object)
                    : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private Destination destination(Planned planned) {
        Optional<String> none = Optional.empty();
        String subscription = ArmIds.name(ids.subscription(planned));
        Optional<String> group = ids.text(planned, "resource_group_name").filter(ArmIds::isKnown);
        return new Destination(
                Optional.of(subscription).filter(ArmIds::isKnown),
                group,
                planned.text("location"),
                none,
                none,
                planned.text("name"));
    }

    /** Values that a key vault will give are as unknown as contents that are not known yet. */
    private static Map<String, JsonNode> parameters(ObjectNode template, JsonNode content) {
        Map<String, JsonNode> values = new TreeMap<>();
        if (UnknownValue.isUnknown(content)) {
            template.path("parameters").fieldNames().forEachRemaining(name -> values.put(name, content));
        }
        boolean secret = SecretText.isSecret(content);
        object(content)
                .ifPresent(parameters -> parameters.properties().forEach(p -> {
                    JsonNode value = p.getValue().path("value");
                    values.put(
                            p.getKey(),
                            value.isMissingNode()
                                    ? UnknownValue.node("a secret of a key vault")
                                    : SecretNames.mark(p.getKey(), value, secret));
                }));
        return values;
    }

    /** Hands on what a template yields under the address of its deployment. */
    private final class Renaming implements ResourceSink {
        private final Planned planned;

        private Renaming(Planned planned) {
            this.planned = planned;
        }

        private String address(String inside) {
            return planned.address() + " " + inside;
        }

        @Override
        public void resource(SourcedResource resource) {
            sink.resource(new SourcedResource(
                    resource.json(),
                    source.place(planned),
                    Optional.of(address(resource.address().orElse("")).strip()),
                    judged.role(planned) == Role.RELATED ? Role.RELATED : resource.role()));
        }

        @Override
        public void notEvaluated(String type, String address, Place place) {
            sink.notEvaluated(type, address(address), source.place(planned));
        }

        @Override
        public void finding(Finding finding) {
            sink.finding(new Finding(finding.code(), source.place(planned), finding.problem(), finding.remedy()));
        }
    }
}
