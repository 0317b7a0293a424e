package dev.safeguard.blueprints.phi;

import static dev.safeguard.blueprints.phi.PhiNames.located;
import static dev.safeguard.blueprints.phi.PhiNames.named;
import static dev.safeguard.dsl.rule.Value.NO_MEMBERS;
import static dev.safeguard.dsl.rule.Value.array;

import dev.safeguard.blueprints.template.Arm;
import dev.safeguard.blueprints.template.ArmTypes;
import dev.safeguard.blueprints.template.TemplateEntry;
import dev.safeguard.blueprints.template.TemplateResource;
import dev.safeguard.dsl.rule.Value;
import java.util.List;

/** The vault, the key that encrypts the storage account, and the identity that may use that key and nothing else. */
final class PhiKeys {
    static final String STORAGE_KEY = "storage-encryption";

    /** Key Vault Crypto Service Encryption User; the id is the same in every tenant. */
    private static final Value ENCRYPTION_USER = Value.of("e147488a-f6f5-4113-8e2d-b22465e65bf6");

    private static final Value TRUE = Value.of(true);
    private static final Value FALSE = Value.of(false);

    /** Storage reaches the key as a trusted service; whoever else wants in needs the private endpoint. */
    static final TemplateResource VAULT = located(ArmTypes.KEY_VAULT, PhiNames.KEY_VAULT)
            .properties(NO_MEMBERS
                    .with("tenantId", Arm.property(Arm.call("subscription"), "tenantId"))
                    // premium: keys in hardware
                    .with("sku", NO_MEMBERS.with("family", Value.of("A")).with("name", Value.of("premium")))
                    .with("enableRbacAuthorization", TRUE)
                    .with("enableSoftDelete", TRUE)
                    .with("softDeleteRetentionInDays", Value.of(90))
                    .with("enablePurgeProtection", TRUE)
                    .with("enabledForDeployment", FALSE)
                    .with("enabledForDiskEncryption", FALSE)
                    .with("enabledForTemplateDeployment", FALSE)
                    .with("publicNetworkAccess", Value.of("Disabled"))
                    .with("networkAcls", Closed.exceptTrustedServices()));

    /** Rotation counts from creation: the first version has no expiry, so one before expiry would never come. */
    static final TemplateResource KEY = VAULT.child(ArmTypes.KEY, Value.of(STORAGE_KEY))
            .with("tags", PhiNames.tags())
            .properties(NO_MEMBERS
                    .with("kty", Value.of("RSA-HSM"))
                    .with("keySize", Value.of(3072))
                    .with("keyOps", array(Value.of("wrapKey"), Value.of("unwrapKey")))
                    .with("attributes", NO_MEMBERS.with("enabled", TRUE))
                    .with(
                            "rotationPolicy",
                            NO_MEMBERS
                                    .with("attributes", NO_MEMBERS.with("expiryTime", Value.of("P1Y")))
                                    .with(
                                            "lifetimeActions",
                                            array(
                                                    action("rotate", "timeAfterCreate", "P6M"),
                                                    action("notify", "timeBeforeExpiry", "P30D")))));

    static final TemplateResource IDENTITY = located(ArmTypes.USER_ASSIGNED_IDENTITY, named("id-{0}-storage"));

    static final TemplateResource KEY_USE = KEY.extension(
                    ArmTypes.ROLE_ASSIGNMENT, Arm.call("guid", KEY.id(), IDENTITY.id(), ENCRYPTION_USER))
            .properties(NO_MEMBERS
                    .with("principalId", Arm.property(IDENTITY.reference(), "principalId"))
                    // Spares Azure the look-up in Entra ID, where a new identity may not have arrived yet.
                    .with("principalType", Value.of("ServicePrincipal"))
                    .with("roleDefinitionId", Arm.id(ArmTypes.ROLE_DEFINITION, List.of(ENCRYPTION_USER))))
            .after(IDENTITY);

    private PhiKeys() {}

    static List<TemplateEntry> resources() {
        return List.of(VAULT, PhiMonitoring.logsOf(VAULT), KEY, IDENTITY, KEY_USE);
    }

    private static Value action(String type, String trigger, String duration) {
        return NO_MEMBERS
                .with("action", NO_MEMBERS.with("type", Value.of(type)))
                .with("trigger", NO_MEMBERS.with(trigger, Value.of(duration)));
    }
}
