package dev.safeguard.deployer.deploy;

import dev.safeguard.dsl.finding.Code;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.finding.Place;
import dev.safeguard.dsl.rule.Initiative;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What Azure would refuse, found before the first request: names, options, and the values of parameters. */
final class DeploymentChecks {
    /** Names of policy objects: the strict form of "Naming rules for Azure resources". */
    private static final String FORBIDDEN = ".*[<>*%&:\\\\?.+/\\p{Cntrl}].*";

    private static final Set<String> MODES = Set.of("Default", "DoNotEnforce");

    private final List<PolicyDefinition> definitions;
    private final Initiative initiative;
    private final DeployOptions options;
    private final List<Finding> findings = new ArrayList<>();

    DeploymentChecks(List<PolicyDefinition> definitions, Initiative initiative, DeployOptions options) {
        this.definitions = definitions;
        this.initiative = initiative;
        this.options = options;
    }

    List<Finding> findings() {
        definitions.forEach(definition -> name(definition.name(), 64, "definition"));
        name(initiative.name(), 64, "initiative");
        name(options.assignmentName(), 24, "assignment");
        name(options.managementGroup(), 90, "management group");
        mode();
        location();
        findings.addAll(new ParameterValues(initiative, options).findings());
        return List.copyOf(findings);
    }

    private void name(String name, int longest, String what) {
        if (name.isEmpty() || name.length() > longest) {
            add(
                    DeployCodes.BAD_NAME,
                    name,
                    "",
                    what + " name `" + name + "` is " + name.length() + " characters long",
                    "use 1 to " + longest + " characters");
        }
        boolean dotted = what.equals("management group");
        if ((dotted ? name.replace(".", "") : name).matches(FORBIDDEN) || name.endsWith(" ") || name.endsWith(".")) {
            add(
                    DeployCodes.BAD_NAME,
                    name,
                    "",
                    what + " name `" + name + "` has characters that Azure refuses",
                    "use letters, digits and hyphens");
        }
    }

    private void mode() {
        if (!MODES.contains(options.enforcementMode())) {
            add(
                    DeployCodes.BAD_OPTION,
                    options.assignmentName(),
                    "/properties/enforcementMode",
                    "enforcement mode `" + options.enforcementMode() + "` does not exist",
                    "use Default or DoNotEnforce");
        }
    }

    private void location() {
        List<String> roles = new NeededRoles(definitions, initiative, options.parameters()).ids();
        if (!roles.isEmpty() && options.location().isEmpty()) {
            add(
                    DeployCodes.NO_LOCATION,
                    options.assignmentName(),
                    "/location",
                    "policies that deploy or modify need an identity, and an identity needs a location",
                    "give the Azure region of the assignment, such as `eastus`");
        }
    }

    private void add(Code code, String document, String pointer, String problem, String remedy) {
        findings.add(new Finding(code, Place.of(document, pointer), problem, remedy));
    }
}
