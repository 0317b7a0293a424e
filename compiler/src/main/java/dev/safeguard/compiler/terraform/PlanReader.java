package dev.safeguard.compiler.terraform;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.terraform.PlanDocument.Entry;
import dev.safeguard.compiler.terraform.PlanDocument.Kind;
import dev.safeguard.dsl.finding.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a plan or state in one pass. The configuration comes after the changes that need it, so the changes are kept as
 * trees; what says the same a second time (planned values, prior state, drift) is skipped unread.
 */
final class PlanReader {
    private static final Set<String> SKIPPED =
            Set.of("resource_drift", "output_changes", "relevant_attributes", "checks", "check_results");

    private final JsonParser parser;
    private final ObjectReader trees;
    private final String document;
    private final ObjectNode head = JsonNodeFactory.instance.objectNode();
    private final List<Entry> entries = new ArrayList<>();
    private final List<ObjectNode> data = new ArrayList<>();
    private final Set<String> addresses = new HashSet<>();
    private final List<ObjectNode> kept = new ArrayList<>();
    private ObjectNode configuration = JsonNodeFactory.instance.objectNode();
    private ObjectNode variables = JsonNodeFactory.instance.objectNode();
    private Kind kind = Kind.OTHER;
    private final List<ObjectNode> deferred = new ArrayList<>();
    private boolean planned;
    private boolean changed;
    private boolean hollow;

    private PlanReader(JsonParser parser, ObjectReader trees, String document) {
        this.parser = parser;
        this.trees = trees;
        this.document = document;
    }

    /** Reads the object that the parser is at. */
    static PlanDocument read(JsonParser parser, ObjectReader trees, String document) throws IOException {
        PlanReader reader = new PlanReader(parser, trees, document);
        reader.top();
        return new PlanDocument(
                reader.kind,
                reader.head,
                reader.entries,
                reader.data,
                reader.configuration,
                reader.variables,
                reader.deferred,
                reader.keep(),
                reader.hollow || (reader.planned && !reader.changed));
    }

    private void top() throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            member(name);
        }
    }

    private void member(String name) throws IOException {
        if (SKIPPED.contains(name)) {
            parser.skipChildren();
            return;
        }
        switch (name) {
            case "resource_changes" -> changes();
            case "planned_values" -> plannedValues();
            case "deferred_changes" -> deferred();
            case "configuration" -> configuration = object();
            case "variables" -> variables = object();
            case "prior_state" -> prior(tree().path("values").path("root_module"));
            case "values" -> state();
            case "resources" -> rawState();
            default -> small(name);
        }
    }

    private void changes() throws IOException {
        kind = Kind.PLAN;
        changed = parser.currentToken() == JsonToken.START_ARRAY;
        hollow |= !changed;
        elements(JsonToken.START_ARRAY, () -> {
            Entry entry = entry();
            addresses.add(entry.json().path("address").asText());
            addresses.add(entry.json().path("previous_address").asText());
            entries.add(PrunedChange.of(entry));
        });
    }

    /** Whether there are resources is all that matters: the changes say more of them. */
    private void plannedValues() throws IOException {
        kind = Kind.PLAN;
        members(name -> {
            if (name.equals("root_module")) {
                members(inner -> {
                    planned |= inner.equals("resources") || inner.equals("child_modules");
                    parser.skipChildren();
                });
            } else {
                parser.skipChildren();
            }
        });
    }

    private void deferred() throws IOException {
        for (JsonNode change : tree()) {
            deferred.add(
                    change.path("resource_change") instanceof ObjectNode object
                            ? object
                            : JsonNodeFactory.instance.objectNode());
        }
    }

    private void state() throws IOException {
        kind = Kind.STATE;
        members(name -> {
            if (name.equals("root_module")) {
                module();
            } else {
                parser.skipChildren();
            }
        });
    }

    private void module() throws IOException {
        members(name -> {
            switch (name) {
                case "resources" -> elements(JsonToken.START_ARRAY, this::inState);
                case "child_modules" -> elements(JsonToken.START_ARRAY, this::module);
                default -> parser.skipChildren();
            }
        });
    }

    private void inState() throws IOException {
        Entry entry = entry();
        if (entry.json().path("mode").asText().equals("data")) {
            data.add(entry.json());
        } else {
            entries.add(entry);
        }
    }

    private void rawState() throws IOException {
        kind = Kind.RAW_STATE;
        elements(JsonToken.START_ARRAY, () -> entries.add(entry()));
    }

    private void small(String name) throws IOException {
        kind = name.equals("@level") ? Kind.LOG_STREAM : kind;
        if (parser.currentToken().isScalarValue()) {
            head.set(name, tree());
        } else {
            parser.skipChildren();
        }
    }

    /** The resources of all modules; managed ones are mostly in the changes too, which come first. */
    private void prior(JsonNode module) {
        for (JsonNode resource : module.path("resources")) {
            if (resource instanceof ObjectNode object) {
                switch (resource.path("mode").asText()) {
                    case "data" -> data.add(object);
                    case "managed" -> keep(object);
                    default -> {}
                }
            }
        }
        module.path("child_modules").forEach(this::prior);
    }

    private void keep(ObjectNode resource) {
        if (!addresses.contains(resource.path("address").asText())) {
            kept.add(resource);
        }
    }

    /** Resources that no change speaks of stay as they are. */
    private int keep() {
        if (kind != Kind.PLAN || !LeftOut.mayLeaveOut(head)) {
            return 0;
        }
        kept.removeIf(resource -> addresses.contains(resource.path("address").asText()));
        kept.forEach(resource -> entries.add(LeftOut.asChange(resource, Place.of(document))));
        return kept.size();
    }

    /** The object that the parser is at, with the place of its address. */
    private Entry entry() throws IOException {
        Place place = place(parser.currentTokenLocation());
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return new Entry(json, place);
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            place = name.equals("address") ? place(parser.currentTokenLocation()) : place;
            parser.nextToken();
            json.set(name, tree());
        }
        return new Entry(json, place);
    }

    private interface Reading {
        void run() throws IOException;
    }

    private interface Member {
        void read(String name) throws IOException;
    }

    private void elements(JsonToken start, Reading element) throws IOException {
        if (parser.currentToken() != start) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            element.run();
        }
    }

    private void members(Member member) throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return;
        }
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            member.read(name);
        }
    }

    private JsonNode tree() throws IOException {
        return trees.readTree(parser);
    }

    private ObjectNode object() throws IOException {
        return tree() instanceof ObjectNode object ? object : JsonNodeFactory.instance.objectNode();
    }

    private Place place(@Nullable JsonLocation location) {
        return location == null
                ? Place.of(document)
                : new Place(document, "", Math.max(0, location.getLineNr()), Math.max(0, location.getColumnNr()));
    }
}
