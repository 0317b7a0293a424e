package dev.safeguard.deployer.cli.catalog;

import dev.safeguard.compiler.prepared.PreparedInitiative;
import dev.safeguard.compiler.report.ControlFacts;
import dev.safeguard.compiler.report.ReportFacts;
import dev.safeguard.dsl.rule.Initiative;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** An initiative of a bundled pack, compiled when this command line was built. */
final class PreparedSubject implements ScanSubject {
    private final PreparedInitiative prepared;
    private final Map<String, String> keys = new HashMap<>();

    PreparedSubject(PreparedInitiative prepared) {
        this.prepared = prepared;
        for (ControlFacts control : prepared.words().controls()) {
            keys.put(control.id(), control.key());
        }
    }

    @Override
    public Initiative initiative() {
        return prepared.initiative();
    }

    @Override
    public Optional<PolicyDefinition> definition(Initiative.Member member) {
        int number = initiative().members().indexOf(member);
        return number < 0
                ? Optional.empty()
                : Optional.of(prepared.definitions().get(number));
    }

    @Override
    public String key(String id) {
        return keys.getOrDefault(id, id);
    }

    @Override
    public ReportFacts words(String scope) {
        return prepared.words().about(scope);
    }

    @Override
    public Optional<Known> known() {
        return Optional.of(new Known(prepared.definitions(), prepared.policies()));
    }
}
