package dev.safeguard.compiler.caserun;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.mutate.Mutant;
import dev.safeguard.compiler.report.Ink;
import dev.safeguard.compiler.report.TextTable;
import java.util.List;
import java.util.stream.Stream;

/**
 * How the mutants of one policy fared.
 *
 * @param cases those about the policy that pass
 * @param surviving the mutants that none of them notices
 */
record MutationScore(PolicyLabel label, int cases, int mutants, List<Mutant> surviving) {
    MutationScore {
        surviving = List.copyOf(surviving);
    }

    int killed() {
        return mutants - surviving.size();
    }

    /** {@code /policyRule/if/allOf/1: `equals` becomes `notEquals`}. */
    Stream<String> survivors() {
        return surviving.stream().map(mutant -> mutant.pointer() + " " + mutant.change());
    }

    void row(TextTable table, Ink ink) {
        String score = killed() + "/" + mutants;
        table.row(
                label.id(),
                label.key(),
                cases == 0 ? ink.red("0") : Integer.toString(cases),
                surviving.isEmpty() ? score : ink.red(score));
    }

    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("policy", label.id());
        if (!label.key().isEmpty()) {
            json.put("key", label.key());
        }
        json.put("cases", cases).put("mutants", mutants).put("killed", killed());
        ArrayNode survivors = json.putArray("survivors");
        surviving.forEach(
                mutant -> survivors.addObject().put("pointer", mutant.pointer()).put("change", mutant.change()));
        return json;
    }
}
