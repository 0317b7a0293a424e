package dev.safeguard.compiler.expression;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/**
 * JSON text up to a length. A value of a few thousand nodes can have gigabytes of text, for functions put one long string
 * into it as often as they like; so the text is never built first and cut later.
 */
public final class JsonExcerpt {
    private final StringBuilder text = new StringBuilder();
    private final int limit;
    private final boolean forPeople;

    private JsonExcerpt(int limit, boolean forPeople) {
        this.limit = limit;
        this.forPeople = forPeople;
    }

    /**
     * The text without blanks, for people; of a longer one so many characters and {@code …}. What is not known yet is
     * said so, secrets are asterisks.
     */
    public static String of(JsonNode json, int limit) {
        String written = new JsonExcerpt(limit, true).write(json);
        return written.length() <= limit ? written : written.substring(0, limit) + "…";
    }

    /** The whole text, secrets in clear; empty when it is longer than that. */
    public static Optional<String> whole(JsonNode json, int limit) {
        return Optional.of(new JsonExcerpt(limit, false).write(json)).filter(written -> written.length() <= limit);
    }

    private String write(JsonNode json) {
        value(json);
        return text.toString();
    }

    /** Each level writes a character first, so that the recursion is no deeper than the limit. */
    private void value(JsonNode json) {
        if (text.length() > limit) {
            return;
        }
        if (json.isObject()) {
            object(json);
        } else if (json.isArray()) {
            array(json);
        } else {
            scalar(json);
        }
    }

    private void object(JsonNode json) {
        char before = '{';
        for (Map.Entry<String, JsonNode> member : json.properties()) {
            text.append(before);
            string(member.getKey());
            text.append(':');
            value(member.getValue());
            if (text.length() > limit) {
                return;
            }
            before = ',';
        }
        text.append(json.isEmpty() ? "{}" : "}");
    }

    private void array(JsonNode json) {
        char before = '[';
        for (JsonNode item : json) {
            text.append(before);
            value(item);
            if (text.length() > limit) {
                return;
            }
            before = ',';
        }
        text.append(json.isEmpty() ? "[]" : "]");
    }

    private void scalar(JsonNode json) {
        if (json.isTextual()) {
            string(forPeople && SecretText.isSecret(json) ? SecretText.SHOWN : json.textValue());
        } else {
            text.append(json.isPojo() ? "\"(unknown)\"" : json.toString());
        }
    }

    /** As Jackson writes a text, which for one as short as most takes longer to begin than to write. */
    private void string(String value) {
        text.append('"');
        JsonStringEncoder.getInstance()
                .quoteAsString(value.length() <= limit ? value : value.substring(0, limit), text);
        text.append('"');
    }
}
