package dev.safeguard.compiler.scan;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.evaluate.Context;
import dev.safeguard.compiler.evaluate.Decision;
import dev.safeguard.compiler.evaluate.Reason;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Decisions with their reasons, made once for all resources that hold the same where a rule looks: reasons name nothing
 * else. Finding them again costs a hundredth of making them.
 */
final class Explanations {
    /** Decisions kept of one rule about one type: one that sees as many different resources will see still others. */
    private static final int MOST_OF_A_QUESTION = 256;

    private final Context context;
    private final Setting setting;
    private final Map<TypeKey, Shown> byType = new HashMap<>();
    private final Budget budget = new Budget();

    /** @param context as for the decisions, without what surrounds a resource */
    Explanations(Context context, Setting setting) {
        this.context = context;
        this.setting = setting;
    }

    /** The resource at hand, by what the rules that are asked about it read; looked at when the first of them is asked. */
    final class About {
        private final TypePlan plan;
        private final JsonNode json;
        private final long around;

        /** Not usual, so that nothing is remembered of it. */
        private boolean odd;

        private boolean looked;
        private Optional<int[]> values = Optional.empty();

        private About(TypePlan plan, JsonNode json, boolean odd, long around) {
            this.plan = plan;
            this.json = json;
            this.odd = odd;
            this.around = around;
        }

        /** The decision of a question, made only if it is the first of its kind. */
        Decision decide(int question, Supplier<Decision> decision) {
            if (odd) {
                return decision.get();
            }
            Shown shown = shown(plan);
            Optional<int[]> found = values(shown);
            Optional<Shown.Key> key = found.isEmpty()
                    ? Optional.empty()
                    : shown.key(
                            question, found.get(), plan.questions.get(question).isOpen() ? around : 0);
            return key.isEmpty() ? decision.get() : remembered(shown.decisions(question), key.get(), decision);
        }

        private Optional<int[]> values(Shown shown) {
            if (!looked) {
                values = shown.values(json);
                odd = values.isEmpty();
                looked = true;
            }
            return values;
        }
    }

    private Shown shown(TypePlan plan) {
        Shown known = byType.get(plan.key);
        if (known == null) {
            known = new Shown(plan, context, budget);
            byType.put(plan.key, known);
        }
        return known;
    }

    private Decision remembered(Map<Shown.Key, Decision> known, Shown.Key key, Supplier<Decision> decision) {
        Decision found = known.get(key);
        if (found == null) {
            found = decision.get();
            if (known.size() < MOST_OF_A_QUESTION && budget.take(weight(found))) {
                known.put(key, found);
            }
        }
        return found;
    }

    /** About how many bytes a decision takes with what leads to it. */
    private static int weight(Decision decision) {
        return 200 + decision.reasons().stream().mapToInt(Explanations::weight).sum();
    }

    private static int weight(Reason reason) {
        return 200
                + 2
                        * (reason.message().length()
                                + reason.expected().map(String::length).orElse(0)
                                + reason.actual().map(String::length).orElse(0));
    }

    /** A resource. One that is not as its plan expects is decided by itself, as are trees of other sources. */
    About about(TypePlan plan, Marks.Mark mark, JsonNode json) {
        boolean odd = mark.is(Marks.ODD) || mark.is(Marks.TREE);
        return new About(plan, json, odd, odd ? 0 : setting.of(plan.around, mark));
    }
}
