package dev.safeguard.compiler.template.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.safeguard.compiler.expression.Json;
import dev.safeguard.compiler.expression.UnknownValue;
import dev.safeguard.compiler.template.language.Lambda.Bound;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Functions that apply a lambda to the members of an array or object, one by one: only some may be unknown. */
final class LambdaFunctions {
    static final List<TemplateFunction> ALL = List.of(
            over("filter", 2, 2, LambdaFunctions::filter),
            over("map", 2, 2, LambdaFunctions::map),
            over("mapValues", 2, 2, LambdaFunctions::mapValues),
            over("reduce", 3, 3, Unknowns::perhaps, LambdaFunctions::reduce),
            over("sort", 2, 2, LambdaFunctions::sort),
            over("toObject", 2, 3, LambdaFunctions::toObject),
            over("groupBy", 2, 3, LambdaFunctions::groupBy));

    private LambdaFunctions() {}

    /** The array or object that a lambda function works on. */
    private record Subject(Invocation call, JsonNode value) {
        JsonNode array() {
            return new Arguments(call, List.of(value)).array(0);
        }

        JsonNode object() {
            return new Arguments(call, List.of(value)).object(0);
        }

        Lambda lambda(int index, int min, int max) {
            return Lambda.at(call, index, min, max);
        }

        JsonNode measured(JsonNode made) {
            call.work().measure(made);
            return made;
        }
    }

    private static TemplateFunction over(String name, int min, int max, Function<Subject, JsonNode> body) {
        return over(name, min, max, Unknowns::carried, body);
    }

    private static TemplateFunction over(
            String name, int min, int max, UnaryOperator<JsonNode> unknown, Function<Subject, JsonNode> body) {
        return TemplateFunction.lazy(name, min, max, call -> {
            JsonNode value = call.evaluate(0);
            return UnknownValue.isUnknown(value) ? unknown.apply(value) : body.apply(new Subject(call, value));
        });
    }

    /** Which members stay is not known of any, if it is not known of one. */
    private static JsonNode filter(Subject subject) {
        Lambda lambda = subject.lambda(1, 1, 2);
        ArrayNode kept = Json.FACTORY.arrayNode();
        for (int i = 0; i < subject.array().size(); i++) {
            JsonNode answer = lambda.apply(subject.value(), i);
            Optional<Boolean> keeps = lambda.test(answer);
            if (keeps.isEmpty()) {
                return Unknowns.carried(answer);
            }
            if (keeps.get()) {
                kept.add(subject.value().get(i));
            }
        }
        return kept;
    }

    private static JsonNode map(Subject subject) {
        Lambda lambda = subject.lambda(1, 1, 2);
        Growing grown = new Growing(subject.call().work());
        ArrayNode mapped = Json.FACTORY.arrayNode();
        for (int i = 0; i < subject.array().size(); i++) {
            mapped.add(grown.checked(lambda.apply(subject.value(), i)));
        }
        return subject.measured(mapped);
    }

    private static JsonNode mapValues(Subject subject) {
        Lambda lambda = subject.lambda(1, 1, 1);
        Growing grown = new Growing(subject.call().work());
        MergedObject mapped = new MergedObject();
        subject.object().forEachEntry((name, value) -> {
            Bound bound = new Bound(
                    value,
                    () -> subject.call().source(0).map(source -> source + "['" + name.replace("'", "''") + "']"));
            mapped.put(name, grown.checked(lambda.apply(List.of(bound))));
        });
        return subject.measured(mapped.node());
    }

    private static JsonNode reduce(Subject subject) {
        Lambda lambda = subject.lambda(2, 2, 3);
        JsonNode folded = subject.call().evaluate(1);
        for (int i = 0; i < subject.array().size(); i++) {
            folded = lambda.apply(
                    List.of(Bound.of(folded), lambda.member(subject.value(), i), Bound.of(Json.integer(i))));
        }
        return folded;
    }

    private static JsonNode sort(Subject subject) {
        return MergeSort.sort(subject.array(), subject.lambda(1, 2, 2));
    }

    private static JsonNode toObject(Subject subject) {
        return keyed(subject, MergedObject::put);
    }

    private static JsonNode groupBy(Subject subject) {
        return keyed(subject, (groups, key, value) -> {
            ArrayNode group = groups.get(key).map(ArrayNode.class::cast).orElseGet(Json.FACTORY::arrayNode);
            groups.put(key, group.add(value));
        });
    }

    /** What to do with a member and its key. */
    private interface Collecting {
        void add(MergedObject object, String key, JsonNode value);
    }

    private static JsonNode keyed(Subject subject, Collecting collecting) {
        Lambda key = subject.lambda(1, 1, 1);
        Optional<Lambda> value = subject.call().size() > 2 ? Optional.of(subject.lambda(2, 1, 1)) : Optional.empty();
        MergedObject object = new MergedObject();
        Growing grown = new Growing(subject.call().work());
        for (int i = 0; i < subject.array().size(); i++) {
            int index = i;
            JsonNode name = key.apply(subject.value(), i);
            Optional<String> hidden = ObjectFunctions.hidden(name);
            if (hidden.isPresent()) {
                return UnknownValue.node(hidden.get());
            }
            JsonNode member = value.map(lambda -> lambda.apply(subject.value(), index))
                    .orElseGet(() -> subject.value().get(index));
            collecting.add(object, text(subject, name), grown.checked(member));
        }
        return subject.measured(object.node());
    }

    private static String text(Subject subject, JsonNode name) {
        if (!name.isTextual()) {
            throw subject.call()
                    .fault("expects its lambda to return a value of type 'String'. The returned value is of type '"
                            + TypeName.of(name) + "'.");
        }
        return name.textValue();
    }
}
