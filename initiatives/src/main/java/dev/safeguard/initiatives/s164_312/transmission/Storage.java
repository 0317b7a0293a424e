package dev.safeguard.initiatives.s164_312.transmission;

import static dev.safeguard.dsl.azure.ResourceTypes.STORAGE_ACCOUNTS;
import static dev.safeguard.dsl.azure.ResourceTypes.STORAGE_ACCOUNTS_FILE_SERVICES;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.AUDIT;
import static dev.safeguard.dsl.control.RequestEffect.DENY;
import static dev.safeguard.dsl.hipaa.Safeguards.INFORMATION_ACCESS_MANAGEMENT;
import static dev.safeguard.dsl.hipaa.Safeguards.TRANSMISSION_ENCRYPTION;
import static dev.safeguard.dsl.hipaa.Safeguards.TRANSMISSION_INTEGRITY;
import static dev.safeguard.dsl.hipaa.Safeguards.TRANSMISSION_SECURITY;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Conditions.anyOf;
import static dev.safeguard.dsl.rule.Conditions.requestApiVersion;
import static dev.safeguard.dsl.rule.Conditions.where;
import static dev.safeguard.dsl.rule.Details.Operation.addOrReplace;
import static dev.safeguard.dsl.rule.Operator.EQUALS;
import static dev.safeguard.dsl.rule.Operator.GREATER;
import static dev.safeguard.dsl.rule.Operator.GREATER_OR_EQUALS;
import static dev.safeguard.dsl.rule.Operator.IN;
import static dev.safeguard.dsl.rule.Operator.NOT_EQUALS;
import static dev.safeguard.dsl.rule.Operator.NOT_IN;
import static dev.safeguard.dsl.rule.Value.expression;
import static dev.safeguard.initiatives.azure.Roles.NETWORK_CONTRIBUTOR;
import static dev.safeguard.initiatives.azure.Roles.STORAGE_ACCOUNT_CONTRIBUTOR;
import static dev.safeguard.initiatives.azure.SharedParameters.PRIVATE_DNS_ZONE_GROUP;
import static dev.safeguard.initiatives.azure.SharedParameters.PRIVATE_ENDPOINT_SUBNET;

import dev.safeguard.dsl.azure.StringField;
import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.Value;
import dev.safeguard.initiatives.azure.PrivateEndpoint;
import java.util.List;

/** Storage accounts: guard ePHI that is transmitted over a network. */
final class Storage {
    private static final Parameter STORAGE_TLS = Parameter.strings("storageAllowedTls", "TLS1_2", "TLS1_3")
            .described("TLS versions of storage", "Values of minimumTlsVersion that are good enough.");

    private static final Parameter PRIVATE_ENDPOINT_GROUPS = Parameter.strings(
                    "storagePrivateEndpointGroups", "blob", "dfs", "file", "queue", "table")
            .described(
                    "Storage services with private endpoints",
                    "Services of an account that remediation gives an endpoint each; each is billed by the hour.");

    private static final Parameter SMB_VERSIONS = Parameter.strings("storageSmbVersions", "SMB3.1.1")
            .described("Versions of SMB", "Versions that file shares may speak; SMB3.0 encrypts too, but weaker.");

    private static final Parameter SMB_CIPHERS = Parameter.strings("storageSmbChannelEncryption", "AES-256-GCM")
            .described("Channel encryption of SMB", "Ciphers that file shares may use: AES-256-GCM, AES-128-GCM.");

    private static final Parameter COPY_SCOPES = Parameter.strings("storageCopyScope", "AAD", "PrivateLink")
            .described("Copy scope", "Values of allowedCopyScope that keep copies inside: AAD, PrivateLink.");

    static final Control STORAGE_HTTPS_ONLY = control("STG-01", "storage.https-only")
            .titled("Secure transfer (HTTPS) required")
            .implementing(TRANSMISSION_ENCRYPTION, TRANSMISSION_INTEGRITY, TRANSMISSION_SECURITY)
            .on(STORAGE_ACCOUNTS)
            .mustHave(anyOf(
                    STORAGE_ACCOUNTS.supportsHttpsTrafficOnly().isTrue(),
                    // The service's default became true with this version; a template may leave the property out.
                    allOf(
                            STORAGE_ACCOUNTS.supportsHttpsTrafficOnly().absent(),
                            requestApiVersion(GREATER_OR_EQUALS, "2019-04-01"))))
            .otherwise(DENY)
            .orModify(
                    STORAGE_ACCOUNT_CONTRIBUTOR,
                    addOrReplace(STORAGE_ACCOUNTS.supportsHttpsTrafficOnly().alias(), Value.of(true)))
            .because("Plain HTTP would carry ePHI unencrypted between client and storage.");

