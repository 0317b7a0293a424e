package dev.safeguard.compiler.scan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.evaluate.Dependence.Test;
import dev.safeguard.compiler.evaluate.Truth;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Comparisons about one place, and what they came to for the values that are mostly there: nothing at all, or one of a few
 * texts. Around such a place there may be a larger value that is unique, for a rule may ask for all of it.
 */
final class Tested {
    private static final int MOST_KNOWN = 50;
    private static final int LONGEST_KNOWN = 100;

    private final Set<Test> tests = new LinkedHashSet<>();
    private final Map<JsonNode, String> known = new HashMap<>();
    private final int depth;

    /** @param depth how many names lead to the values that are given */
    Tested(int depth) {
        this.depth = depth;
    }

    void add(Test test) {
        tests.add(test);
    }

    /**
     * What they say, one letter each.
     *
     * @param value it or something below it is what they compare
     * @return null when only a decision can tell
     */
    @Nullable
    String truths(JsonNode value) {
        JsonNode compared = tests.iterator().next().value(value, depth);
        if (!isSimple(compared)) {
            return ask(compared);
        }
        String truths = known.get(compared);
        if (truths == null) {
            truths = ask(compared);
            if (truths != null && known.size() < MOST_KNOWN) {
                known.put(compared, truths);
            }
        }
        return truths;
    }

    private static boolean isSimple(JsonNode value) {
        return value.isMissingNode()
                || value.isNull()
                || value.isBoolean()
                || (value.isTextual() && value.textValue().length() <= LONGEST_KNOWN);
    }

    private @Nullable String ask(JsonNode compared) {
        char[] truths = new char[tests.size()];
        int at = 0;
        for (Test test : tests) {
            Optional<Truth> truth = test.outcome().apply(compared);
            if (truth.isEmpty()) {
                return null;
            }
            truths[at++] = truth.get().name().charAt(0);
        }
        return new String(truths);
    }

    /** Lets go of what only helps with further values. */
    void forget() {
        known.clear();
    }
}
