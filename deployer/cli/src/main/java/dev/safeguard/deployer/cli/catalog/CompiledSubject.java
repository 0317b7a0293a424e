package dev.safeguard.deployer.cli.catalog;

import dev.safeguard.compiler.report.ReportFacts;
import dev.safeguard.dsl.rule.Initiative;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.util.Optional;

/** An initiative that was made from its controls, or read from files. */
record CompiledSubject(Catalog catalog, ChosenInitiative chosen) implements ScanSubject {
    @Override
    public Initiative initiative() {
        return chosen.initiative();
    }

    @Override
    public Optional<PolicyDefinition> definition(Initiative.Member member) {
        return chosen.definition(member.definitionId());
    }

    @Override
    public String key(String id) {
        return catalog.key(id);
    }

    @Override
    public ReportFacts words(String scope) {
        return new ReportWords(catalog).facts(chosen, scope);
    }

    @Override
    public Optional<Known> known() {
        return Optional.empty();
    }
}
