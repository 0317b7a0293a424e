package dev.safeguard.initiatives.s164_308.management;

import static dev.safeguard.dsl.azure.ResourceType.ANY_INDEXED_RESOURCE;
import static dev.safeguard.dsl.azure.ResourceTypes.RESOURCE_GROUPS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.DENY;
import static dev.safeguard.dsl.hipaa.Safeguards.RISK_MANAGEMENT;
import static dev.safeguard.dsl.rule.Conditions.anyOf;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Parameter;
import java.time.Period;
import java.util.List;

/** Governance: reduce risks to a reasonable level. */
final class Governance {
    private static final String REASON =
            "Outside the United States other law reaches ePHI, and business associate agreements often forbid it.";

    /** Regions of the public cloud, and the geography that some services name instead of a region. */
    private static final Parameter LOCATIONS = Parameter.strings(
                    "allowedLocations",
                    "centralus",
                    "eastus",
                    "eastus2",
                    "northcentralus",
                    "southcentralus",
                    "unitedstates",
                    "westcentralus",
                    "westus",
                    "westus2",
                    "westus3")
            .described("Allowed locations", "Regions where resources may be; global ones always may.")
            .strongType("location");

    static final Control RESOURCE_LOCATIONS = control("GOV-02", "gov.allowed-locations")
            .titled("Resources are in the United States")
            .implementing(RISK_MANAGEMENT)
            .on(ANY_INDEXED_RESOURCE)
            .when(ANY_INDEXED_RESOURCE.location().exists())
            .mustHave(anyOf(
                    ANY_INDEXED_RESOURCE.location().in(LOCATIONS),
                    ANY_INDEXED_RESOURCE.location().equalTo("global")))
            .otherwise(DENY)
            .because(REASON)
            .with(LOCATIONS)
            .sharingEffect("gov-02")
            .version("1.1.0");

    /** The policy for resources leaves out groups, whose location says where their names and tags are kept. */
    static final Control GROUP_LOCATIONS = control("GOV-02-group", "gov.allowed-locations-group")
            .titled("Resource groups are in the United States")
            .implementing(RISK_MANAGEMENT)
            .on(RESOURCE_GROUPS)
            .mustHave(RESOURCE_GROUPS.location().in(LOCATIONS))
            .otherwise(DENY)
            .because(REASON)
            .with(LOCATIONS)
            .sharingEffect("gov-02");

    /** Azure evaluates no policy on deployments and has no alias for a template's link. */
    static final Control DEPLOYMENT_SOURCE = control("GOV-06", "gov.deployment-source")
            .titled("Templates are deployed from approved sources only")
            .implementing(RISK_MANAGEMENT)
            .answeredBy("Deployments of the subscriptions whose properties.templateLink has a uri or an id:"
                    + " az deployment sub list and az deployment group list, each with"
                    + " --query \"[?properties.templateLink].{name:name, uri:properties.templateLink.uri,"
                    + " id:properties.templateLink.id}\"")
            .passesWhen("every link is a template spec of the entity or begins with an approved address")
            .by("Cloud platform owner")
            .every(Period.ofMonths(3))
            .evidencedBy(
                    "The list of links with date and reviewer", "The list of approved template specs and addresses")
            .because("A template from elsewhere brings settings that nobody here has reviewed.");

    private Governance() {}

    static List<Control> controls() {
        return List.of(RESOURCE_LOCATIONS, GROUP_LOCATIONS, DEPLOYMENT_SOURCE);
    }
}
