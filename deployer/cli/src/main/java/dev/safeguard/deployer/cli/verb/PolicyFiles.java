package dev.safeguard.deployer.cli.verb;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.emit.Emitter;
import dev.safeguard.deployer.cli.catalog.ChosenInitiative;
import dev.safeguard.deployer.deploy.Marker;
import dev.safeguard.deployer.deploy.ResourceKind;
import dev.safeguard.dsl.rule.Initiative;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** An initiative and its definitions as files, each with our mark of ownership. */
final class PolicyFiles {
    static final String OWNER = "safeguard";
    private static final String NO_VERSION = "1.0.0";

    private PolicyFiles() {}

    /** Text by path relative to the output folder, {@code /} between segments. */
    static SortedMap<String, String> of(ChosenInitiative chosen) {
        SortedMap<String, String> files = new TreeMap<>();
        Map<String, String> controls = controls(chosen.initiative());
        for (PolicyDefinition definition : chosen.definitions()) {
            String control = controls.getOrDefault(definition.name().toLowerCase(Locale.ROOT), definition.name());
            ObjectNode json = Emitter.json(definition);
            Marker.sign(
                    ResourceKind.DEFINITION,
                    json,
                    OWNER,
                    control,
                    definition.version().orElse(NO_VERSION));
            files.put("policyDefinitions/" + definition.name() + ".json", Emitter.text(json));
        }
        Initiative initiative = chosen.initiative();
        ObjectNode json = Emitter.json(initiative);
        Marker.sign(
                ResourceKind.INITIATIVE,
                json,
                OWNER,
                initiative.name(),
                initiative.version().orElse(NO_VERSION));
        files.put("policySetDefinitions/" + initiative.name() + ".json", Emitter.text(json));
        return files;
    }

    /** The reference id of each definition, by its name in lower case. */
    private static Map<String, String> controls(Initiative initiative) {
        Map<String, String> controls = new HashMap<>();
        initiative
                .members()
                .forEach(member -> controls.putIfAbsent(
                        member.definitionName().toLowerCase(Locale.ROOT),
                        member.referenceId().orElseGet(member::definitionName)));
        return controls;
    }
}
