package dev.safeguard.compiler.template.language;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.expression.UnknownValue;
import java.util.Optional;
import java.util.function.Function;

/**
 * One function of the language.
 *
 * @param min least number of arguments
 * @param max largest number of arguments
 * @param body what it does with a call of that many arguments
 */
record TemplateFunction(String name, int min, int max, Function<Invocation, JsonNode> body) {
    /** As many arguments as are written. */
    static final int ANY = Integer.MAX_VALUE;

    /** A function that looks at its arguments itself, and only at those it needs. */
    static TemplateFunction lazy(String name, int min, int max, Function<Invocation, JsonNode> body) {
        return new TemplateFunction(name, min, max, body);
    }

    /** A function that computes a new value: any unknown part leaves that unknown, any secret makes its texts secret. */
    static TemplateFunction whole(String name, int min, int max, Function<Arguments, JsonNode> body) {
        return lazy(name, min, max, call -> whole(call.arguments(), body, UnknownValue::node));
    }

    /** As {@link #whole}, of a function that makes a text: an unknown one is the same for the same call. */
    static TemplateFunction text(String name, int min, int max, Function<Arguments, JsonNode> body) {
        return lazy(name, min, max, call -> whole(call.arguments(), body, call::unknownText));
    }

    /** As {@link #whole}, of a function that may make null. */
    static TemplateFunction open(String name, int min, int max, Function<Arguments, JsonNode> body) {
        return lazy(name, min, max, call -> whole(call.arguments(), body, UnknownValue::perhaps));
    }

    /** A function that hands on parts of its arguments: only those that are wholly unknown leave the result so. */
    static TemplateFunction parts(String name, int min, int max, Function<Arguments, JsonNode> body) {
        return lazy(name, min, max, call -> {
            Arguments arguments = call.arguments();
            return Unknowns.first(arguments.all()).map(Unknowns::carried).orElseGet(() -> body.apply(arguments));
        });
    }

    /** As {@link #parts}, of a function that hands on one member, which may be null. */
    static TemplateFunction members(String name, int min, int max, Function<Arguments, JsonNode> body) {
        return lazy(name, min, max, call -> {
            Arguments arguments = call.arguments();
            return Unknowns.first(arguments.all()).map(Unknowns::perhaps).orElseGet(() -> body.apply(arguments));
        });
    }

    JsonNode run(Invocation call) {
        if (call.size() < min || call.size() > max) {
            throw new TemplateFault("Unable to evaluate template language function '"
                    + call.call().function() + "': function requires " + range() + " argument(s) while " + call.size()
                    + " were provided.");
        }
        return body.apply(call);
    }

    private String range() {
        if (min == max) {
            return String.valueOf(min);
        }
        return max == ANY ? "at least " + min : min + " to " + max;
    }

    static JsonNode whole(Arguments arguments, Function<Arguments, JsonNode> body, Function<String, JsonNode> unknown) {
        arguments.all().forEach(arguments.work()::measure);
        Optional<String> waiting = arguments.all().stream()
                .flatMap(argument -> Unknowns.within(argument).stream())
                .findFirst();
        if (waiting.isPresent()) {
            return unknown.apply(waiting.get());
        }
        JsonNode result = Taint.carried(arguments, body);
        arguments.work().measure(result);
        return result;
    }
}
