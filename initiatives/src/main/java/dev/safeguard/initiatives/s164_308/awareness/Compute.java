package dev.safeguard.initiatives.s164_308.awareness;

import static dev.safeguard.dsl.azure.ResourceTypes.VIRTUAL_MACHINES;
import static dev.safeguard.dsl.azure.ResourceTypes.VIRTUAL_MACHINES_EXTENSIONS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.hipaa.Safeguards.MALICIOUS_SOFTWARE_PROTECTION;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Conditions.anyOf;
import static dev.safeguard.dsl.rule.Conditions.where;

import dev.safeguard.dsl.azure.StringField;
import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Details.Related;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Operator;
import dev.safeguard.dsl.rule.Value;
import java.util.List;

/** Virtual machines. */
final class Compute {
    static final Control MALWARE_PROTECTION = control("CMP-09", "compute.malware-protection")
            .titled("Virtual machines have endpoint protection and assess missing updates")
            .implementing(MALICIOUS_SOFTWARE_PROTECTION)
            .on(VIRTUAL_MACHINES)
            .mustHave(Related.ofType(VIRTUAL_MACHINES_EXTENSIONS.name()))
            .satisfying(allOf(
                    anyOf(
                            extension("Microsoft.Azure.AzureDefenderForServers", "MDE.Windows", "MDE.Linux"),
                            extension("Microsoft.Azure.Security", "IaaSAntimalware")),
                    anyOf(
                            assessed(VIRTUAL_MACHINES.osProfileWindowsConfigurationPatchSettingsAssessmentMode()),
                            assessed(VIRTUAL_MACHINES.osProfileLinuxConfigurationPatchSettingsAssessmentMode()))))
            .otherwiseAudit()
            .because("Malware on a server, or a known hole in it, opens every record that the server can read.");

    private Compute() {}

    static List<Control> controls() {
        return List.of(MALWARE_PROTECTION);
    }

    private static Condition extension(String publisher, String... types) {
        return allOf(
                VIRTUAL_MACHINES_EXTENSIONS.publisher().equalTo(publisher),
                VIRTUAL_MACHINES_EXTENSIONS.typeProperty().in(types));
    }

    /** Of the machine itself: in an existence condition, only the function reads the resource that is judged. */
    private static Condition assessed(StringField mode) {
        Value ofMachine = Value.expression("field('" + mode.alias() + "')");
        return where(Operand.value(ofMachine), Operator.EQUALS, Value.of("AutomaticByPlatform"));
    }
}
