package dev.safeguard.compiler.terraform.azurerm;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A path into an ARM resource: {@code properties.securityRules[*].properties.access}, {@code customProperties["a.b"]}.
 *
 * @param arrays those of the steps that are arrays
 */
record TargetPath(List<Step> steps, List<Step> arrays) {
    private static final Pattern SEGMENT = Pattern.compile("\\[\"([^\"]+)\"]|([^.\\[]+)(\\[\\*])?");

    /**
     * One segment.
     *
     * @param array whether the segment names an array and the path goes on in, or ends at, its elements
     */
    record Step(String name, boolean array) {}

    TargetPath {
        steps = List.copyOf(steps);
        arrays = List.copyOf(arrays);
    }

    static TargetPath of(List<Step> steps) {
        return new TargetPath(steps, steps.stream().filter(Step::array).toList());
    }

    static TargetPath of(String text) {
        List<Step> steps = new ArrayList<>();
        Matcher segment = SEGMENT.matcher(text);
        while (segment.find()) {
            boolean quoted = segment.group(1) != null;
            steps.add(new Step(quoted ? segment.group(1) : segment.group(2), segment.group(3) != null));
        }
        return of(steps);
    }

    boolean endsInArray() {
        return steps.get(steps.size() - 1).array();
    }

    /** The path to the nth array itself, as a property. */
    TargetPath toArray(int n) {
        int seen = -1;
        for (int i = 0; i < steps.size(); i++) {
            seen += steps.get(i).array() ? 1 : 0;
            if (seen == n) {
                List<Step> above = new ArrayList<>(steps.subList(0, i));
                above.add(new Step(steps.get(i).name(), false));
                return of(above);
            }
        }
        throw new IllegalArgumentException("no array " + n + " in " + steps);
    }
}