    static final Control STORAGE_MIN_TLS = control("STG-02", "storage.min-tls")
            .titled("Storage speaks TLS 1.2 or newer")
            .implementing(TRANSMISSION_ENCRYPTION, TRANSMISSION_SECURITY)
            .on(STORAGE_ACCOUNTS)
            .mustHave(STORAGE_ACCOUNTS.minimumTlsVersion().in(STORAGE_TLS))
            .otherwise(DENY)
            .orModify(
                    STORAGE_ACCOUNT_CONTRIBUTOR,
                    addOrReplace(STORAGE_ACCOUNTS.minimumTlsVersion().alias(), Value.of("TLS1_2")))
            .because("TLS 1.0 and 1.1 have known weaknesses that expose ePHI on the wire.")
            .with(STORAGE_TLS);

    static final Control STORAGE_PRIVATE_ENDPOINT = control("STG-06", "storage.private-endpoint")
            .titled("Storage is reached through an approved private endpoint")
            .implementing(TRANSMISSION_SECURITY)
            .on(STORAGE_ACCOUNTS)
            .mustHave(PrivateEndpoint.connectionsOf(STORAGE_ACCOUNTS.name()))
            .satisfying(PrivateEndpoint.approved(STORAGE_ACCOUNTS.name()))
            .otherwiseAudit()
            .orDeploy(
                    PrivateEndpoint.deployment(PRIVATE_ENDPOINT_GROUPS, "privatelink.{0}.core.windows.net"),
                    STORAGE_ACCOUNT_CONTRIBUTOR,
                    NETWORK_CONTRIBUTOR)
            .because("Without a private endpoint, ePHI travels to the storage account's public address.")
            .with(PRIVATE_ENDPOINT_SUBNET, PRIVATE_DNS_ZONE_GROUP, PRIVATE_ENDPOINT_GROUPS)
            .version("1.1.0");

    static final Control SMB_ENCRYPTION = control("STG-17", "storage.smb-encryption")
            .titled("File shares speak SMB 3.1.1 with AES-256 only")
            .implementing(TRANSMISSION_SECURITY)
            .on(STORAGE_ACCOUNTS_FILE_SERVICES)
            // What is not set is everything that the service can do, old versions and ciphers included.
            .mustHave(allOf(
                    onlyHas(STORAGE_ACCOUNTS_FILE_SERVICES.protocolSettingsSmbVersions(), SMB_VERSIONS),
                    onlyHas(STORAGE_ACCOUNTS_FILE_SERVICES.protocolSettingsSmbChannelEncryption(), SMB_CIPHERS)))
            .otherwise(AUDIT)
            .because("Older versions of SMB let ePHI in file shares travel unencrypted or under a weak cipher.")
            .with(SMB_VERSIONS, SMB_CIPHERS);

    static final Control COPY_SCOPE = control("STG-24", "storage.copy-scope")
            .titled("Copies into storage come from the same tenant or a private link only")
            .implementing(TRANSMISSION_SECURITY, INFORMATION_ACCESS_MANAGEMENT)
            .on(STORAGE_ACCOUNTS)
            .mustHave(STORAGE_ACCOUNTS.allowedCopyScope().in(COPY_SCOPES))
            .otherwise(DENY)
            .because("An open copy scope lets whoever can read ePHI move it across the border of the tenant.")
            .with(COPY_SCOPES);

    static final Control NO_CROSS_TENANT_REPLICATION = control("STG-25", "storage.no-cross-tenant-replication")
            .titled("Object replication does not cross tenants")
            .implementing(TRANSMISSION_SECURITY, INFORMATION_ACCESS_MANAGEMENT)
            .on(STORAGE_ACCOUNTS)
            .mustHave(STORAGE_ACCOUNTS.allowCrossTenantReplication().isFalse())
            .otherwise(DENY)
            .orModify(
                    STORAGE_ACCOUNT_CONTRIBUTOR,
                    addOrReplace(STORAGE_ACCOUNTS.allowCrossTenantReplication().alias(), Value.of(false)))
            .because(
                    "A replication rule would copy ePHI to a stranger's tenant silently and for as long as it stands.");

    private Storage() {}

    static List<Control> controls() {
        return List.of(
                STORAGE_HTTPS_ONLY,
                STORAGE_MIN_TLS,
                STORAGE_PRIVATE_ENDPOINT,
                SMB_ENCRYPTION,
                COPY_SCOPE,
                NO_CROSS_TENANT_REPLICATION);
    }

    /** The field is a list in one text, separated and usually ended by semicolons. */
    private static Condition onlyHas(StringField list, Parameter allowed) {
        Value each = expression("split(field('" + list.alias() + "'), ';')");
        Operand one = Operand.value(expression("current('each')"));
        Condition good = where(one, IN, allowed.asValue());
        Condition bad = allOf(where(one, NOT_EQUALS, Value.of("")), where(one, NOT_IN, allowed.asValue()));
        return allOf(
                where(Operand.count(each, "each", good), GREATER, Value.of(0)),
                where(Operand.count(each, "each", bad), EQUALS, Value.of(0)));
    }
}
