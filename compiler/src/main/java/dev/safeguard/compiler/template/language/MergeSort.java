package dev.safeguard.compiler.template.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.safeguard.compiler.expression.Json;
import dev.safeguard.compiler.template.language.Lambda.Bound;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** Stable, and content with a lambda that contradicts itself, at which the JDK's own sort would fail. */
final class MergeSort {
    private final JsonNode array;
    private final Lambda before;
    private Optional<JsonNode> unknown = Optional.empty();

    private MergeSort(JsonNode array, Lambda before) {
        this.array = array;
        this.before = before;
    }

    /** The members in order; unknown when the lambda cannot tell the order of two. */
    static JsonNode sort(JsonNode array, Lambda before) {
        MergeSort sort = new MergeSort(array, before);
        List<Integer> order =
                sort.sorted(IntStream.range(0, array.size()).boxed().toList());
        ArrayNode sorted = Json.FACTORY.arrayNode(array.size());
        order.forEach(index -> sorted.add(array.get(index)));
        return sort.unknown.map(Unknowns::carried).orElse(sorted);
    }

    private List<Integer> sorted(List<Integer> indexes) {
        if (indexes.size() < 2) {
            return indexes;
        }
        int middle = indexes.size() / 2;
        return merged(sorted(indexes.subList(0, middle)), sorted(indexes.subList(middle, indexes.size())));
    }

    private List<Integer> merged(List<Integer> left, List<Integer> right) {
        List<Integer> merged = new ArrayList<>(left.size() + right.size());
        int l = 0;
        int r = 0;
        while (l < left.size() && r < right.size()) {
            merged.add(isAfter(left.get(l), right.get(r)) ? right.get(r++) : left.get(l++));
        }
        merged.addAll(left.subList(l, left.size()));
        merged.addAll(right.subList(r, right.size()));
        return merged;
    }

    private boolean isAfter(int left, int right) {
        return !isBefore(left, right) && isBefore(right, left);
    }

    private boolean isBefore(int a, int b) {
        Bound first = before.member(array, a);
        Bound second = before.member(array, b);
        JsonNode answer = unknown.orElseGet(() -> before.apply(List.of(first, second)));
        Optional<Boolean> known = before.test(answer);
        unknown = known.isPresent() ? unknown : Optional.of(answer);
        return known.orElse(true);
    }
}
