package dev.safeguard.generator.json;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Reads one JSON document token by token. The caller walks the structure:
 *
 * <pre>
 * json.beginObject();
 * while (json.hasNext()) {
 *     if (json.nextName().equals("value")) read(json);
 *     else json.skipValue();
 * }
 * json.endObject();
 * </pre>
 *
 * <p>Every method throws {@link JsonSyntaxException} when the text is not what the method's name says. Not thread-safe.
 */
public final class JsonReader {
    /** Deep enough for any listing; a limit, so that hostile nesting ends in a message and not in a stack overflow. */
    private static final int MAX_DEPTH = 200;

    /** What may begin at this place in the text. */
    public enum Token {
        OBJECT,
        ARRAY,
        STRING,
        NUMBER,
        BOOLEAN,
        NULL,
        END
    }

    private final JsonText text;
    /** One entry per open object or array: whether a member was read already, so that a comma must come next. */
    private final Deque<Boolean> open = new ArrayDeque<>();

    public JsonReader(Reader source) {
        this.text = new JsonText(source);
    }

    /** What comes next: a value, or {@link Token#END} at a closing bracket or at the end of the text. */
    public Token peek() throws IOException {
        int c = text.peekToken();
        return switch (c) {
            case '{' -> Token.OBJECT;
            case '[' -> Token.ARRAY;
            case '"' -> Token.STRING;
            case 't', 'f' -> Token.BOOLEAN;
            case 'n' -> Token.NULL;
            case '}', ']', -1 -> Token.END;
            default -> number(c);
        };
    }

    private Token number(int c) {
        if (c == '-' || (c >= '0' && c <= '9')) {
            return Token.NUMBER;
        }
        throw text.wrong("a value");
    }

    public void beginObject() throws IOException {
        begin('{', "an object");
    }

    public void beginArray() throws IOException {
        begin('[', "an array");
    }

    private void begin(char bracket, String what) throws IOException {
        text.expect(bracket, what);
        if (open.size() == MAX_DEPTH) {
            throw text.problem("nested deeper than " + MAX_DEPTH + " levels");
        }
        open.push(false);
    }

    public void endObject() throws IOException {
        text.expect('}', "the end of the object");
        open.pop();
    }

    public void endArray() throws IOException {
        text.expect(']', "the end of the array");
        open.pop();
    }

    /** Whether the open object or array has a further member; eats the comma before it. */
    public boolean hasNext() throws IOException {
        int c = text.peekToken();
        if (c == '}' || c == ']') {
            return false;
        }
        if (open.pop()) {
            text.expect(',', "`,` or a closing bracket");
            c = text.peekToken();
            if (c == '}' || c == ']') {
                throw text.wrong("a further member");
            }
        }
        open.push(true);
        return true;
    }

    /** The name of the next member of the open object. */
    public String nextName() throws IOException {
        String name = nextString();
        text.expect(':', "`:`");
        return name;
    }

    public String nextString() throws IOException {
        text.expect('"', "a string");
        return text.restOfString();
    }

    /** Skips one value of any kind, however large. */
    public void skipValue() throws IOException {
        switch (peek()) {
            case OBJECT -> skipObject();
            case ARRAY -> skipArray();
            case STRING -> nextString();
            case NUMBER, BOOLEAN, NULL -> text.literal();
            case END -> throw text.wrong("a value");
        }
    }

    private void skipObject() throws IOException {
        beginObject();
        while (hasNext()) {
            nextName();
            skipValue();
        }
        endObject();
    }

    private void skipArray() throws IOException {
        beginArray();
        while (hasNext()) {
            skipValue();
        }
        endArray();
    }

    /** Checks that nothing but white space follows the document. */
    public void end() throws IOException {
        if (text.peekToken() != -1) {
            throw text.wrong("the end of the document");
        }
    }
}
