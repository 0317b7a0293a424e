package dev.safeguard.compiler.cases;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.safeguard.compiler.read.Values;
import dev.safeguard.dsl.finding.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns the tokens of one value, JSON or YAML, into a tree with places. */
final class TreeBuilder {
    private final String document;
    private final int linesBefore;
    private final Map<String, Place> places = new HashMap<>();
    private final List<Place> duplicates = new ArrayList<>();

    /** A builder for text that begins {@code linesBefore} lines below the top of the document. */
    TreeBuilder(String document, int linesBefore) {
        this.document = document;
        this.linesBefore = linesBefore;
    }

    /** Reads the value whose first token is the parser's current one. */
    PlacedJson build(JsonParser parser) throws IOException {
        places.put("", place(parser, ""));
        JsonNode json = value(parser, "");
        return new PlacedJson(json, places, duplicates);
    }

    private JsonNode value(JsonParser parser, String pointer) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, pointer);
            case START_ARRAY -> array(parser, pointer);
            case VALUE_TRUE -> BooleanNode.TRUE;
            case VALUE_FALSE -> BooleanNode.FALSE;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Values.number(parser.getDecimalValue());
            case VALUE_STRING -> TextNode.valueOf(parser.getText());
            default -> NullNode.getInstance();
        };
    }

    private ObjectNode object(JsonParser parser, String pointer) throws IOException {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            String child = PlacedJson.child(pointer, name);
            Place place = place(parser, child);
            if (object.has(name)) {
                duplicates.add(place);
            }
            places.put(child, place);
            parser.nextToken();
            object.set(name, value(parser, child));
        }
        return object;
    }

    private ArrayNode array(JsonParser parser, String pointer) throws IOException {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            String child = pointer + "/" + array.size();
            places.put(child, place(parser, child));
            array.add(value(parser, child));
        }
        return array;
    }

    private Place place(JsonParser parser, String pointer) {
        var at = parser.currentTokenLocation();
        return new Place(document, pointer, linesBefore + at.getLineNr(), at.getColumnNr());
    }
}
