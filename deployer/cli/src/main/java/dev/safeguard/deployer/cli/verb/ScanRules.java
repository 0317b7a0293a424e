package dev.safeguard.deployer.cli.verb;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.alias.AliasCatalog;
import dev.safeguard.compiler.evaluate.Engine;
import dev.safeguard.compiler.evaluate.InitiativePlanning;
import dev.safeguard.compiler.scan.ScanRule;
import dev.safeguard.deployer.cli.catalog.Catalog;
import dev.safeguard.deployer.cli.catalog.ChosenInitiative;
import dev.safeguard.deployer.cli.console.Stop;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** The rules of an initiative, planned for scanning. */
final class ScanRules {
    private final Catalog catalog;
    private final AliasCatalog aliases;
    private final Consumer<String> warnings;

    ScanRules(Catalog catalog, AliasCatalog aliases, Consumer<String> warnings) {
        this.catalog = catalog;
        this.aliases = aliases;
        this.warnings = warnings;
    }

    /** One rule for each member whose definition is at hand. */
    List<ScanRule> of(ChosenInitiative chosen, Map<String, JsonNode> parameters) {
        InitiativePlanning planning = Engine.with(aliases)
                .plan(chosen.initiative(), member -> chosen.definition(member.definitionId()), parameters);
        if (planning instanceof InitiativePlanning.Refused refused) {
            throw Stop.findings(refused.findings());
        }
        InitiativePlanning.Planned planned = (InitiativePlanning.Planned) planning;
        planned.warnings().forEach(warning -> warnings.accept(warning.toString()));
        return planned.members().stream()
                .map(member -> ScanRule.of(member, catalog::key))
                .toList();
    }
}
