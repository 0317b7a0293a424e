package dev.safeguard.initiatives.s164_312.access;

import static dev.safeguard.dsl.azure.ResourceTypes.LOG_ANALYTICS_WORKSPACES;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.AUDIT;
import static dev.safeguard.dsl.hipaa.Safeguards.ACCESS_CONTROL;
import static dev.safeguard.dsl.hipaa.Safeguards.PERSON_OR_ENTITY_AUTHENTICATION;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Details.Operation.addOrReplace;
import static dev.safeguard.initiatives.azure.Roles.LOG_ANALYTICS_CONTRIBUTOR;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Value;
import java.util.List;

/** Logs: only those who were granted access get at the records about ePHI. */
final class Logs {
    private static final String DISABLED = "Disabled";

    static final Control PRIVATE_WORKSPACE = control("LOG-08", "log.workspace-private")
            .titled("Log Analytics takes and shows logs over private links and to Entra identities only")
            .implementing(ACCESS_CONTROL, PERSON_OR_ENTITY_AUTHENTICATION)
            .on(LOG_ANALYTICS_WORKSPACES)
            .mustHave(allOf(
                    LOG_ANALYTICS_WORKSPACES.publicNetworkAccessForIngestion().equalTo(DISABLED),
                    LOG_ANALYTICS_WORKSPACES.publicNetworkAccessForQuery().equalTo(DISABLED),
                    LOG_ANALYTICS_WORKSPACES.featuresDisableLocalAuth().isTrue()))
            .otherwise(AUDIT)
            .orModify(
                    LOG_ANALYTICS_CONTRIBUTOR,
                    addOrReplace(
                            LOG_ANALYTICS_WORKSPACES
                                    .publicNetworkAccessForIngestion()
                                    .alias(),
                            Value.of(DISABLED)),
                    addOrReplace(
                            LOG_ANALYTICS_WORKSPACES
                                    .publicNetworkAccessForQuery()
                                    .alias(),
                            Value.of(DISABLED)))
            .because("Logs tell whose records were opened, and a workspace key in the wrong hands can forge them.");

    private Logs() {}

    static List<Control> controls() {
        return List.of(PRIVATE_WORKSPACE);
    }
}
