package dev.safeguard.compiler.template.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.expression.Json;
import dev.safeguard.compiler.expression.UriReference;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Building, taking apart and resolving URIs. */
final class UriFunctions {
    private static final Pattern AUTHORITY =
            Pattern.compile("//(?:.*@)?(?<host>\\[[^\\]]*]|[^:@]+)(?::(?<port>[0-9]{1,5}))?");

    static final List<TemplateFunction> ALL = List.of(
            TemplateFunction.text("uri", 2, 2, UriFunctions::uri),
            TemplateFunction.text("buildUri", 1, 1, UriFunctions::build),
            TemplateFunction.whole("parseUri", 1, 1, UriFunctions::parse));

    private UriFunctions() {}

    private static UriReference absolute(Arguments args) {
        String text = args.text(0);
        return UriReference.parse(text)
                .filter(UriReference::isAbsolute)
                .orElseThrow(() -> args.fault("expects its first argument to be a uri string. The provided value is '"
                        + ConversionFunctions.shown(text) + "'."));
    }

    private static JsonNode uri(Arguments args) {
        return Json.text(absolute(args).resolve(args.text(1)).toString());
    }

    private static JsonNode build(Arguments args) {
        JsonNode parts = args.object(0);
        String port = part(args, parts, "port").map(text -> ":" + text).orElse("");
        String path = part(args, parts, "path").filter(text -> !text.isEmpty()).orElse("/");
        String query =
                part(args, parts, "query").filter(text -> !text.isEmpty()).orElse("");
        String root = required(args, parts, "scheme") + "://" + required(args, parts, "host") + port;
        return Json.text(root
                + (path.startsWith("/") ? path : "/" + path)
                + (query.isEmpty() || query.startsWith("?") ? query : "?" + query));
    }

    private static String required(Arguments args, JsonNode parts, String name) {
        return part(args, parts, name)
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> args.fault("expects an object with the property '" + name + "'."));
    }

    private static Optional<String> part(Arguments args, JsonNode parts, String name) {
        Optional<JsonNode> part = Json.nameIn(parts, name).map(parts::get).filter(value -> !value.isNull());
        if (part.isPresent() && (part.get().isContainerNode() || part.get().isBoolean())) {
            throw args.fault("expects the property '" + name + "' to be of type 'String'.");
        }
        return part.map(JsonNode::asText);
    }

    private static JsonNode parse(Arguments args) {
        UriReference uri = absolute(args);
        Matcher authority = AUTHORITY.matcher(uri.authority());
        if (!authority.matches()) {
            throw args.fault("expects its first argument to be a uri string.");
        }
        ObjectNode parts = Json.FACTORY.objectNode();
        parts.put("scheme", uri.scheme().substring(0, uri.scheme().length() - 1));
        parts.put("host", authority.group("host"));
        Optional.ofNullable(authority.group("port")).ifPresent(port -> parts.put("port", Integer.parseInt(port)));
        if (uri.path().length() > 1) {
            parts.put("path", uri.path());
        }
        if (!uri.query().isEmpty()) {
            parts.put("query", uri.query());
        }
        return parts;
    }
}
