package dev.safeguard.initiatives.s164_312.access;

import static dev.safeguard.dsl.azure.Fields.field;
import static dev.safeguard.dsl.azure.ResourceTypes.APPLICATION_INSIGHTS_COMPONENTS;
import static dev.safeguard.dsl.azure.ResourceTypes.LOGIC_WORKFLOWS;
import static dev.safeguard.dsl.azure.ResourceTypes.WEB_SITES;
import static dev.safeguard.dsl.azure.ResourceTypes.WEB_SITES_CONFIG;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.AUDIT;
import static dev.safeguard.dsl.hipaa.Safeguards.ACCESS_CONTROL;
import static dev.safeguard.dsl.hipaa.Safeguards.MINIMUM_NECESSARY;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Conditions.anyOf;
import static dev.safeguard.dsl.rule.Conditions.not;
import static dev.safeguard.dsl.rule.Value.NO_MEMBERS;
import static dev.safeguard.initiatives.azure.Roles.WEBSITE_CONTRIBUTOR;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Details.Related;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.Value;
import dev.safeguard.initiatives.azure.SiteConfiguration;
import java.util.List;

/** Apps: what they reveal, to whom they listen, and which back doors are shut. */
final class Apps {
    private static final Parameter BLOB_LOG_LEVELS = Parameter.strings("appBlobLogLevels", "Off", "Error", "Warning")
            .described(
                    "Levels of app logs in blobs",
                    "Levels of application logging to blob storage that are sparse enough.");

    static final Control NO_REMOTE_DEBUGGING = control("APP-04", "app.no-remote-debug")
            .titled("Remote debugging of apps off")
            .implementing(ACCESS_CONTROL)
            .on(WEB_SITES)
            .mustHave(SiteConfiguration.related())
            .satisfying(WEB_SITES_CONFIG.remoteDebuggingEnabled().equalTo("false"))
            .otherwiseDeploy(
                    SiteConfiguration.setting(NO_MEMBERS.with("remoteDebuggingEnabled", Value.of(false))),
                    WEBSITE_CONTRIBUTOR)
            .because("A debugger stops the app at will and reads the ePHI in its memory.");

    static final Control NO_BLOB_DEBUG_LOGS = control("APP-05", "app.no-blob-debug-logs")
            .titled("Apps write no verbose logs to blobs, and none by SAS")
            .implementing(ACCESS_CONTROL, MINIMUM_NECESSARY)
            .on(WEB_SITES)
            .mustHave(Related.ofType(WEB_SITES_CONFIG.name()).named(Value.of("logs")))
            .satisfying(allOf(
                    anyOf(
                            WEB_SITES_CONFIG
                                    .applicationLogsAzureBlobStorageLevel()
                                    .absent(),
                            WEB_SITES_CONFIG
                                    .applicationLogsAzureBlobStorageLevel()
                                    .in(BLOB_LOG_LEVELS)),
                    // Absent counts as empty here.
                    WEB_SITES_CONFIG.applicationLogsAzureBlobStorageSasUrl().equalTo("")))
            .otherwiseAudit()
            .because("Verbose logs repeat ePHI outside the systems that guard it, and a SAS lets its holder read them.")
            .with(BLOB_LOG_LEVELS);

    static final Control INSIGHTS_PRIVACY = control("APP-06", "app.insights-privacy")
            .titled("Application Insights masks addresses, demands Entra ID and stays private")
            .implementing(MINIMUM_NECESSARY, ACCESS_CONTROL)
            .on(APPLICATION_INSIGHTS_COMPONENTS)
            .mustHave(allOf(
                    not(APPLICATION_INSIGHTS_COMPONENTS.disableIpMasking().isTrue()),
                    APPLICATION_INSIGHTS_COMPONENTS.disableLocalAuth().isTrue(),
                    APPLICATION_INSIGHTS_COMPONENTS.workspaceResourceId().notEqualTo(""),
                    APPLICATION_INSIGHTS_COMPONENTS
                            .publicNetworkAccessForIngestion()
                            .equalTo("Disabled"),
                    APPLICATION_INSIGHTS_COMPONENTS
                            .publicNetworkAccessForQuery()
                            .equalTo("Disabled")))
            .otherwise(AUDIT)
            .because("Telemetry names patients' addresses and pages; it deserves the protection of ePHI.");

    static final Control NO_WILDCARD_CORS = control("APP-07", "app.cors")
            .titled("Apps do not open their resources to every web page")
            .implementing(ACCESS_CONTROL)
            .on(WEB_SITES)
            .mustHave(SiteConfiguration.related())
            .satisfying(WEB_SITES_CONFIG.corsAllowedOrigins().none(origin -> origin.equalTo("*")))
            .otherwiseAudit()
            .because("With a wildcard, any page a clinician visits may read ePHI through the clinician's browser.");

    static final Control LOGIC_APP_CALLERS = control("APP-18", "logicapps.callers")
            .titled("Logic Apps say which addresses may trigger them")
            .implementing(ACCESS_CONTROL)
            .on(LOGIC_WORKFLOWS)
            .mustHave(field("Microsoft.Logic/workflows/accessControl.triggers.allowedCallerIpAddresses")
                    .exists())
            .otherwise(AUDIT)
            .because("Whoever learns the trigger's address can start a workflow that handles ePHI.");

    private Apps() {}

    static List<Control> controls() {
        return List.of(NO_REMOTE_DEBUGGING, NO_BLOB_DEBUG_LOGS, INSIGHTS_PRIVACY, NO_WILDCARD_CORS, LOGIC_APP_CALLERS);
    }
}
