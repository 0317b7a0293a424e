package dev.safeguard.compiler.scan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.evaluate.Context;
import dev.safeguard.compiler.evaluate.Decision;
import dev.safeguard.compiler.evaluate.Resource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What decisions about resources of one type may show in their reasons, as numbers of the values found there. Unlike in a
 * {@link Group}, values count where only a comparison of them decides, for the reason names the value.
 */
final class Shown {
    private static final int MISSING = 0;
    private static final int UNKEPT = -1;
    private static final int MOST_VALUES = 512;

    /** A value of more bytes is hardly met twice. */
    private static final int LARGEST = 4_000;

    private final Budget budget;
    private final Wanted root;
    private final List<Map<JsonNode, Integer>> numbers;

    /** By question; empty for one of which nothing is remembered. */
    private final List<Optional<int[]>> slots;

    private final List<Map<Key, Decision>> decisions;
    private long stamps;
    private boolean odd;

    /** The numbers at the places that one question reads, and of what surrounds the resource. */
    static final class Key {
        private final long setting;
        private final int[] values;

        private Key(long setting, int[] values) {
            this.setting = setting;
            this.values = values;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key && setting == key.setting && Arrays.equals(values, key.values);
        }

        @Override
        public int hashCode() {
            return Long.hashCode(setting) + 31 * Arrays.hashCode(values);
        }
    }

    Shown(TypePlan plan, Context context, Budget budget) {
        this.budget = budget;
        this.root = Wanted.root(budget);
        Resource sample = Resource.of(plan.key.sample());
        List<Optional<Sight>> sights = plan.questions.stream()
                .map(question -> Sight.of(question, sample, context))
                .toList();
        sights.stream()
                .flatMap(Optional::stream)
                .flatMap(s -> s.reads().stream())
                .forEach(root::add);
        List<Wanted> nodes = new ArrayList<>();
        root.assignSlots(nodes);
        this.numbers = Stream.<Map<JsonNode, Integer>>generate(HashMap::new)
                .limit(nodes.size())
                .toList();
        this.slots = sights.stream().map(sight -> sight.map(this::slotsOf)).toList();
        this.decisions = Stream.<Map<Key, Decision>>generate(HashMap::new)
                .limit(sights.size())
                .toList();
    }

    private int[] slotsOf(Sight sight) {
        return sight.reads().stream()
                .mapToInt(read -> root.slotOf(read.steps()))
                .sorted()
                .distinct()
                .toArray();
    }

    Map<Key, Decision> decisions(int question) {
        return decisions.get(question);
    }

    /** What a question reads, when all of it can be remembered; asked for every rule and resource with a row, so loops. */
    Optional<Key> key(int question, int[] values, long setting) {
        Optional<int[]> places = slots.get(question);
        if (places.isEmpty()) {
            return Optional.empty();
        }
        int[] key = new int[places.get().length];
        for (int i = 0; i < key.length; i++) {
            key[i] = values[places.get()[i]];
            if (key[i] == UNKEPT) {
                return Optional.empty();
            }
        }
        return Optional.of(new Key(setting, key));
    }

    /** The numbers of what is found in a resource, by slot; empty when a name is there twice, if only in another case. */
    Optional<int[]> values(JsonNode resource) {
        int[] values = new int[numbers.size()];
        odd = false;
        members(root, resource, values);
        return odd ? Optional.empty() : Optional.of(values);
    }

    private void members(Wanted node, JsonNode json, int[] values) {
        long stamp = ++stamps;
        for (Map.Entry<String, JsonNode> member : json.properties()) {
            Wanted child = node.members().find(member.getKey()).child();
            if (child.isRead) {
                odd |= child.seen == stamp;
                child.seen = stamp;
                if (child.slot >= 0 && child.isWhole()) {
                    values[child.slot] = number(child, member.getValue());
                } else if (child.hasChildren()) {
                    members(child, member.getValue(), values);
                }
            }
        }
    }

    private int number(Wanted node, JsonNode value) {
        Map<JsonNode, Integer> known = numbers.get(node.slot);
        JsonNode read = read(node, value);
        Integer number = known.get(read);
        if (number != null) {
            return number;
        }
        int weight = weight(read);
        if (known.size() >= MOST_VALUES || weight > LARGEST || !budget.take(weight)) {
            return UNKEPT;
        }
        known.put(read, known.size() + MISSING + 1);
        return known.size();
    }

    /** About how many bytes it takes. */
    private static int weight(JsonNode value) {
        int weight = 64 + 2 * (value.isTextual() ? value.textValue().length() : 0);
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            weight += 64 + 2 * member.getKey().length();
        }
        for (JsonNode member : value) {
            weight += weight(member);
        }
        return weight;
    }

    /** The value without what nobody reads of it. */
    private JsonNode read(Wanted node, JsonNode value) {
        if (node.isValue()) {
            return value;
        }
        Wanted each = node.each();
        if (value.isArray() && each != null) {
            ArrayNode members = JsonNodeFactory.instance.arrayNode(value.size());
            value.forEach(member -> members.add(read(each, member)));
            return members;
        }
        if (value.isObject() && node.hasChildren()) {
            return object(node, value);
        }
        return value.isNull() ? NullNode.getInstance() : BooleanNode.TRUE;
    }

    private ObjectNode object(Wanted node, JsonNode value) {
        ObjectNode read = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            Wanted child = node.members().find(member.getKey()).child();
            if (child.isRead) {
                odd |= read.replace(String.valueOf((int) child.number), read(child, member.getValue())) != null;
            }
        }
        return read;
    }
}
