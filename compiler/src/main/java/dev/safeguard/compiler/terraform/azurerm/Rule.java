package dev.safeguard.compiler.terraform.azurerm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.expression.SecretText;
import dev.safeguard.compiler.expression.UnknownValue;
import dev.safeguard.compiler.terraform.azurerm.SourcePath.Found;
import dev.safeguard.compiler.terraform.azurerm.Transform.Scope;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A row of the map, ready to be applied. */
record Rule(
        MapRow row,
        SourcePath source,
        TargetPath target,
        Transform transform,
        Alignment alignment,
        Optional<Guard> guard,
        ByMajor modes,
        ByMajor schemaDefaults) {
    private static final String REQUIRED = "R";
    private static final String IDENTITY_TYPE = "identity.type";

    /**
     * What a row makes of one value.
     *
     * @param keys of the elements of the target's arrays that the value belongs to; fewer than arrays when the value, then
     *     unknown, stands for a whole array
     * @param value empty when the property is not sent
     */
    record Outcome(List<String> keys, Optional<JsonNode> value) {
        Outcome {
            keys = List.copyOf(keys);
        }

        boolean isUnknown() {
            return value.filter(UnknownValue::isUnknown).isPresent();
        }
    }

    /**
     * Reads a row.
     *
     * @param siblings the rows of the same piece
     */
    static Rule of(MapRow row, Collection<MapRow> siblings) {
        SourcePath source = SourcePath.of(row.attribute());
        TargetPath target = targetOf(row);
        return new Rule(
                row,
                source,
                target,
                transformOf(row),
                Alignment.of(source, target),
                Guard.of(row, siblings),
                ByMajor.of(row.mode()),
                ByMajor.of(row.schemaDefault()));
    }

    /** The element of a pair, not the {@code equals} in it, is what the transform makes. */
    private static TargetPath targetOf(MapRow row) {
        TargetPath path = TargetPath.of(row.armPath());
        return row.transform().startsWith("pair:")
                ? TargetPath.of(path.steps().subList(0, path.steps().size() - 1))
                : path;
    }

    boolean isRequired(int major) {
        return modes.of(major).equals(REQUIRED);
    }

    boolean readsFlags() {
        return row.transform().equals("not") || row.transform().startsWith("bool:");
    }

    /** The provider writes the kinds of an identity in any order, ARM in one. */
    private static Transform transformOf(MapRow row) {
        return row.armPath().equals(IDENTITY_TYPE)
                ? (value, scope) -> Optional.of(Texts.identityType(value))
                : Transforms.of(row.transform());
    }

    /** Whether the row says something even when its attribute is absent. */
    private boolean isUnconditional() {
        return row.transform().startsWith("const:") || row.transform().equals("derive:vm-security");
    }

    /** Whether a list becomes one value. */
    private boolean takesList() {
        return source.endsInList()
                && target.arrays().isEmpty()
                && (row.transform().startsWith("join:") || row.transform().startsWith("each"));
    }

    /** One outcome for each value that is configured; none when the attribute is not. */
    List<Outcome> apply(Scope scope) {
        if (isUnconditional()) {
            return List.of(new Outcome(List.of(), transform.of(JsonNodeFactory.instance.missingNode(), scope)));
        }
        List<Found> found = source.read(scope.resource(), isRequired(scope.major()));
        if (takesList()) {
            return list(found, scope);
        }
        return found.stream()
                .filter(value -> allowed(value).orElse(true))
                .flatMap(value -> allowed(value).isPresent() ? outcomes(value, scope) : Stream.of(undecided()))
                .toList();
    }

    private Optional<Boolean> allowed(Found found) {
        return guard.isPresent() ? guard.get().test(found.block()) : Optional.of(true);
    }

    private static Outcome undecided() {
        return new Outcome(List.of(), Transforms.unknown("whether the block counts is not known"));
    }

    private Stream<Outcome> outcomes(Found found, Scope scope) {
        Outcome whole = outcome(found, scope);
        JsonNode parts = whole.value().orElseGet(JsonNodeFactory.instance::missingNode);
        return row.transform().startsWith("split:") && parts.isArray()
                ? IntStream.range(0, parts.size())
                        .mapToObj(i -> new Outcome(List.of("#" + i), Optional.of(parts.path(i))))
                : Stream.of(whole);
    }

    private Outcome outcome(Found found, Scope scope) {
        List<String> keys = alignment.keys(found);
        boolean wholeArray = keys.size() < target.arrays().size();
        Optional<JsonNode> value =
                wholeArray ? Optional.of(found.value()) : transform.of(found.value(), scope.in(found.block()));
        return new Outcome(row.transform().startsWith("pair:") ? distinct(keys) : keys, value);
    }

    /** Each attribute of a criterion has an element of its own. */
    private List<String> distinct(List<String> keys) {
        return keys.stream().map(key -> key + "#" + row.transform()).toList();
    }

    private List<Outcome> list(List<Found> found, Scope scope) {
        if (found.isEmpty() && !source.isEmptyList(scope.resource())) {
            return List.of();
        }
        Optional<JsonNode> whole = found.stream()
                .filter(value -> value.keys().size() < source.lists())
                .map(Found::value)
                .findFirst();
        return List.of(new Outcome(List.of(), whole.isPresent() ? whole : fromList(found, scope)));
    }

    private Optional<JsonNode> fromList(List<Found> found, Scope scope) {
        if (row.transform().equals("each")) {
            return Optional.of(keyed(found));
        }
        ArrayNode list = JsonNodeFactory.instance.arrayNode();
        boolean joins = row.transform().startsWith("join:");
        found.forEach(value -> list.add(
                joins ? value.value() : transform.of(value.value(), scope).orElse(value.value())));
        return joins ? transform.of(list, scope) : Optional.of(list);
    }

    /** An object with the values as keys: the form of user-assigned identities. */
    private static JsonNode keyed(List<Found> found) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (Found value : found) {
            Optional<String> key = UnknownValue.isUnknown(value.value())
                    ? UnknownValue.pattern(value.value())
                    : Optional.of(value.value().asText());
            if (key.isEmpty() || SecretText.isSecret(value.value())) {
                return UnknownValue.node("an object with keys that are not known or not shown");
            }
            object.putObject(key.get());
        }
        return object;
    }
}
