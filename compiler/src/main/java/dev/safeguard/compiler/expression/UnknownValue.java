package dev.safeguard.compiler.expression;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.POJONode;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/**
 * Marks a place in a resource's JSON whose value is not known yet: {@code id} of a resource that a plan will create.
 *
 * @param why what is waited for, for people
 * @param pattern of a text of which parts are known, the text with {@code {name}} for every part that is not:
 *     {@code /subscriptions/{subscriptionId}/resourceGroups/phi}. Equal names stand for equal parts throughout one
 *     source, so that two equal patterns are equal texts. Empty when nothing is known of the value
 * @param perhapsAbsent whether not even that is known, that there is a value
 * @param members of an object, as far as they are known; empty when nothing is known of the value
 * @param choices scalars of which the value is surely one, up to the case of a text; empty when it may be any
 */
public record UnknownValue(
        String why, Optional<String> pattern, boolean perhapsAbsent, Optional<Members> members, List<JsonNode> choices)
        implements JsonSerializable {
    public UnknownValue {
        choices = List.copyOf(choices);
    }

    /**
     * What is known of an object's members.
     *
     * @param known by name; a member of them may be unknown, and perhaps absent
     * @param complete whether it has no others
     */
    public record Members(ObjectNode known, boolean complete) {}

    public UnknownValue(String why) {
        this(why, Optional.empty(), false, Optional.empty(), List.of());
    }

    /** A node to put into a JSON tree. */
    public static JsonNode node(String why) {
        return new POJONode(new UnknownValue(why));
    }

    /** A node for a text that is known in part. */
    public static JsonNode text(String why, String pattern) {
        return new POJONode(new UnknownValue(why, Optional.of(pattern), false, Optional.empty(), List.of()));
    }

    /** A node for a value that may turn out to be null or missing. */
    public static JsonNode perhaps(String why) {
        return new POJONode(new UnknownValue(why, Optional.empty(), true, Optional.empty(), List.of()));
    }

    /** A node for an object of which some members are known, and secrets are none of them: nobody looks for any here. */
    public static JsonNode object(String why, Members members) {
        return new POJONode(new UnknownValue(why, Optional.empty(), false, Optional.of(members), List.of()));
    }

    /** The same unknown value, of which it is known that it is one of these scalars. */
    public static JsonNode among(JsonNode unknown, List<JsonNode> choices) {
        UnknownValue value = of(unknown).orElseThrow();
        return new POJONode(new UnknownValue(value.why, value.pattern, value.perhapsAbsent, value.members, choices));
    }

    /** The scalars of which an unknown value is one; empty for every other node. */
    public static List<JsonNode> choices(JsonNode node) {
        return of(node).map(UnknownValue::choices).orElse(List.of());
    }

    /** What is known of the members of an unknown object; empty for every other node. */
    public static Optional<Members> members(JsonNode node) {
        return of(node).flatMap(UnknownValue::members);
    }

    /** The member of an unknown value, its name in any case: missing when there is surely none. */
    public static JsonNode member(JsonNode unknown, String name) {
        Optional<Members> members = members(unknown);
        Optional<JsonNode> known =
                members.flatMap(m -> Json.nameIn(m.known, name).map(m.known::get));
        boolean none = members.filter(Members::complete).isPresent();
        return known.orElseGet(
                () -> none ? MissingNode.getInstance() : perhaps(reason(unknown).orElse("not known yet")));
    }

    /** Whether this very node is marked; an object that holds a marked node is known itself. */
    public static boolean isUnknown(JsonNode node) {
        return of(node).isPresent();
    }

    /** Why the node is unknown, or empty when it is known. */
    public static Optional<String> reason(JsonNode node) {
        return of(node).map(UnknownValue::why);
    }

    /** The pattern of a text that is known in part; empty for every other node. */
    public static Optional<String> pattern(JsonNode node) {
        return of(node).flatMap(UnknownValue::pattern);
    }

    /** Whether the node is unknown, and may turn out to be null or missing. */
    public static boolean isPerhapsAbsent(JsonNode node) {
        return node instanceof POJONode pojo && pojo.getPojo() instanceof UnknownValue unknown && unknown.perhapsAbsent;
    }

    /** So that a tree with unknown parts can be printed: {@code {"why": …, "pattern": …}}. */
    @Override
    public void serialize(JsonGenerator generator, SerializerProvider provider) throws IOException {
        generator.writeStartObject();
        generator.writeStringField("why", why);
        if (pattern.isPresent()) {
            generator.writeStringField("pattern", pattern.get());
        }
        generator.writeEndObject();
    }

    @Override
    public void serializeWithType(JsonGenerator generator, SerializerProvider provider, TypeSerializer type)
            throws IOException {
        serialize(generator, provider);
    }

    private static Optional<UnknownValue> of(JsonNode node) {
        return node instanceof POJONode pojo && pojo.getPojo() instanceof UnknownValue unknown
                ? Optional.of(unknown)
                : Optional.empty();
    }
}
