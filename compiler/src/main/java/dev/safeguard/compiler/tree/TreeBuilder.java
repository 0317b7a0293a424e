package dev.safeguard.compiler.tree;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import dev.safeguard.compiler.read.Pointers;
import dev.safeguard.compiler.read.Values;
import dev.safeguard.dsl.finding.Place;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Turns the tokens of one value, JSON or YAML, into a tree with places. */
public final class TreeBuilder {
    private final String document;
    private final int linesBefore;
    private final String base;
    private final Map<String, Place> places = new HashMap<>();
    private final List<Place> duplicates = new ArrayList<>();

    /**
     * A builder of one value.
     *
     * @param linesBefore how many lines of the document are above the text that is parsed
     * @param base pointer of the value in its document
     */
    public TreeBuilder(String document, int linesBefore, String base) {
        this.document = document;
        this.linesBefore = linesBefore;
        this.base = base;
    }

    /** Reads the value whose first token is the parser's current one. */
    public PlacedJson build(JsonParser parser) throws IOException {
        begin(parser);
        return new PlacedJson(value(parser, ""), places, duplicates);
    }

    /** Notes where the value begins. */
    public void begin(JsonParser parser) {
        places.put("", place(parser, ""));
    }

    /** Reads the rest of an object; the parser is at a name or at the end of the object. */
    public PlacedJson members(JsonParser parser) throws IOException {
        return new PlacedJson(members(parser, ""), places, duplicates);
    }

    private JsonNode value(JsonParser parser, String pointer) throws IOException {
        if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
            throw new JsonParseException(parser, "an alias of YAML; write the value out");
        }
        return switch (parser.currentToken()) {
            case START_OBJECT -> object(parser, pointer);
            case START_ARRAY -> array(parser, pointer);
            case VALUE_TRUE -> BooleanNode.TRUE;
            case VALUE_FALSE -> BooleanNode.FALSE;
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> Values.number(parser);
            case VALUE_STRING -> TextNode.valueOf(parser.getText());
            default -> NullNode.getInstance();
        };
    }

    private ObjectNode object(JsonParser parser, String pointer) throws IOException {
        parser.nextToken();
        return members(parser, pointer);
    }

    private ObjectNode members(JsonParser parser, String pointer) throws IOException {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (; parser.currentToken() == JsonToken.FIELD_NAME; parser.nextToken()) {
            String name = parser.currentName();
            String child = Pointers.child(pointer, name);
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

    /** Where the parser is. */
    public Place place(JsonParser parser, String pointer) {
        var at = parser.currentTokenLocation();
        return new Place(document, base + pointer, linesBefore + at.getLineNr(), at.getColumnNr());
    }
}
