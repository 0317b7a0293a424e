package dev.safeguard.compiler.read;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.finding.Place;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Builds the tree of a document and the tree of its places from parser events; without recursion, so without limit. */
final class Nest {
    private final String document;
    private final List<Finding> findings;
    private final Deque<Level> open = new ArrayDeque<>();
    private JsonNode root = MissingNode.getInstance();
    private Spot spots = new Spot("", 1, 1);

    Nest(String document, List<Finding> findings) {
        this.document = document;
        this.findings = findings;
    }

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    /** Whether the value at the top has ended. */
    boolean isComplete() {
        return open.isEmpty() && !root.isMissingNode();
    }

    JsonNode root() {
        return root;
    }

    Spot spots() {
        return spots;
    }

    void open(JsonNode container, JsonLocation at) {
        Spot spot = value(container, at);
        open.push(new Level(container, spot));
    }

    void close() {
        open.pop();
    }

    void name(String name, JsonLocation at) {
        Level level = open.element();
        String earlier = level.names.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
        if (earlier != null) {
            collision(earlier, name, at);
        }
        level.name = name;
        level.line = at.getLineNr();
        level.column = at.getColumnNr();
    }

    private void collision(String earlier, String key, JsonLocation at) {
        boolean same = earlier.equals(key);
        String problem =
                same ? "key `" + key + "` again" : "keys `" + earlier + "` and `" + key + "` are one for Azure";
        Problems.add(
                findings,
                same ? ReadCodes.DUPLICATE_KEY : ReadCodes.KEYS_DIFFER_BY_CASE,
                () -> new Place(document, Pointers.of(path(key)), at.getLineNr(), at.getColumnNr()),
                problem,
                "remove one of the two");
    }

    Spot value(JsonNode value, JsonLocation at) {
        if (open.isEmpty()) {
            root = value;
            spots = new Spot("", at.getLineNr(), at.getColumnNr());
            return spots;
        }
        Level level = open.element();
        return level.container instanceof ObjectNode object ? level.member(object, value) : level.item(value, at);
    }

    /** Where the parser is. */
    String pointer() {
        return Pointers.of(path());
    }

    private List<String> path(String... below) {
        List<String> names = new ArrayList<>();
        for (Iterator<Level> i = open.descendingIterator(); i.hasNext(); ) {
            names.add(i.next().spot.name);
        }
        names.addAll(List.of(below));
        return names.isEmpty() ? names : names.subList(1, names.size());
    }

    /** An object or array whose end has not come yet. */
    private static final class Level {
        private final JsonNode container;
        private final Spot spot;
        private final Map<String, String> names = new HashMap<>();
        private String name = "";
        private int line;
        private int column;

        Level(JsonNode container, Spot spot) {
            this.container = container;
            this.spot = spot;
        }

        Spot member(ObjectNode object, JsonNode value) {
            object.set(name, value);
            Spot child = new Spot(name, line, column);
            spot.add(child);
            return child;
        }

        Spot item(JsonNode value, JsonLocation at) {
            ((ArrayNode) container).add(value);
            Spot child = new Spot(Integer.toString(spot.size()), at.getLineNr(), at.getColumnNr());
            spot.add(child);
            return child;
        }
    }
}
