package dev.safeguard.blueprints.phi;

import static dev.safeguard.blueprints.phi.PhiNames.located;
import static dev.safeguard.dsl.rule.Value.NO_MEMBERS;

import dev.safeguard.blueprints.template.Arm;
import dev.safeguard.blueprints.template.ArmTypes;
import dev.safeguard.blueprints.template.TemplateEntry;
import dev.safeguard.blueprints.template.TemplateResource;
import dev.safeguard.dsl.rule.Value;
import java.util.List;

/** The storage account for ePHI and its blob service. */
final class PhiStorage {
    private static final Value TRUE = Value.of(true);
    private static final Value FALSE = Value.of(false);

    static final TemplateResource ACCOUNT = located(ArmTypes.STORAGE_ACCOUNT, PhiNames.STORAGE_ACCOUNT)
            .with("sku", NO_MEMBERS.with("name", PhiParameters.STORAGE_SKU.value()))
            .with("kind", Value.of("StorageV2"))
            .with("identity", identity())
            .properties(NO_MEMBERS
                    .with("supportsHttpsTrafficOnly", TRUE)
                    .with("minimumTlsVersion", Value.of("TLS1_2"))
                    .with("allowBlobPublicAccess", FALSE)
                    .with("allowSharedKeyAccess", FALSE)
                    .with("defaultToOAuthAuthentication", TRUE)
                    .with("allowCrossTenantReplication", FALSE)
                    .with("allowedCopyScope", Value.of("AAD"))
                    .with("sasPolicy", shortLived())
                    .with("keyPolicy", NO_MEMBERS.with("keyExpirationPeriodInDays", Value.of(90)))
                    .with("isLocalUserEnabled", FALSE)
                    .with("isSftpEnabled", FALSE)
                    .with("publicNetworkAccess", Value.of("Disabled"))
                    .with("networkAcls", Closed.exceptTrustedServices())
                    .with("encryption", encryption()))
            .after(PhiKeys.KEY, PhiKeys.IDENTITY, PhiKeys.KEY_USE);

    private static final TemplateResource BLOBS = ACCOUNT.child(ArmTypes.BLOB_SERVICE, Value.of("default"))
            .properties(NO_MEMBERS
                    .with("isVersioningEnabled", TRUE)
                    .with("changeFeed", NO_MEMBERS.with("enabled", TRUE))
                    .with("restorePolicy", restore())
                    .with("deleteRetentionPolicy", softDelete())
                    .with("containerDeleteRetentionPolicy", softDelete()));

    private PhiStorage() {}

    static List<TemplateEntry> resources() {
        return List.of(ACCOUNT, BLOBS, PhiMonitoring.logsOf(BLOBS));
    }

    private static Value identity() {
        return NO_MEMBERS
                .with("type", Value.of("UserAssigned"))
                .with(
                        "userAssignedIdentities",
                        NO_MEMBERS.with(PhiKeys.IDENTITY.id().text(), NO_MEMBERS));
    }

    /** Names no key version: storage then follows every rotation within a day. */
    private static Value encryption() {
        return NO_MEMBERS
                .with("keySource", Value.of("Microsoft.Keyvault"))
                .with("identity", NO_MEMBERS.with("userAssignedIdentity", PhiKeys.IDENTITY.id()))
                .with(
                        "keyvaultproperties",
                        NO_MEMBERS
                                .with("keyname", Value.of(PhiKeys.STORAGE_KEY))
                                .with("keyvaulturi", Arm.property(PhiKeys.VAULT.reference(), "vaultUri")))
                .with("requireInfrastructureEncryption", TRUE)
                .with(
                        "services",
                        NO_MEMBERS
                                .with("blob", underOwnKey())
                                .with("file", underOwnKey())
                                .with("queue", underOwnKey())
                                .with("table", underOwnKey()));
    }

    private static Value underOwnKey() {
        return NO_MEMBERS.with("enabled", TRUE).with("keyType", Value.of("Account"));
    }

    private static Value softDelete() {
        return NO_MEMBERS.with("enabled", TRUE).with("days", PhiParameters.SOFT_DELETE_DAYS.value());
    }

    /** Signatures that live longer than a day are refused. */
    private static Value shortLived() {
        return NO_MEMBERS
                .with("sasExpirationPeriod", Value.of("1.00:00:00"))
                .with("expirationAction", Value.of("Block"));
    }

    /** The service wants less days than deleted blobs are kept. */
    private static Value restore() {
        Value days = Arm.call("sub", PhiParameters.SOFT_DELETE_DAYS.value(), Value.of(1));
        return NO_MEMBERS.with("enabled", TRUE).with("days", days);
    }
}
