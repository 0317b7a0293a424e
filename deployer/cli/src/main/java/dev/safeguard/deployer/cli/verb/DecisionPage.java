package dev.safeguard.deployer.cli.verb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.caserun.TraceJson;
import dev.safeguard.compiler.evaluate.Context;
import dev.safeguard.compiler.evaluate.Engine;
import dev.safeguard.compiler.evaluate.Explanation;
import dev.safeguard.compiler.evaluate.PlannedPolicy;
import dev.safeguard.compiler.evaluate.Planning;
import dev.safeguard.compiler.evaluate.Reason;
import dev.safeguard.compiler.evaluate.RelatedResources;
import dev.safeguard.compiler.evaluate.Resource;
import dev.safeguard.compiler.report.Ink;
import dev.safeguard.compiler.report.ReasonText;
import dev.safeguard.compiler.scan.Containers;
import dev.safeguard.compiler.source.SourcedResource;
import dev.safeguard.deployer.cli.catalog.CatalogControl;
import dev.safeguard.deployer.cli.console.Stop;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Why a control decides about a resource as it does. */
final class DecisionPage {
    private final CatalogControl entry;
    private final Resource resource;
    private final PlannedPolicy policy;
    private final Explanation explanation;

    private DecisionPage(CatalogControl entry, Resource resource, PlannedPolicy policy, Explanation explanation) {
        this.entry = entry;
        this.resource = resource;
        this.policy = policy;
        this.explanation = explanation;
    }

    /**
     * The decision about the first resource, as a request to create it; the others may satisfy existence checks, and be
     * its resource group and subscription.
     *
     * @param surroundings adds what is known besides
     */
    static DecisionPage of(
            CatalogControl entry,
            List<SourcedResource> resources,
            Map<String, JsonNode> parameters,
            Engine engine,
            UnaryOperator<Context> surroundings,
            Instant now) {
        Planning planning = engine.plan(entry.definition(), parameters);
        if (planning instanceof Planning.Refused refused) {
            throw Stop.findings(refused.findings());
        }
        PlannedPolicy policy = ((Planning.Planned) planning).policy();
        List<Resource> all =
                resources.stream().map(sourced -> Resource.of(sourced.json())).toList();
        Context known = Containers.of(all).around(all.get(0), Context.request(now));
        Context context = surroundings.apply(known).related(RelatedResources.of(all));
        return new DecisionPage(entry, all.get(0), policy, policy.explain(all.get(0), context));
    }

    String text(Ink ink) {
        StringBuilder text = new StringBuilder();
        text.append(ink.bold(entry.control().id() + "  " + entry.control().title()))
                .append('\n');
        text.append(resource.type() + " " + resource.fullName()).append("\n\n");
        text.append(explanation.trace().render()).append('\n');
        ReasonText.lines(explanation.decision().reasons())
                .forEach(line -> text.append(line).append('\n'));
        return text.append(ink.bold(verdict())).append('\n').toString();
    }

    /** {@code Non compliant: Deny}. */
    private String verdict() {
        String kind = explanation.decision().getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ");
        String words = kind.substring(0, 1) + kind.substring(1).toLowerCase(Locale.ROOT);
        return words + ", effect " + policy.effect();
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("control", entry.control().id());
        json.put("resource", resource.id().orElseGet(resource::fullName));
        json.put("decision", explanation.decision().getClass().getSimpleName());
        json.put("effect", policy.effect());
        ArrayNode reasons = json.putArray("reasons");
        explanation.decision().reasons().stream()
                .map(Reason::message)
                .distinct()
                .forEach(reasons::add);
        json.set("trace", TraceJson.of(explanation.trace()));
        return json;
    }
}
