package dev.safeguard.compiler.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.evaluate.Row;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A row of the tables of edge cases as a declarative case. */
final class RowCase {
    /** Kinds of decision that the tables tell apart and cases do not. */
    private static final Set<String> WITHOUT_EFFECT = Set.of("compliant", "notApplicable", "notEvaluated");

    /** Words of policies that ask what the catalogue knows of a type: its API versions, its tags and location. */
    private static final List<String> ABOUT_TYPES = List.of("requestcontext", "\"mode\":\"indexed\"");

    private RowCase() {}

    static ObjectNode of(Row row) {
        ObjectNode test = JsonNodeFactory.instance.objectNode();
        test.put("name", row.name());
        test.set("policy", row.definition());
        for (String key : List.of("parameters", "related", "details")) {
            if (row.json().has(key)) {
                test.set(key, row.json().get(key).deepCopy());
            }
        }
        test.set("resource", row.resource());
        test.set("context", row.writtenContext());
        row.listing()
                .map(listing -> mentioned(listing, test))
                .filter(l -> !l.isEmpty())
                .ifPresent(l -> test.set("aliases", l));
        return test.put("expect", WITHOUT_EFFECT.contains(row.expected()) ? "none" : row.expected());
    }

    /** The listing without the aliases that the case does not mention; empty when the case does not need one. */
    private static ArrayNode mentioned(ArrayNode listing, ObjectNode test) {
        String text = test.toString().toLowerCase(Locale.ROOT);
        boolean any = ABOUT_TYPES.stream().anyMatch(text::contains);
        for (JsonNode type : listing.findValues("resourceTypes").get(0)) {
            for (Iterator<JsonNode> aliases = type.path("aliases").iterator(); aliases.hasNext(); ) {
                if (text.contains(aliases.next().path("name").asText().toLowerCase(Locale.ROOT))) {
                    any = true;
                } else {
                    aliases.remove();
                }
            }
        }
        return any ? listing : listing.removeAll();
    }
}
