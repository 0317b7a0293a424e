package dev.safeguard.compiler.scan;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.safeguard.compiler.evaluate.Resource;
import dev.safeguard.compiler.report.Fingerprint;
import java.io.IOException;
import java.util.Optional;

/** What a row says of itself, apart from what rules read. Filled again for each row. */
final class RowFacts {
    final IdLook id = new IdLook();
    private final CharBuffer idText = new CharBuffer();
    private final CharBuffer nameText = new CharBuffer();
    private final CharBuffer type = new CharBuffer();
    private Optional<String> apiVersion = Optional.empty();
    private boolean hasId;
    private boolean hasName;
    private boolean hasType;
    private boolean properties;
    private boolean odd;
    private long lastOfName;
    private int seen;

    void clear() {
        apiVersion = Optional.empty();
        type.clear();
        hasId = false;
        hasName = false;
        hasType = false;
        properties = false;
        odd = false;
        lastOfName = 0;
        seen = 0;
    }

    /** A name that is there twice makes a row odd. */
    private boolean once(int bit) {
        odd |= (seen & bit) != 0;
        seen |= bit;
        return true;
    }

    void id(JsonParser parser) throws IOException {
        once(1);
        hasId = parser.currentToken() == JsonToken.VALUE_STRING;
        if (hasId) {
            idText.clear();
            idText.add(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
            id.take(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
        }
        odd |= !hasId;
    }

    void type(JsonParser parser) throws IOException {
        once(2);
        hasType = parser.currentToken() == JsonToken.VALUE_STRING;
        if (hasType) {
            type.add(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
        }
    }

    void name(JsonParser parser) throws IOException {
        once(4);
        hasName = parser.currentToken() == JsonToken.VALUE_STRING;
        if (hasName) {
            nameText.clear();
            nameText.add(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
            lastOfName = last(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
        }
        odd |= !hasName;
    }

    private static long last(char[] text, int offset, int length) {
        long state = Fingerprint.START;
        for (int i = offset; i < offset + length; i++) {
            state = text[i] == '/' ? Fingerprint.START : Fingerprint.add(state, text[i]);
        }
        return Fingerprint.end(state);
    }

    void apiVersion(JsonParser parser) throws IOException {
        once(8);
        apiVersion = parser.currentToken() == JsonToken.VALUE_STRING ? Optional.of(parser.getText()) : Optional.empty();
    }

    void properties(JsonParser parser) {
        once(16);
        properties = parser.currentToken() == JsonToken.START_OBJECT;
    }

    void odd() {
        odd = true;
    }

    /** Whether it must be looked at as a tree; a row without an id counts as odd. */
    boolean isOdd() {
        return odd || (hasType && !hasId);
    }

    /** Whether it has what makes a row a resource. */
    boolean isResource() {
        return hasType && type.contains('/') && (hasId || hasName);
    }

    boolean hasProperties() {
        return properties;
    }

    boolean isType(String wanted) {
        if (type.length() != wanted.length()) {
            return false;
        }
        char[] chars = type.chars();
        for (int i = 0; i < wanted.length(); i++) {
            if (chars[i] != wanted.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    String type() {
        return type.text();
    }

    Optional<String> apiVersion() {
        return apiVersion;
    }

    /** The id; of a row that is not odd. */
    CharBuffer idText() {
        return idText;
    }

    /** A resource with the id and the name of the row, and what another one holds. */
    Resource named(Resource excerpt) {
        excerpt.json().put("id", idText.text());
        if (hasName) {
            excerpt.json().put("name", nameText.text());
        }
        return Resource.of(excerpt.json());
    }

    /** Whether its id says where it lies, what type it is of and how it is called, as its type and name do. */
    boolean isRegular(TypePlan plan) {
        return id.regular() && id.look() == plan.look && (!hasName || lastOfName == id.lastSegment());
    }
}
