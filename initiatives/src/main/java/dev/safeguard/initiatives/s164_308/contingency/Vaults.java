package dev.safeguard.initiatives.s164_308.contingency;

import static dev.safeguard.dsl.azure.ResourceTypes.BACKUP_VAULTS;
import static dev.safeguard.dsl.azure.ResourceTypes.RECOVERY_SERVICES_VAULTS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.AUDIT;
import static dev.safeguard.dsl.hipaa.Safeguards.DATA_BACKUP_PLAN;
import static dev.safeguard.dsl.hipaa.Safeguards.DISASTER_RECOVERY_PLAN;
import static dev.safeguard.dsl.hipaa.Safeguards.INTEGRITY;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Conditions.anyOf;
import static dev.safeguard.dsl.rule.Conditions.where;

import dev.safeguard.dsl.azure.StringField;
import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Operator;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.Value;
import java.util.List;

/** The vaults that hold backups: nobody may destroy them early, nor one disaster with the source. */
final class Vaults {
    private static final Parameter LOCKED = Parameter.bool("backupRequireLocked", false)
            .described(
                    "Locked immutability only",
                    "Whether immutability of vaults must be locked, so that nobody can ever turn it off again.");

    static final Control IMMUTABLE = control("BCK-02", "backup.vault-immutable")
            .titled("Backup vaults are immutable")
            .implementing(DATA_BACKUP_PLAN, INTEGRITY)
            .on(RECOVERY_SERVICES_VAULTS)
            .mustHave(immutable(RECOVERY_SERVICES_VAULTS.securitySettingsImmutabilitySettingsState()))
            .alsoOn(BACKUP_VAULTS)
            .mustHave(immutable(BACKUP_VAULTS.securitySettingsImmutabilitySettingsState()))
            .otherwise(AUDIT)
            .because("Attackers delete backups of ePHI before they encrypt the source.")
            .with(LOCKED);

    static final Control SOFT_DELETE = control("BCK-03", "backup.soft-delete")
            .titled("Deleted backups can be brought back")
            .implementing(DATA_BACKUP_PLAN)
            .on(RECOVERY_SERVICES_VAULTS)
            .mustHave(RECOVERY_SERVICES_VAULTS
                    .securitySettingsSoftDeleteSettingsSoftDeleteState()
                    .in("Enabled", "AlwaysON"))
            .alsoOn(BACKUP_VAULTS)
            .mustHave(BACKUP_VAULTS.securitySettingsSoftDeleteSettingsState().in("On", "AlwaysOn"))
            .otherwise(AUDIT)
            .because("A backup of ePHI that was deleted by mistake or malice must not be gone at once.");

    static final Control CROSS_REGION = control("BCK-04", "backup.cross-region")
            .titled("Recovery Services vaults can be restored in the paired region")
            .implementing(DISASTER_RECOVERY_PLAN)
            .on(RECOVERY_SERVICES_VAULTS)
            .mustHave(allOf(
                    RECOVERY_SERVICES_VAULTS
                            .redundancySettingsStandardTierStorageRedundancy()
                            .equalTo("GeoRedundant"),
                    RECOVERY_SERVICES_VAULTS
                            .redundancySettingsCrossRegionRestore()
                            .equalTo("Enabled")))
            .otherwise(AUDIT)
            .because("A disaster that takes a region must not take the ePHI and its backup together.");

    private Vaults() {}

    static List<Control> controls() {
        return List.of(IMMUTABLE, SOFT_DELETE, CROSS_REGION);
    }

    private static Condition immutable(StringField state) {
        return anyOf(
                state.equalTo("Locked"),
                allOf(
                        where(Operand.value(LOCKED.asValue()), Operator.EQUALS, Value.of(false)),
                        state.equalTo("Unlocked")));
    }
}
