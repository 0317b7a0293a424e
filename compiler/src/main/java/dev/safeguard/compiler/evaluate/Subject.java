package dev.safeguard.compiler.evaluate;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.safeguard.compiler.expression.SecretText;
import dev.safeguard.compiler.expression.UnknownValue;
import java.util.List;
import java.util.Optional;

/**
 * A resource whose fields are read.
 *
 * @param apiVersion the version its body is in; empty reads every alias at its default path
 */
record Subject(Resource resource, Optional<String> apiVersion, Aliases aliases) {
    private static final JsonNode UNKNOWN_VERSION = UnknownValue.node("the api-version of the resource is not known");

    /** The resource that a policy is asked about. */
    static Subject of(Resource resource, Context context, Aliases aliases) {
        Subject unversioned = related(resource, aliases);
        return context.view() == Context.View.REQUEST
                ? new Subject(resource, unversioned.askedVersion(context), aliases)
                : unversioned;
    }

    /** A resource as a GET returns it: what names no version is read at the default paths. */
    static Subject related(Resource resource, Aliases aliases) {
        return new Subject(resource, resource.apiVersion(), aliases);
    }

    /** What {@code requestContext().apiVersion} gives; in a scan of what is stored the newest of the type. */
    Optional<JsonNode> requestVersion(Context context) {
        Optional<String> own = resource.apiVersion();
        return switch (context.view()) {
            case REQUEST -> askedVersion(context).map(TextNode::valueOf);
            case SCAN -> newestVersion().or(() -> own).map(TextNode::valueOf);
            case PLANNED -> own.<JsonNode>map(TextNode::valueOf).or(() -> Optional.of(UNKNOWN_VERSION));
        };
    }

    private Optional<String> askedVersion(Context context) {
        return context.request().apiVersion().or(resource::apiVersion).or(this::newestVersion);
    }

    private Optional<String> newestVersion() {
        return aliases.newestVersion(resource.type());
    }

    /** What a field selects: one value, missing when there is none, or any number for an alias with {@code [*]}. */
    List<JsonNode> read(FieldName field) {
        if (field.isAlias()) {
            return aliases.reader(field, this).map(r -> r.read(json())).orElseGet(() -> absent(field));
        }
        return List.of(single(field));
    }

    /** Where an alias or another field lies in this resource; empty for an alias of another type. */
    Optional<FieldPath> path(FieldName field) {
        return switch (field.kind()) {
            case ALIAS -> aliases.reader(field, this).map(AliasReader::path);
            case TAG -> Optional.of(new FieldPath(List.of("tags", field.key())));
            case UNKNOWN -> Optional.empty();
            default -> Optional.of(FieldPath.parse(field.text()));
        };
    }

    /** An alias of another type is missing; over an array it selects nothing. */
    private static List<JsonNode> absent(FieldName field) {
        return field.isCollection() ? List.of() : List.of(MissingNode.getInstance());
    }

    private JsonNode single(FieldName field) {
        return switch (field.kind()) {
            case TYPE -> text(resource.type());
            case NAME -> name(resource.name());
            case FULL_NAME -> name(resource.fullName());
            case LOCATION -> location(Json.get(json(), "location"));
            case TAG -> property(Json.get(json(), "tags"), field.key());
            case IDENTITY -> FieldPath.parse(field.text()).read(json()).get(0);
            default -> Json.get(json(), field.text());
        };
    }

    private JsonNode name(String name) {
        JsonNode written = Json.get(json(), "name");
        if (!Unknowns.isUnknown(written)) {
            return text(name);
        }
        return UnknownValue.pattern(written).map(p -> part(name, written)).orElse(written);
    }

    /** The last segment of a name that is known in part may be known. */
    private static JsonNode part(String name, JsonNode written) {
        return name.indexOf('{') < 0 ? text(name) : UnknownValue.text(Unknowns.why(written), name);
    }

    private static JsonNode text(String text) {
        return text.isEmpty() ? MissingNode.getInstance() : TextNode.valueOf(text);
    }

    static JsonNode location(JsonNode written) {
        if (!written.isTextual()) {
            return written;
        }
        String normal = Locations.normal(written.textValue());
        return SecretText.isSecret(written) ? SecretText.of(normal) : TextNode.valueOf(normal);
    }

    private static JsonNode property(JsonNode tags, String name) {
        return Unknowns.isUnknown(tags) ? UnknownValue.member(tags, name) : Json.get(tags, name);
    }

    private JsonNode json() {
        return resource.json();
    }
}
