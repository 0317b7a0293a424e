package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.alias.Alias;
import dev.safeguard.compiler.alias.AliasType;
import dev.safeguard.compiler.alias.Modifiable;
import dev.safeguard.compiler.evaluate.FieldName.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A resource under change: applies operations one after the other and keeps what could not be done. */
final class Alteration {
    private final Subject subject;
    private final boolean appending;
    private final EvaluationOptions options;
    private final List<Reason> skipped = new ArrayList<>();
    private ObjectNode resource;
    private boolean conflicting;

    Alteration(Subject subject, boolean appending, EvaluationOptions options) {
        this.subject = subject;
        this.appending = appending;
        this.options = options;
        this.resource = subject.resource().json().deepCopy();
    }

    ObjectNode resource() {
        return resource;
    }

    List<Reason> skipped() {
        return skipped;
    }

    boolean isConflicting() {
        return conflicting;
    }

    /** Applies one operation, wholly or not at all. */
    void apply(ResolvedOperation resolved) {
        FieldName field = FieldName.parse(resolved.field());
        Operation operation = Operation.named(resolved.operation()).orElse(Operation.ADD);
        Optional<String> obstacle = obstacle(field, operation, resolved.value());
        Optional<FieldPath> path = subject.path(field);
        if (obstacle.isPresent() || path.isEmpty()) {
            conflict(resolved, obstacle.orElse("is no field of this resource"));
        } else {
            edit(resolved, operation, path.get());
        }
    }

    private void edit(ResolvedOperation resolved, Operation operation, FieldPath path) {
        ObjectNode copy = resource.deepCopy();
        Edit edit = new Edit(operation, path, options);
        switch (resolved.value().map(v -> edit.write(copy, v)).orElseGet(() -> edit.remove(copy))) {
            case DONE -> resource = copy;
            case CONFLICT -> conflict(resolved, "has another value already");
            case NO_PARENT -> skip(resolved, "lies in an object that the request does not have");
        }
    }

    /** Why a field cannot be changed at all. */
    private Optional<String> obstacle(FieldName field, Operation operation, Optional<JsonNode> value) {
        return switch (field.kind()) {
            case TAGS, TAG, IDENTITY, PATH -> Optional.empty();
            case ALIAS -> appending ? Optional.empty() : obstacle(field, value);
            default ->
                appending && field.kind() != Kind.UNKNOWN
                        ? Optional.empty()
                        : Optional.of("cannot be changed by `" + operation.json() + "`");
        };
    }

    private Optional<String> obstacle(FieldName alias, Optional<JsonNode> value) {
        Optional<Alias> found =
                subject.aliases().find(alias.text(), subject.resource().type());
        if (found.isEmpty()) {
            return Optional.of("is an alias of another resource type");
        }
        if (found.get().modifiable(subject.apiVersion()) == Modifiable.NO) {
            return Optional.of("is not modifiable");
        }
        return value.filter(v -> !fits(found.get().type(subject.apiVersion()), v))
                .map(v -> "has another type than the value");
    }

    /** Null fits everywhere: a built-in takes the API key options of a search service away with it. */
    private static boolean fits(AliasType type, JsonNode value) {
        return value.isNull() || isOf(type, value);
    }

    private static boolean isOf(AliasType type, JsonNode value) {
        return switch (type) {
            case STRING -> value.isTextual();
            case INTEGER -> value.isIntegralNumber();
            case NUMBER -> value.isNumber();
            case BOOLEAN -> value.isBoolean();
            case OBJECT -> value.isObject();
            case ARRAY -> value.isArray();
            case ANY, UNKNOWN -> true;
        };
    }

    private void conflict(ResolvedOperation operation, String problem) {
        conflicting = true;
        skip(operation, problem);
    }

    private void skip(ResolvedOperation operation, String problem) {
        skipped.add(new Reason(
                "`" + operation.field() + "` " + problem + ".",
                Optional.of(operation.field()),
                subject.path(FieldName.parse(operation.field())).map(FieldPath::toString),
                Secrets.shown(
                        subject.aliases().isSecret(FieldName.parse(operation.field()), subject),
                        operation.value().flatMap(Words::shown)),
                Optional.empty(),
                Optional.of(operation.operation())));
    }
}
