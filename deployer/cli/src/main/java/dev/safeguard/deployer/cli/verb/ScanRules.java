package dev.safeguard.deployer.cli.verb;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.alias.AliasCatalog;
import dev.safeguard.compiler.evaluate.Engine;
import dev.safeguard.compiler.evaluate.InitiativePlanning;
import dev.safeguard.compiler.evaluate.PlannedPolicy;
import dev.safeguard.compiler.scan.ScanRule;
import dev.safeguard.deployer.cli.catalog.ScanSubject;
import dev.safeguard.deployer.cli.console.Stop;
import dev.safeguard.dsl.rule.Initiative;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** The rules of an initiative, planned for scanning. */
final class ScanRules {
    private final ScanSubject subject;
    private final AliasCatalog aliases;
    private final Consumer<String> warnings;

    ScanRules(ScanSubject subject, AliasCatalog aliases, Consumer<String> warnings) {
        this.subject = subject;
        this.aliases = aliases;
        this.warnings = warnings;
    }

    /** One rule for each member whose definition is at hand. */
    List<ScanRule> with(Map<String, JsonNode> parameters) {
        boolean usual = parameters.isEmpty() && aliases.equals(AliasCatalog.bundled());
        Optional<ScanSubject.Known> known = usual ? subject.known() : Optional.empty();
        return known.map(this::later).orElseGet(() -> now(parameters));
    }

    /** Nothing can be wrong with policies that were planned beforehand, so each may wait until it is asked. */
    private List<ScanRule> later(ScanSubject.Known known) {
        List<Initiative.Member> members = subject.initiative().members();
        List<PlannedPolicy> policies =
                Engine.with(aliases).planLater(subject.initiative(), known.definitions(), known.policies());
        List<ScanRule> rules = new ArrayList<>(members.size());
        for (int i = 0; i < members.size(); i++) {
            rules.add(ScanRule.of(members.get(i), policies.get(i), subject::key));
        }
        return rules;
    }

    private List<ScanRule> now(Map<String, JsonNode> parameters) {
        InitiativePlanning planning = Engine.with(aliases).plan(subject.initiative(), subject::definition, parameters);
        if (planning instanceof InitiativePlanning.Refused refused) {
            throw Stop.findings(refused.findings());
        }
        InitiativePlanning.Planned planned = (InitiativePlanning.Planned) planning;
        planned.warnings().forEach(warning -> warnings.accept(warning.toString()));
        return planned.members().stream()
                .map(member -> ScanRule.of(member.member(), member.policy(), subject::key))
                .toList();
    }
}
