package dev.safeguard.compiler.terraform.azurerm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.safeguard.compiler.expression.SecretText;
import dev.safeguard.compiler.expression.UnknownValue;
import dev.safeguard.compiler.role.BuiltInRoles;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Transforms that make texts or take them apart. */
final class Texts {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern HOLE = Pattern.compile("\\{([^}]+)}|[^{]+");

    private Texts() {}

    static String unquoted(String argument) {
        return Literal.of(argument).asText();
    }

    /** Makes one text of the elements of a list. */
    static Transform join(String argument) {
        String separator = unquoted(argument);
        return (list, scope) -> {
            List<JsonNode> parts = new ArrayList<>();
            list.forEach(element -> {
                if (!parts.isEmpty()) {
                    parts.add(TextNode.valueOf(separator));
                }
                parts.add(element);
            });
            return Optional.of(UnknownValue.isUnknown(list) ? list : joined(parts));
        };
    }

    /** Fills <code>{attribute}</code> in with attributes beside the value; one that is absent is the empty text. */
    static Transform concat(String template) {
        List<MatchResult> pieces = HOLE.matcher(template).results().toList();
        return (value, scope) -> Optional.of(joined(pieces.stream()
                .map(piece -> piece.group(1) == null
                        ? TextNode.valueOf(piece.group())
                        : scope.block().path(piece.group(1)))
                .map(JsonNode.class::cast)
                .toList()));
    }

    /** Known when all parts are; known in part when what is unknown is so too; secret when a part is. */
    private static JsonNode joined(List<JsonNode> parts) {
        if (parts.stream().noneMatch(UnknownValue::isUnknown)) {
            return text(parts, parts.stream().map(part -> part.asText("")).reduce("", String::concat));
        }
        String why = parts.stream()
                .flatMap(part -> UnknownValue.reason(part).stream())
                .findFirst()
                .orElse("");
        return parts.stream()
                                .allMatch(part -> !UnknownValue.isUnknown(part)
                                        || UnknownValue.pattern(part).isPresent())
                        && parts.stream().noneMatch(SecretText::isSecret)
                ? UnknownValue.text(
                        why, parts.stream().map(Texts::patternOrText).reduce("", String::concat))
                : UnknownValue.node(why);
    }

    private static String patternOrText(JsonNode part) {
        return UnknownValue.pattern(part).orElseGet(() -> part.asText(""));
    }

    private static JsonNode text(List<JsonNode> parts, String text) {
        return parts.stream().anyMatch(SecretText::isSecret) ? SecretText.of(text) : TextNode.valueOf(text);
    }

    /** Marks texts made of a secret. */
    static JsonNode asSecretAs(JsonNode origin, JsonNode made) {
        if (!SecretText.isSecret(origin)) {
            return made;
        }
        return switch (made.getNodeType()) {
            case STRING -> SecretText.of(made.textValue());
            case ARRAY, OBJECT -> UnknownValue.node("made of a secret");
            default -> made;
        };
    }

    static Optional<JsonNode> split(String separator, JsonNode value) {
        ArrayNode parts = JsonNodeFactory.instance.arrayNode();
        for (String part : value.asText().split(Pattern.quote(separator), -1)) {
            if (!part.isBlank()) {
                parts.add(part.strip());
            }
        }
        return Optional.of(parts);
    }

    /** {@code SystemAssigned, UserAssigned}, whatever order and blanks the kinds come with. */
    static JsonNode identityType(JsonNode value) {
        return value.isTextual()
                ? TextNode.valueOf(Arrays.stream(value.textValue().split(",", -1))
                        .map(String::strip)
                        .sorted(String.CASE_INSENSITIVE_ORDER)
                        .collect(Collectors.joining(", ")))
                : value;
    }

    static Optional<JsonNode> roleId(JsonNode name) {
        return BuiltInRoles.guid(name.asText())
                .<JsonNode>map(guid -> TextNode.valueOf("/providers/Microsoft.Authorization/roleDefinitions/" + guid))
                .or(() -> Transforms.unknown("id of the role `" + name.asText() + "`"));
    }

    static Optional<JsonNode> parsed(JsonNode text) {
        try {
            return text.isTextual() ? Optional.of(JSON.readTree(text.textValue())) : Optional.of(text);
        } catch (JsonProcessingException e) {
            return Transforms.unknown("a text that is no JSON");
        }
    }

    /** The id of a part of the same resource: {@code <id>/collection/name}. */
    static Transform reference(String collection) {
        return (name, scope) -> Optional.of(
                joined(List.of(ownId(scope.type(), scope.resource()), TextNode.valueOf("/" + collection + "/"), name)));
    }

    private static JsonNode ownId(AzurermType type, ObjectNode resource) {
        JsonNode group = resource.path("resource_group_name");
        JsonNode name = resource.path("name");
        JsonNode id = resource.path("id");
        if (id.isTextual() || UnknownValue.pattern(id).isPresent()) {
            return id;
        }
        return group.isTextual() && name.isTextual()
                ? UnknownValue.text(
                        "the subscription is not known",
                        "/subscriptions/{subscriptionId}/resourceGroups/" + group.asText() + "/providers/"
                                + type.armType().orElse(type.name()) + "/" + name.asText())
                : UnknownValue.node("the id of the resource is not known");
    }
}
