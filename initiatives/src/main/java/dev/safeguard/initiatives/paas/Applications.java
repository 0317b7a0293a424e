package dev.safeguard.initiatives.paas;

import static dev.safeguard.dsl.azure.ResourceTypes.AUTOMATION_ACCOUNTS;
import static dev.safeguard.dsl.azure.ResourceTypes.BATCH_ACCOUNTS;
import static dev.safeguard.dsl.azure.ResourceTypes.CONFIGURATION_STORES;
import static dev.safeguard.dsl.azure.ResourceTypes.HOST_POOLS;
import static dev.safeguard.dsl.azure.ResourceTypes.STORAGE_SYNC_SERVICES;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.initiatives.paas.CustomerKey.cmk;
import static dev.safeguard.initiatives.paas.LocalAuthentication.local;
import static dev.safeguard.initiatives.paas.PrivateLink.pe;
import static dev.safeguard.initiatives.paas.PublicAccess.pna;
import static dev.safeguard.initiatives.paas.Row.row;
import static dev.safeguard.initiatives.paas.ServiceRoles.APP_CONFIGURATION_CONTRIBUTOR;
import static dev.safeguard.initiatives.paas.ServiceRoles.AUTOMATION_CONTRIBUTOR;
import static dev.safeguard.initiatives.paas.ServiceRoles.BATCH_ACCOUNT_CONTRIBUTOR;
import static dev.safeguard.initiatives.paas.ServiceRoles.CONTRIBUTOR;
import static dev.safeguard.initiatives.paas.ServiceRoles.HOST_POOL_CONTRIBUTOR;
import static dev.safeguard.initiatives.paas.Setting.mendable;
import static dev.safeguard.initiatives.paas.Setting.required;

import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Details.Operation;
import dev.safeguard.dsl.rule.Value;
import java.util.List;

/** Services that run, configure and serve applications, desktops and files. */
final class Applications {
    private static final String BATCH_MODES = "Microsoft.Batch/batchAccounts/allowedAuthenticationModes";

    private static final Row APP_CONFIGURATION = row(
            "appconfig",
            "App Configuration",
            CONFIGURATION_STORES,
            APP_CONFIGURATION_CONTRIBUTOR,
            pna(mendable(CONFIGURATION_STORES.publicNetworkAccess(), "Disabled")),
            pe("configurationStores", "privatelink.azconfig.io"),
            cmk(CONFIGURATION_STORES.encryptionKeyVaultPropertiesKeyIdentifier().exists()),
            local(mendable(CONFIGURATION_STORES.disableLocalAuth(), true)));

    private static final Row AUTOMATION = row(
            "automation",
            "Automation",
            AUTOMATION_ACCOUNTS,
            AUTOMATION_CONTRIBUTOR,
            pna(mendable(AUTOMATION_ACCOUNTS.publicNetworkAccess(), false)),
            pe("DSCAndHybridWorker", "privatelink.azure-automation.net"),
            cmk(AUTOMATION_ACCOUNTS.encryptionKeySource().equalTo("Microsoft.Keyvault")),
            local(mendable(AUTOMATION_ACCOUNTS.disableLocalAuth(), true)));

    private static final Row BATCH = row(
            "batch",
            "Batch",
            BATCH_ACCOUNTS,
            BATCH_ACCOUNT_CONTRIBUTOR,
            pna(mendable(BATCH_ACCOUNTS.publicNetworkAccess(), "Disabled")),
            pe("batchAccount", "privatelink.batch.azure.com"),
            cmk(BATCH_ACCOUNTS.encryptionKeySource().equalTo("Microsoft.KeyVault")),
            local(required(entraOnly()).mendedBy(Operation.addOrReplace(BATCH_MODES, Value.array(Value.of("AAD"))))));

    private static final Row VIRTUAL_DESKTOP = row(
            "avd",
            "Virtual Desktop",
            HOST_POOLS,
            HOST_POOL_CONTRIBUTOR,
            pna(mendable(HOST_POOLS.publicNetworkAccess(), "Disabled")),
            pe("connection", "privatelink.wvd.microsoft.com"));

    private static final Row FILE_SYNC = row(
            "filesync",
            "File Sync",
            STORAGE_SYNC_SERVICES,
            CONTRIBUTOR,
            pna(mendable(STORAGE_SYNC_SERVICES.incomingTrafficPolicy(), "AllowVirtualNetworksOnly")),
            pe("Afs", "privatelink.afs.azure.net"));

    private Applications() {}

    static List<Row> rows() {
        return List.of(APP_CONFIGURATION, AUTOMATION, BATCH, VIRTUAL_DESKTOP, FILE_SYNC);
    }

    /** An account that names no modes allows all of them. */
    private static Condition entraOnly() {
        return allOf(
                BATCH_ACCOUNTS.allowedAuthenticationModes().isNotEmpty(),
                BATCH_ACCOUNTS.allowedAuthenticationModes().none(mode -> mode.notEqualTo("AAD")));
    }
}
