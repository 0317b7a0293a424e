package dev.safeguard.initiatives.s164_312.access;

import static dev.safeguard.dsl.azure.ResourceTypes.VIRTUAL_MACHINES;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.hipaa.Safeguards.AUTOMATIC_LOGOFF;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Conditions.anyOf;
import static dev.safeguard.dsl.rule.Conditions.where;

import dev.safeguard.dsl.azure.AnyField;
import dev.safeguard.dsl.azure.Fields;
import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Details.Related;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Operator;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.Value;
import java.util.List;

/** Windows machines, as machine configuration assesses them. */
final class Compute {
    private static final String ASSIGNMENTS = "Microsoft.GuestConfiguration/guestConfigurationAssignments";
    private static final AnyField STATUS = Fields.field(ASSIGNMENTS + "/complianceStatus");
    private static final AnyField PARAMETERS = Fields.field(ASSIGNMENTS + "/parameterHash");

    /** What Azure's own configuration checks without being told a value. */
    private static final long BASELINE_SECONDS = 900;

    private static final Parameter INACTIVITY = Parameter.integer("inactivitySeconds", BASELINE_SECONDS)
            .described(
                    "Seconds until a session locks",
                    "900 is what Azure's configuration of this name checks; for another value, machines need an "
                            + "assignment of the configuration that was made with that value.");

    static final Control SESSION_LOCK = control("CMP-11", "compute.logon-banner-lock")
            .titled("Windows machines lock idle sessions and meet the baseline for interactive logon")
            .implementing(AUTOMATIC_LOGOFF)
            .on(VIRTUAL_MACHINES)
            .when(anyOf(
                    VIRTUAL_MACHINES.osProfileWindowsConfiguration().exists(),
                    VIRTUAL_MACHINES.storageProfileOsDiskOsType().equalTo("Windows")))
            .mustHave(Related.ofType(ASSIGNMENTS).named(Value.of("AzureBaseline_SecurityOptionsInteractiveLogon")))
            .satisfying(allOf(STATUS.equalTo("Compliant"), madeForTheLimit()))
            .otherwiseAudit()
            .because("An unlocked session shows the records of the patient before to whoever sits down next.")
            .with(INACTIVITY);

    private Compute() {}

    static List<Control> controls() {
        return List.of(SESSION_LOCK);
    }

    /** Machine configuration keeps the values that an assignment was made with as a hash. */
    private static Condition madeForTheLimit() {
        String hash =
                "base64(concat('Interactive logon: Machine inactivity limit;ExpectedValue', '=', string(parameters('"
                        + INACTIVITY.name() + "'))))";
        return anyOf(
                where(Operand.value(INACTIVITY.asValue()), Operator.EQUALS, Value.of(BASELINE_SECONDS)),
                PARAMETERS.equalTo(Value.expression(hash)));
    }
}
