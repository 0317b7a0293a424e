package dev.safeguard.compiler.caserun;

import dev.safeguard.compiler.cases.CaseRunner;
import dev.safeguard.compiler.cases.PolicyCase;
import dev.safeguard.compiler.mutate.Mutant;
import dev.safeguard.compiler.mutate.Mutants;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.util.ArrayList;
import java.util.List;

/** One policy and the cases about it. */
final class PolicyMutation {
    private final PolicyLabel label;
    private final PolicyDefinition definition;
    private final List<PolicyCase> cases = new ArrayList<>();

    PolicyMutation(PolicyLabel label, PolicyDefinition definition) {
        this.label = label;
        this.definition = definition;
    }

    void add(PolicyCase test) {
        cases.add(test);
    }

    MutationScore score(CaseRunner runner) {
        List<Mutant> mutants = ProviderMode.decides(definition) ? List.of() : Mutants.of(definition);
        List<Mutant> survivors = mutants.parallelStream()
                .filter(mutant -> cases.stream().allMatch(test -> runner.passes(test, mutant.definition())))
                .toList();
        return new MutationScore(label, cases.size(), mutants.size(), survivors);
    }
}
