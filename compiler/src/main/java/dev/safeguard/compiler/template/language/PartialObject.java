package dev.safeguard.compiler.template.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.expression.DeepEquality;
import dev.safeguard.compiler.expression.Json;
import dev.safeguard.compiler.expression.SecretText;
import dev.safeguard.compiler.expression.UnknownValue;
import dev.safeguard.compiler.expression.UnknownValue.Members;
import java.util.Optional;
import java.util.function.BinaryOperator;

/**
 * Objects of which only some members may be known, and putting them together. Of a wholly unknown value it is taken that it
 * may be an object with any members.
 */
final class PartialObject {
    private PartialObject() {}

    /** Whether something is known of its members. */
    static boolean isObject(JsonNode node) {
        return node.isObject() || UnknownValue.members(node).isPresent();
    }

    static ObjectNode known(JsonNode node) {
        return node instanceof ObjectNode object
                ? object
                : UnknownValue.members(node).map(Members::known).orElseGet(Json.FACTORY::objectNode);
    }

    private static boolean isComplete(JsonNode node) {
        return node.isObject()
                || UnknownValue.members(node).filter(Members::complete).isPresent();
    }

    /** The member of that name: missing when there is none, unknown when nobody can say. */
    static JsonNode member(JsonNode node, String name) {
        return UnknownValue.isUnknown(node)
                ? UnknownValue.member(node, name)
                : Json.nameIn(node, name).map(node::get).orElse(MissingNode.getInstance());
    }

    /** An object of these members and, unless it is complete, of others that are not known. */
    static JsonNode of(String why, ObjectNode known, boolean complete) {
        boolean sure = complete && known.valueStream().noneMatch(UnknownValue::isPerhapsAbsent);
        if (sure || (known.isEmpty() && !complete)) {
            return sure ? known : UnknownValue.node(why);
        }
        ObjectNode shown = Json.FACTORY.objectNode();
        known.forEachEntry((name, value) ->
                shown.set(name, SecretText.isWithin(value) ? UnknownValue.node("a secret in an object") : value));
        return UnknownValue.object(why, new Members(shown, complete));
    }

    /** One object over the other, at the top only; an unknown later one may hide every member of the earlier. */
    static JsonNode shallow(Work work, JsonNode earlier, JsonNode later) {
        return merged(work, earlier, later, (before, value) -> value);
    }

    /** One object over the other, at every level; all else is replaced. */
    static JsonNode deep(Work work, JsonNode earlier, JsonNode later) {
        return merged(
                work,
                earlier,
                later,
                (before, value) -> isMergeable(before, value) ? deep(work, before, value) : value);
    }

    private static JsonNode merged(Work work, JsonNode earlier, JsonNode later, BinaryOperator<JsonNode> member) {
        work.charge((long) known(earlier).size() + known(later).size());
        MergedObject merged = new MergedObject();
        if (isComplete(later)) {
            merged.putAll(known(earlier));
        }
        known(later).forEachEntry((name, value) -> {
            JsonNode before = merged.get(name).orElseGet(() -> hidden(earlier, later, name));
            merged.put(name, member.apply(before, value));
        });
        Optional<String> why = UnknownValue.reason(earlier).or(() -> UnknownValue.reason(later));
        return why.map(text -> of(text, merged.node(), isComplete(earlier) && isComplete(later)))
                .orElseGet(merged::node);
    }

    /** A member of the earlier object that is not among the merged ones yet. */
    private static JsonNode hidden(JsonNode earlier, JsonNode later, String name) {
        return earlier.isObject() && isComplete(later) ? MissingNode.getInstance() : member(earlier, name);
    }

    private static boolean isMergeable(JsonNode before, JsonNode value) {
        boolean mayBeObject = isObject(before)
                || (UnknownValue.isUnknown(before)
                        && UnknownValue.pattern(before).isEmpty());
        return isObject(value) && mayBeObject;
    }

    /** One of two objects: what only one of them has may be missing. */
    static JsonNode either(JsonNode a, JsonNode b, String why) {
        MergedObject members = new MergedObject();
        known(a).forEachEntry((name, value) -> members.put(name, eitherOf(value, member(b, name), why)));
        known(b).forEachEntry((name, value) -> {
            if (members.get(name).isEmpty()) {
                members.put(name, UnknownValue.perhaps(why));
            }
        });
        boolean alike = a.isObject() && b.isObject() && a.size() == members.size() && b.size() == members.size();
        return alike ? members.node() : of(why, members.node(), isComplete(a) && isComplete(b));
    }

    private static JsonNode eitherOf(JsonNode value, JsonNode other, String why) {
        return other.isMissingNode() ? UnknownValue.perhaps(why) : Alternatives.of(value, other, why);
    }

    /** The members that both have, with equal values. */
    static JsonNode common(JsonNode a, JsonNode b) {
        boolean first = isComplete(a) || !isComplete(b);
        JsonNode bounds = first ? a : b;
        JsonNode other = first ? b : a;
        String why = UnknownValue.reason(a).or(() -> UnknownValue.reason(b)).orElse("comparison of objects");
        MergedObject common = new MergedObject();
        known(bounds).forEachEntry((name, value) -> {
            DeepEquality equality = equality(value, member(other, name));
            if (equality == DeepEquality.SAME) {
                common.put(name, value);
            } else if (equality == DeepEquality.UNKNOWN) {
                common.put(name, UnknownValue.perhaps(why));
            }
        });
        return of(why, common.node(), isComplete(bounds));
    }

    private static DeepEquality equality(JsonNode value, JsonNode other) {
        boolean open = UnknownValue.isPerhapsAbsent(value) || UnknownValue.isPerhapsAbsent(other);
        if (other.isMissingNode()) {
            return DeepEquality.DIFFERENT;
        }
        return open ? DeepEquality.UNKNOWN : TemplateEquality.of(value, other);
    }
}
