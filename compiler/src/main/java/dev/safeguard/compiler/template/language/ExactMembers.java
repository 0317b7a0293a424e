package dev.safeguard.compiler.template.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.expression.Json;
import dev.safeguard.compiler.expression.SecretText;
import dev.safeguard.compiler.expression.UnknownValue;
import java.util.Map;
import java.util.Optional;

/** The object that a JSON object becomes whose names are expressions, each name as it is spelled; the last of equal ones wins. */
public final class ExactMembers {
    private final ObjectNode members = Json.FACTORY.objectNode();
    private Optional<String> why = Optional.empty();

    /**
     * Adds a member.
     *
     * @throws TemplateFault for a name that is no text
     */
    public void put(JsonNode name, JsonNode value) {
        Optional<String> shown = shown(name);
        if (shown.isPresent()) {
            members.set(shown.get(), value);
        } else {
            hide(name);
        }
    }

    /**
     * The name of a member. The id of a resource that is known in part stands for the whole one: no property that anybody asks
     * for by name begins with a slash.
     */
    private static Optional<String> shown(JsonNode name) {
        if (UnknownValue.isUnknown(name)) {
            return UnknownValue.pattern(name).filter(pattern -> pattern.startsWith("/"));
        }
        if (!name.isTextual()) {
            throw new TemplateFault("The language expression property name must evaluate to a string.");
        }
        return SecretText.isSecret(name) ? Optional.empty() : Optional.of(name.textValue());
    }

    /** A name that cannot be told may be that of a member before it. */
    private void hide(JsonNode name) {
        why = why.or(() -> UnknownValue.reason(name)).or(() -> Optional.of("object with a secret property name"));
        Optional<PartialText> hidden = PartialText.of(name);
        for (String known : members.propertyStream().map(Map.Entry::getKey).toList()) {
            if (hidden.filter(text -> !text.mayName(known)).isEmpty()) {
                members.remove(known);
            }
        }
    }

    /** The object; one that has such a member is known in part. */
    public JsonNode node() {
        return why.map(text -> PartialObject.of(text, members, false)).orElse(members);
    }
}
