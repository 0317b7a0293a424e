package dev.safeguard.initiatives.azure;

import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Parameter;

/** What keeps the audit trail or the keys, told by a tag of resources and resource groups. */
public final class AuditArchives {
    public static final Parameter TAG_NAME = Parameter.string("dataRoleTagName", "dataRole")
            .described("Data role tag", "The tag that says what a resource or resource group is kept for.");
    public static final Parameter TAG_VALUES = Parameter.strings("protectedDataRoles", "audit-archive", "key-store")
            .described(
                    "Protected data roles",
                    "Values of the tag that mark audit archives and key stores; compared ignoring case.");

    private AuditArchives() {}

    /** Has the tag with one of the values. Controls that use it take both parameters. */
    public static Condition isOne() {
        return Tags.ofResource(TAG_NAME.name()).in(TAG_VALUES);
    }
}
