package dev.safeguard.compiler.terraform.azurerm;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.expression.UnknownValue;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A path through the attributes of a resource: {@code network_rules[*].ip_rules[*]}.
 *
 * @param listSteps the indices of the segments that are lists
 */
record SourcePath(List<Step> steps, List<Integer> listSteps) {
    private static final String LIST = "[*]";

    /**
     * One segment.
     *
     * @param list whether all elements of it are meant
     */
    record Step(String name, boolean list) {}

    /**
     * A value at the path.
     *
     * @param value known, or marked unknown; then it may stand for a whole block or list on the way
     * @param keys one for each list on the way to it, unique in the resource: {@code rule[0]}, {@code rule[0].actions[0]}
     * @param block the object that holds the last segment
     */
    record Found(JsonNode value, List<String> keys, JsonNode block) {
        Found {
            keys = List.copyOf(keys);
        }
    }

    SourcePath {
        steps = List.copyOf(steps);
        listSteps = List.copyOf(listSteps);
    }

    private static SourcePath of(List<Step> steps) {
        return new SourcePath(
                steps,
                IntStream.range(0, steps.size())
                        .filter(i -> steps.get(i).list())
                        .boxed()
                        .toList());
    }

    static SourcePath of(String text) {
        return of(Arrays.stream(text.split("\\.", -1))
                .map(segment -> new Step(segment.replace(LIST, ""), segment.endsWith(LIST)))
                .toList());
    }

    int lists() {
        return listSteps.size();
    }

    boolean endsInList() {
        return steps.get(steps.size() - 1).list();
    }

    boolean isTopLevel() {
        return steps.size() == 1;
    }

    SourcePath first(int count) {
        return of(steps.subList(0, count));
    }

    /** Whether this is a list at the top that is there and has no elements. */
    boolean isEmptyList(JsonNode values) {
        JsonNode at = values.path(steps.get(0).name());
        return isTopLevel() && endsInList() && at.isArray() && at.isEmpty();
    }

    /**
     * All values at the path, in order. Absent are {@code null} and, as providers write nothing that way, empty texts and
     * lists.
     *
     * @param keepsEmptyText whether {@code ""} counts as a value here
     */
    List<Found> read(JsonNode values, boolean keepsEmptyText) {
        List<Found> found = new ArrayList<>();
        new Walk(keepsEmptyText && isTopLevel(), found).from(values, 0, List.of(), "");
        return found;
    }

    private final class Walk {
        private final boolean keepsEmptyText;
        private final List<Found> found;

        Walk(boolean keepsEmptyText, List<Found> found) {
            this.keepsEmptyText = keepsEmptyText;
            this.found = found;
        }

        void from(JsonNode block, int index, List<String> keys, String path) {
            Step step = steps.get(index);
            JsonNode value = block.path(step.name());
            if (UnknownValue.isUnknown(value)) {
                found.add(new Found(value, keys, block));
            } else if (step.list()) {
                elements(block, value, index, keys, path + step.name());
            } else if (!value.isArray()) {
                into(block, value, index, keys, path + step.name());
            }
        }

        private void elements(JsonNode block, JsonNode value, int index, List<String> keys, String path) {
            if (value.isObject()) {
                into(block, value, index, with(keys, path), path);
            }
            for (int i = 0; value.isArray() && i < value.size(); i++) {
                String key = path + "[" + i + "]";
                into(block, value.path(i), index, with(keys, key), key);
            }
        }

        private void into(JsonNode block, JsonNode value, int index, List<String> keys, String path) {
            if (index == steps.size() - 1 || UnknownValue.isUnknown(value)) {
                leaf(block, value, keys);
            } else if (value.isObject()) {
                from(value, index + 1, keys, path + ".");
            }
        }

        private void leaf(JsonNode block, JsonNode value, List<String> keys) {
            boolean emptyText = value.isTextual() && value.textValue().isEmpty();
            boolean emptyList = value.isArray() && value.isEmpty();
            if (!value.isMissingNode() && !value.isNull() && !emptyList && (keepsEmptyText || !emptyText)) {
                found.add(new Found(value, keys, block));
            }
        }

        private List<String> with(List<String> keys, String key) {
            List<String> more = new ArrayList<>(keys);
            more.add(key);
            return more;
        }
    }
}
