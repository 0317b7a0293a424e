package dev.safeguard.compiler.expression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.expression.Outcome.Failure;
import dev.safeguard.compiler.expression.Outcome.Unknown;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** An ordinary group without tags, a subscription with one, an untagged resource named {@code ab}, a few parameters. */
class SampleScope implements Scope {
    private static final JsonNode PARAMETERS = json("""
        {"l": ["x", "y"], "o": {"Key": 1, "none": null, "deep": {"q": [10, 20]}}, "true": true, "n": 7, "r": 1.5,
         "tags": {"a": "1", "B": "2"}, "mixed": [1, "one", true, null, {"a": "b", "!c": 2}]}
        """);
    private static final JsonNode FIELDS = json("""
        {"name": "ab", "list[*]": ["a", "b", "a"], "missing[*]": [], "prop": {"one": "a", "two": "z", "three": "c"}}
        """);

    @Override
    public Outcome parameter(String name) {
        if (InvariantText.equal(name, "later")) {
            return new Unknown("parameter `later`");
        }
        return Json.nameIn(PARAMETERS, name)
                .map(PARAMETERS::get)
                .map(Outcome::of)
                .orElseGet(() -> new Failure("parameter `" + name + "` is not declared"));
    }

    @Override
    public Outcome field(String name) {
        return switch (name) {
            case "half" -> Outcome.of(half());
            case "halfList" -> Outcome.of(Json.array(List.of(Json.text("a"), UnknownValue.node("id"), Json.text("c"))));
            case "partly" -> Outcome.of(UnknownValue.text("applied later", "/subs/{Sub}/rg/Phi"));
            case "later" -> Outcome.of(UnknownValue.node("applied later"));
            default -> Outcome.of(FIELDS.path(name).isMissingNode() ? Json.text("") : FIELDS.path(name));
        };
    }

    @Override
    public Outcome current(Optional<String> name) {
        return Outcome.text(name.orElse("only"));
    }

    @Override
    public Outcome resourceGroup() {
        return Outcome.of(json("{\"name\": \"rg\", \"location\": \"westeurope\"}"));
    }

    @Override
    public Outcome subscription() {
        return Outcome.of(json("{\"subscriptionId\": \"s\", \"tags\": {\"Env\": \"prod\", \"nil\": null}}"));
    }

    @Override
    public Outcome requestContext() {
        return Outcome.of(json("{\"apiVersion\": \"2024-01-01\", \"identity\": {\"idtyp\": \"app\"}}"));
    }

    @Override
    public Outcome policy() {
        return Outcome.of(json("{\"assignmentId\": \"/a\", \"definitionId\": \"/d\"}"));
    }

    @Override
    public Instant now() {
        return Instant.parse("2026-01-02T03:04:05.6789Z");
    }

    /** An object with a known and an unknown property. */
    private static ObjectNode half() {
        ObjectNode half = Json.FACTORY.objectNode().put("known", "k");
        half.set("open", UnknownValue.node("applied later"));
        return half;
    }

    private static JsonNode json(String text) {
        return JsonText.parse(text).orElseThrow();
    }
}
