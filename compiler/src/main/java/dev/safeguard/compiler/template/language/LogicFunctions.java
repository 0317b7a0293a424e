package dev.safeguard.compiler.template.language;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.expression.Json;
import dev.safeguard.compiler.expression.UnknownValue;
import java.util.List;
import java.util.Optional;

/** Choosing and combining. All but {@code not()} look only at the arguments that decide. */
final class LogicFunctions {
    static final List<TemplateFunction> ALL = List.of(
            TemplateFunction.lazy("if", 3, 3, LogicFunctions::choose),
            TemplateFunction.lazy("and", 1, TemplateFunction.ANY, call -> combine(call, false)),
            TemplateFunction.lazy("or", 1, TemplateFunction.ANY, call -> combine(call, true)),
            TemplateFunction.lazy("coalesce", 1, TemplateFunction.ANY, LogicFunctions::coalesce),
            TemplateFunction.parts("not", 1, 1, args -> Json.bool(!args.bool(0))),
            TemplateFunction.parts("true", 0, 0, args -> Json.bool(true)),
            TemplateFunction.parts("false", 0, 0, args -> Json.bool(false)),
            TemplateFunction.parts("null", 0, 0, args -> Json.nothing()),
            TemplateFunction.lazy("fail", 1, 1, LogicFunctions::fail));

    private LogicFunctions() {}

    private static JsonNode choose(Invocation call) {
        JsonNode condition = call.evaluate(0);
        if (UnknownValue.isUnknown(condition)) {
            return either(call, Unknowns.why(condition));
        }
        return call.evaluate(bool(call, 0, condition) ? 1 : 2);
    }

    /** A branch that would fail says nothing: it may not be taken. */
    private static JsonNode either(Invocation call, String why) {
        return attempt(call, 1)
                .flatMap(taken -> attempt(call, 2).map(other -> Alternatives.of(taken, other, why)))
                .orElseGet(() -> UnknownValue.perhaps(why));
    }

    private static Optional<JsonNode> attempt(Invocation call, int index) {
        try {
            return Optional.of(call.evaluate(index));
        } catch (TemplateFault fault) {
            if (fault.isLimit()) {
                throw fault;
            }
            return Optional.empty();
        }
    }

    /** Stops at the argument that decides. Behind an unknown one, which might have decided, nothing can fail. */
    private static JsonNode combine(Invocation call, boolean decider) {
        Optional<JsonNode> waiting = Optional.empty();
        for (int i = 0; i < call.size(); i++) {
            Optional<JsonNode> value = waiting.isEmpty() ? Optional.of(call.evaluate(i)) : attempt(call, i);
            if (value.isPresent() && UnknownValue.isUnknown(value.get())) {
                waiting = waiting.or(() -> value);
            } else if (value.isPresent() && bool(call, i, value.get()) == decider) {
                return Json.bool(decider);
            }
        }
        return waiting.map(Unknowns::carried).orElseGet(() -> Json.bool(!decider));
    }

    private static boolean bool(Invocation call, int index, JsonNode value) {
        if (!value.isBoolean()) {
            throw call.fault("expects its parameter '" + (index + 1)
                    + "' to be of type 'Boolean'. The provided value is of type '" + TypeName.of(value) + "'.");
        }
        return value.booleanValue();
    }

    /** The first that is not null. Behind one that may be null nothing can fail: then it was not. */
    private static JsonNode coalesce(Invocation call) {
        Optional<JsonNode> waiting = Optional.empty();
        for (int i = 0; i < call.size(); i++) {
            Optional<JsonNode> value = waiting.isEmpty() ? Optional.of(call.evaluate(i)) : attempt(call, i);
            if (value.filter(LogicFunctions::mayBeNull).isEmpty()) {
                return waiting.map(Unknowns::carried).or(() -> value).orElseGet(Json::nothing);
            }
            waiting = waiting.or(() -> value.filter(UnknownValue::isUnknown));
        }
        return waiting.orElseGet(Json::nothing);
    }

    private static boolean mayBeNull(JsonNode value) {
        return value.isNull() || UnknownValue.isPerhapsAbsent(value);
    }

    private static JsonNode fail(Invocation call) {
        throw new TemplateFault(Lookup.shown(call.evaluate(0)));
    }
}
