package dev.safeguard.compiler.source;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;

/**
 * Passes over rows and tells what each is, without keeping anything of it. It meets every fault that reading the row would
 * meet, so that who reads the row later meets none.
 */
public final class Glance {
    private String type = "";
    private boolean hasType;
    private boolean hasId;
    private boolean hasName;
    private boolean hasProperties;

    /** Other spellings of the name under which there are properties. */
    private final Set<String> otherProperties = new HashSet<>();

    /**
     * Passes over a row.
     *
     * @param parser at the first token of the row; left at its last one
     */
    public RowHandler.Row row(JsonParser parser) throws IOException {
        hasType = false;
        hasId = false;
        hasName = false;
        hasProperties = false;
        otherProperties.clear();
        if (parser.currentToken() == JsonToken.START_OBJECT) {
            members(parser);
        } else {
            pass(parser);
            parser.finishToken();
        }
        return hasType && (hasId || hasName)
                ? RowHandler.Row.of(type, hasProperties || !otherProperties.isEmpty())
                : RowHandler.Row.NONE;
    }

    /** Of a name that is there twice the last value counts, as in a tree. */
    private void members(JsonParser parser) throws IOException {
        for (String name = parser.nextFieldName(); name != null; name = parser.nextFieldName()) {
            JsonToken value = parser.nextToken();
            switch (name) {
                case "type" -> type(parser, value);
                case "id" -> hasId = value == JsonToken.VALUE_STRING;
                case "name" -> hasName = value == JsonToken.VALUE_STRING;
                case "properties" -> hasProperties = value == JsonToken.START_OBJECT;
                default -> other(name, value);
            }
            pass(parser);
        }
    }

    private void type(JsonParser parser, JsonToken value) throws IOException {
        type = value == JsonToken.VALUE_STRING ? parser.getText() : "";
        hasType = type.indexOf('/') >= 0;
    }

    private void other(String name, JsonToken value) {
        if (name.equalsIgnoreCase("properties")) {
            otherProperties.remove(name);
            if (value == JsonToken.START_OBJECT) {
                otherProperties.add(name);
            }
        }
    }

    private static void pass(JsonParser parser) throws IOException {
        int open = 0;
        JsonToken token = parser.currentToken();
        while (true) {
            if (token.isStructStart()) {
                open++;
            } else if (token.isStructEnd()) {
                open--;
            } else if (token == JsonToken.VALUE_NUMBER_FLOAT) {
                number(parser);
            }
            if (open == 0) {
                return;
            }
            token = parser.nextToken();
        }
    }

    /** Only an exponent can make a number that cannot be held. */
    private static void number(JsonParser parser) throws IOException {
        char[] text = parser.getTextCharacters();
        int end = parser.getTextOffset() + parser.getTextLength();
        for (int i = parser.getTextOffset(); i < end; i++) {
            if ((text[i] | 0x20) == 'e') {
                parser.getDecimalValue();
                return;
            }
        }
    }
}
