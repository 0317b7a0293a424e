package dev.safeguard.initiatives.s164_312.encryption;

import static dev.safeguard.dsl.azure.Fields.field;
import static dev.safeguard.dsl.azure.ResourceTypes.APP_SERVICE_PLANS;
import static dev.safeguard.dsl.azure.ResourceTypes.HOSTING_ENVIRONMENTS;
import static dev.safeguard.dsl.azure.ResourceTypes.WEB_SITES;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.AUDIT;
import static dev.safeguard.dsl.hipaa.Safeguards.ENCRYPTION_AND_DECRYPTION;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Conditions.anyOf;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Parameter;
import java.util.List;

/** Functions: what they keep for a moment, on disks and shares that nobody chose. */
final class Apps {
    private static final Parameter TIERS = Parameter.strings(
                    "functionsAllowedTiers", "ElasticPremium", "PremiumV3", "Isolated", "IsolatedV2", "FlexConsumption")
            .described("Plans for functions", "Tiers of App Service plans on which functions may handle ePHI.");

    static final Control TRANSIENT_STORAGE = control("APP-13", "functions.transient-storage")
            .titled("Functions keep transient data on protected plans, shares and disks")
            .implementing(ENCRYPTION_AND_DECRYPTION)
            .on(APP_SERVICE_PLANS)
            .when(anyOf(
                    APP_SERVICE_PLANS.skuTier().equalTo("Dynamic"),
                    APP_SERVICE_PLANS.kind().containing("functionapp"),
                    APP_SERVICE_PLANS.kind().containing("elastic")))
            .mustHave(APP_SERVICE_PLANS.skuTier().in(TIERS))
            .alsoOn(WEB_SITES)
            .when(hasContentShare())
            .mustHave(anyOf(
                    WEB_SITES.vnetContentShareEnabled().isTrue(),
                    WEB_SITES.outboundVnetRoutingContentShareTraffic().isTrue(),
                    WEB_SITES.outboundVnetRoutingAllTraffic().isTrue()))
            .alsoOn(HOSTING_ENVIRONMENTS)
            .mustHave(HOSTING_ENVIRONMENTS
                    .clusterSettings()
                    .any(setting -> allOf(
                            setting.name().equalTo("InternalEncryption"),
                            setting.value().equalTo("true"))))
            .otherwise(AUDIT)
            .because("Temporary files, page files and content shares hold ePHI as the database does.")
            .with(TIERS);

    private Apps() {}

    static List<Control> controls() {
        return List.of(TRANSIENT_STORAGE);
    }

    /** Not on Container Apps, not on Flex Consumption; and an App Service Environment is inside a network already. */
    private static Condition hasContentShare() {
        return allOf(
                WEB_SITES.kind().containing("functionapp"),
                WEB_SITES.kind().notContaining("azurecontainerapps"),
                field("Microsoft.Web/sites/functionAppConfig").absent(),
                WEB_SITES.hostingEnvironmentProfileId().absent());
    }
}
