package dev.safeguard.compiler.template.language;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.expression.Json;
import dev.safeguard.compiler.expression.JsonExcerpt;

/** Known values as texts. */
final class Rendering {
    private Rendering() {}

    /** As {@code string()} has it: compact JSON with double quotes. */
    static String json(Work work, JsonNode value) {
        return value.isContainerNode() ? container(work, value) : scalar(value);
    }

    /** As {@code format()} and {@code join()} have it: compact JSON with single quotes. */
    static String inText(Work work, JsonNode value) {
        return value.isContainerNode() ? container(work, value).replace('"', '\'') : scalar(value);
    }

    private static String scalar(JsonNode value) {
        if (value.isBoolean()) {
            return Json.textOf(value.booleanValue());
        }
        return value.isNull() ? "" : value.asText();
    }

    private static String container(Work work, JsonNode value) {
        String text = JsonExcerpt.whole(value, Work.MAX_TEXT)
                .orElseThrow(() -> TemplateFault.limit(
                        "The language expression makes a string longer than " + Work.MAX_TEXT + " characters."));
        work.chargeText(text.length());
        return text;
    }
}
