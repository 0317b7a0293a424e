package dev.safeguard.compiler.read;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.dsl.finding.Code;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.rule.Value;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One node of a document together with the way to it. Members are found by name in any case. */
public final class Cursor {
    /** Our own guard, for values are walked recursively; in published policies they nest 19 levels. */
    static final int MAX_VALUE_DEPTH = 256;

    private final @Nullable Cursor parent;
    private final String name;
    private final JsonNode node;
    private final Problems problems;

    private Cursor(@Nullable Cursor parent, String name, JsonNode node, Problems problems) {
        this.parent = parent;
        this.name = name;
        this.node = node;
        this.problems = problems;
    }

    static Cursor top(JsonNode root, Problems problems) {
        return new Cursor(null, "", root, problems);
    }

    /**
     * The top of a tree that somebody has parsed already; places have pointers but no lines.
     *
     * @param findings takes what is wrong
     */
    public static Cursor of(String document, JsonNode json, List<Finding> findings) {
        return top(json, new Problems(Places.unlined(document), findings));
    }

    /** The top of a document; {@code findings} takes what is wrong beyond what reading it has found. */
    public static Cursor of(Reading reading, List<Finding> findings) {
        return top(reading.json(), new Problems(reading.places(), findings));
    }

    /** The tree from here on; not to be changed. */
    public JsonNode node() {
        return node;
    }

    /** Key as written, or index. */
    public String name() {
        return name;
    }

    /** Where this is, as an RFC 6901 pointer. */
    public String pointer() {
        List<String> names = new ArrayList<>();
        for (Cursor at = this; at.parent != null; at = at.parent) {
            names.add(0, at.name);
        }
        return Pointers.of(names);
    }

    /** The member of that name, unless it is missing or null. */
    public Optional<Cursor> member(String wanted) {
        return find(wanted).filter(member -> !member.node.isNull());
    }

    /** The member of that name, also when it is null. */
    Optional<Cursor> find(String wanted) {
        JsonNode exact = node.get(wanted);
        if (exact != null) {
            return Optional.of(new Cursor(this, wanted, exact, problems));
        }
        return members().stream().filter(m -> m.name.equalsIgnoreCase(wanted)).findFirst();
    }

    /** Whether there is a member of that name that is not null. */
    public boolean has(String wanted) {
        return member(wanted).isPresent();
    }

    /** The members of an object, as written; none of anything else. */
    public List<Cursor> members() {
        List<Cursor> members = new ArrayList<>(node.size());
        node.properties().forEach(m -> members.add(new Cursor(this, m.getKey(), m.getValue(), problems)));
        return members;
    }

    /** The items of an array; none of anything else. */
    public List<Cursor> items() {
        List<Cursor> items = new ArrayList<>(node.size());
        node.elements()
                .forEachRemaining(item -> items.add(new Cursor(this, Integer.toString(items.size()), item, problems)));
        return items;
    }

    /** Members whose names, in lower case, are not among the known ones. */
    List<Cursor> othersThan(Set<String> known) {
        return members().stream()
                .filter(m -> !known.contains(m.name.toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** As {@link #othersThan}, as an object of the model. */
    Value.Obj keepOthersThan(Set<String> known) {
        Map<String, Value> kept = new LinkedHashMap<>();
        othersThan(known).forEach(m -> kept.put(m.name, m.value()));
        return new Value.Obj(kept);
    }

    /** Warns of members whose names, in lower case, are not among the known ones. */
    public void warnOfOthersThan(Set<String> known) {
        othersThan(known)
                .forEach(m -> m.problem(
                        ReadCodes.UNKNOWN_PROPERTY,
                        "unknown property `" + m.name + "`",
                        Spelling.remedy(m.name, known, "remove it")));
    }

    /** This node as a value; one that is too deep to be walked is a finding. */
    Value value() {
        if (Values.isDeeperThan(MAX_VALUE_DEPTH, node)) {
            problem(
                    ReadCodes.VALUE_TOO_DEEP,
                    label() + " is nested more than " + MAX_VALUE_DEPTH + " levels deep",
                    "flatten the value");
            return new Value.Null();
        }
        return Values.fromJson(node);
    }

    boolean isText() {
        return node.isTextual();
    }

    /** The member of that name as a string; anything else is a finding. */
    public Optional<String> text(String wanted) {
        return member(wanted).flatMap(Cursor::text);
    }

    /** This node as a string as written; anything else is a finding. */
    public Optional<String> text() {
        return expect(node.isTextual(), "a string").map(ok -> node.textValue());
    }

    /** The member of that name as an object; anything else is a finding. */
    public Optional<Cursor> object(String wanted) {
        return member(wanted).flatMap(Cursor::object);
    }

    /** This node as an object; anything else is a finding. */
    public Optional<Cursor> object() {
        return expect(node.isObject(), "an object");
    }

    /** The items of a list; no items when it is missing. */
    public List<Cursor> items(String wanted) {
        return member(wanted)
                .flatMap(m -> m.expect(m.node.isArray(), "an array"))
                .map(Cursor::items)
                .orElse(List.of());
    }

    Optional<Value> value(String wanted) {
        return member(wanted).map(Cursor::value);
    }

    List<Value> values(String wanted) {
        return items(wanted).stream().map(Cursor::value).toList();
    }

    Optional<Cursor> expect(boolean isSo, String kind) {
        if (isSo) {
            return Optional.of(this);
        }
        String problem = label() + " is " + kind(node) + " instead of " + kind;
        problem(ReadCodes.WRONG_TYPE, problem, "write " + kind);
        return Optional.empty();
    }

    /** The member of that name; that there is none is a finding. */
    public Optional<Cursor> required(String wanted) {
        Optional<Cursor> member = member(wanted);
        if (member.isEmpty()) {
            problem(ReadCodes.MISSING, label() + " has no `" + wanted + "`", "add `" + wanted + "`");
        }
        return member;
    }

    /** Adds a finding about this node. */
    public void problem(Code code, String problem, String remedy) {
        if (!problems.isFull()) {
            problems.add(code, pointer(), problem, remedy);
        }
    }

    /** How a finding calls this node. */
    public String label() {
        boolean index = parent != null && parent.node.isArray();
        return parent == null ? "the document" : index ? "item " + name + " of " + parent.label() : "`" + name + "`";
    }

    private static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case STRING -> "a string";
            case NUMBER -> "a number";
            case BOOLEAN -> "a boolean";
            case ARRAY -> "an array";
            case OBJECT -> "an object";
            default -> "null";
        };
    }
}
