package dev.safeguard.compiler.terraform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.source.ResourceSink;
import dev.safeguard.dsl.finding.Place;
import java.util.ArrayList;
import java.util.List;

/** Resources of which this plan does not tell how many there will be: named, and never counted as passed. */
final class Deferred {
    private Deferred() {}

    static void hand(PlanDocument document, Place place, ResourceSink sink) {
        List<ObjectNode> changes = new ArrayList<>(document.deferred());
        document.entries().stream()
                .map(PlanDocument.Entry::json)
                .filter(json -> json.path("index_unknown").asBoolean())
                .forEach(changes::add);
        changes.stream()
                .filter(json -> json.path("mode").asText("managed").equals("managed"))
                .filter(json -> isOfAzure(json.path("type").asText()))
                .forEach(json -> sink.notEvaluated(
                        json.path("type").asText(), json.path("address").asText(), place));
    }

    static boolean isOfAzure(String type) {
        return type.startsWith("azurerm_") || type.startsWith("azapi_");
    }
}
