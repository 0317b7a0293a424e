package dev.safeguard.compiler.terraform;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.source.ResourceSink;
import dev.safeguard.compiler.source.SourceCodes;
import dev.safeguard.compiler.terraform.PlanDocument.Entry;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.finding.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a plan leaves out that was made with {@code -target}, {@code -exclude} or {@code -refresh-only}. Resources that exist
 * stay as they are and are judged so; those that are only configured are named, and never count as passed.
 */
final class LeftOut {
    private LeftOut() {}

    /** A resource of the prior state that no change speaks of, as a change that changes nothing. */
    static Entry asChange(ObjectNode state, Place place) {
        ObjectNode entry = state.objectNode();
        entry.setAll(state.deepCopy().retain("address", "mode", "type", "provider_name", "deposed_key"));
        ObjectNode change = entry.putObject("change");
        change.putArray("actions").add("no-op");
        change.set("after", state.path("values"));
        change.set("after_sensitive", state.path("sensitive_values"));
        return new Entry(entry, place);
    }

    static void hand(PlanDocument document, Configuration configuration, Place place, ResourceSink sink) {
        if (!mayLeaveOut(document.head())) {
            return;
        }
        List<String> missing = missing(document, configuration);
        missing.forEach(block -> sink.notEvaluated(typeOf(block), block, place));
        if (document.kept() > 0 || !missing.isEmpty()) {
            sink.finding(new Finding(
                    SourceCodes.TERRAFORM_PARTIAL,
                    place,
                    problem(document.kept(), missing),
                    "plan without -target, -exclude and -refresh-only to have all judged as they will be"));
        }
    }

    /** Terraform says since 1.8 whether a plan is complete; of one that ends with an error that is said. */
    static boolean mayLeaveOut(JsonNode head) {
        return !head.path("complete").asBoolean(false) && !head.path("errored").asBoolean(false);
    }

    private static String problem(int kept, List<String> missing) {
        String judged = kept + (kept == 1 ? " resource outside of it is" : " resources outside of it are")
                + " judged as before";
        String open = missing.size() + (missing.size() == 1 ? " is" : " are") + " configured and not judged";
        return "a plan of a part: "
                + (missing.isEmpty() ? judged : kept == 0 ? open : judged + ", " + open)
                + (missing.isEmpty() ? "" : ", such as `" + missing.get(0) + "`");
    }

    /** Blocks without any instance, where none is repeated: of what is repeated there may be none. */
    private static List<String> missing(PlanDocument document, Configuration configuration) {
        Set<String> there = new HashSet<>();
        boolean only = true;
        for (Entry entry : document.entries()) {
            Address.parse(entry.json().path("address").asText()).ifPresent(address -> there.add(path(address)));
            only &= entry.json().at("/change/actions/0").asText().equals("delete");
        }
        // A plan that destroys all is complete, whatever is configured.
        return only && !document.entries().isEmpty()
                ? List.of()
                : configuration.single().stream()
                        .filter(block -> !there.contains(block) && Deferred.isOfAzure(typeOf(block)))
                        .sorted()
                        .toList();
    }

    private static String path(Address address) {
        return Stream.concat(address.moduleNames().stream().map(name -> "module." + name), Stream.of(address.block()))
                .reduce((a, b) -> a + "." + b)
                .orElseThrow();
    }

    private static String typeOf(String block) {
        List<String> steps = new ArrayList<>(List.of(block.split("\\.")));
        return steps.get(steps.size() - 2);
    }
}
