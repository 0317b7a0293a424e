package dev.safeguard.compiler.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;

/** URIs, their escaping, and data in URIs. */
final class UriFunctions {
    static final List<RuleFunction> ALL = List.of(
            RuleFunction.whole("uri", 2, 2, UriFunctions::uri),
            RuleFunction.whole("uriComponent", 1, 1, args -> Json.text(PercentCoding.encode(args.text(0)))),
            RuleFunction.whole(
                    "uriComponentToString", 1, 1, args -> Json.text(PercentCoding.decode(args.text(0), true))),
            RuleFunction.whole("dataUri", 1, 1, args -> Json.text(dataUri(args, args.get(0)))),
            RuleFunction.whole("dataUriToString", 1, 1, UriFunctions::dataUriToString));

    private UriFunctions() {}

    private static JsonNode uri(Arguments args) {
        return Optional.of(args.text(0))
                .filter(PercentCoding::isWellFormed)
                .flatMap(UriReference::parse)
                .filter(UriReference::isAbsolute)
                .map(base -> Json.text(base.resolve(args.text(1)).toString()))
                .orElseThrow(() -> args.fault("argument 1 must be an absolute URI"));
    }

    /** The charset is spelled {@code utf8} as the policy engine does; deployments write {@code utf-8}. */
    private static String dataUri(Arguments args, JsonNode value) {
        String type = Json.isText(value) ? "text/plain" : "application/json";
        return "data:" + type + ";charset=utf8;base64," + Base64Text.encode(content(args, value));
    }

    private static String content(Arguments args, JsonNode value) {
        if (value.isContainerNode()) {
            return Measure.text(args.function(), value);
        }
        if (value.isBoolean()) {
            return Json.textOf(value.booleanValue());
        }
        return value.isNumber() ? NumberFormat.general(value) : Json.textOf(value);
    }

    private static JsonNode dataUriToString(Arguments args) {
        return DataUri.text(args.text(0))
                .map(Json::text)
                .orElseThrow(() -> args.fault("argument 1 must be a data URI of text"));
    }
}
