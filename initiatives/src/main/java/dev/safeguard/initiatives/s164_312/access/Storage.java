package dev.safeguard.initiatives.s164_312.access;

import static dev.safeguard.dsl.azure.ResourceTypes.STORAGE_ACCOUNTS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.AUDIT;
import static dev.safeguard.dsl.control.RequestEffect.DENY;
import static dev.safeguard.dsl.hipaa.Safeguards.ACCESS_CONTROL;
import static dev.safeguard.dsl.hipaa.Safeguards.MINIMUM_NECESSARY;
import static dev.safeguard.dsl.hipaa.Safeguards.PERSON_OR_ENTITY_AUTHENTICATION;
import static dev.safeguard.dsl.hipaa.Safeguards.UNIQUE_USER_IDENTIFICATION;
import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Conditions.not;
import static dev.safeguard.dsl.rule.Conditions.where;
import static dev.safeguard.dsl.rule.Details.Operation.addOrReplace;
import static dev.safeguard.dsl.rule.Operator.LESS_OR_EQUALS;
import static dev.safeguard.dsl.rule.Value.expression;
import static dev.safeguard.initiatives.azure.Roles.STORAGE_ACCOUNT_CONTRIBUTOR;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.Value;
import java.util.List;

/** Storage accounts: only those who were granted access get at ePHI, and each under their own name. */
final class Storage {
    private static final Parameter MAX_SAS_PERIOD = Parameter.string("storageMaxSasPeriod", "1.00:00:00")
            .described(
                    "Longest life of a SAS",
                    "Longest period that an account may set for shared access signatures, as days.hours:minutes:seconds.");

    static final Control NO_ANONYMOUS_BLOBS = control("STG-03", "storage.no-anonymous-blob")
            .titled("Anonymous blob access disallowed")
            .implementing(ACCESS_CONTROL, MINIMUM_NECESSARY)
            .on(STORAGE_ACCOUNTS)
            .mustHave(STORAGE_ACCOUNTS.allowBlobPublicAccess().isFalse())
            .otherwise(DENY)
            .orModify(
                    STORAGE_ACCOUNT_CONTRIBUTOR,
                    addOrReplace(STORAGE_ACCOUNTS.allowBlobPublicAccess().alias(), Value.of(false)))
            .because("A single public container would hand ePHI to anyone who finds its address.");

    static final Control NO_SHARED_KEY = control("STG-11", "storage.no-shared-key")
            .titled("Shared key authorization off")
            .implementing(UNIQUE_USER_IDENTIFICATION, PERSON_OR_ENTITY_AUTHENTICATION, MINIMUM_NECESSARY)
            .on(STORAGE_ACCOUNTS)
            .mustHave(STORAGE_ACCOUNTS.allowSharedKeyAccess().isFalse())
            .otherwise(AUDIT)
            .orModify(
                    STORAGE_ACCOUNT_CONTRIBUTOR,
                    addOrReplace(STORAGE_ACCOUNTS.allowSharedKeyAccess().alias(), Value.of(false)))
            .because("Whoever holds an account key acts without a name, so access to ePHI cannot be attributed.");

    static final Control SAS_EXPIRES = control("STG-12", "storage.sas-policy")
            .titled("Shared access signatures that live too long are blocked")
            .implementing(ACCESS_CONTROL, MINIMUM_NECESSARY)
            .on(STORAGE_ACCOUNTS)
            .mustHave(allOf(STORAGE_ACCOUNTS.sasPolicyExpirationAction().equalTo("Block"), sasPeriodIsShort()))
            .otherwise(AUDIT)
            .because("A signature is a key in a link: it opens ePHI to whoever holds it until it expires.")
            .with(MAX_SAS_PERIOD);

    static final Control NO_LOCAL_USERS = control("STG-16", "storage.sftp-localusers-off")
            .titled("SFTP and local users off")
            .implementing(UNIQUE_USER_IDENTIFICATION, PERSON_OR_ENTITY_AUTHENTICATION)
            .on(STORAGE_ACCOUNTS)
            .mustHave(allOf(
                    not(STORAGE_ACCOUNTS.isSftpEnabled().isTrue()),
                    not(STORAGE_ACCOUNTS.isLocalUserEnabled().isTrue())))
            .otherwise(AUDIT)
            .because("Local users live outside the directory, so no leaver process and no sign-in rule reaches them.");

    private Storage() {}

    static List<Control> controls() {
        return List.of(NO_ANONYMOUS_BLOBS, NO_SHARED_KEY, SAS_EXPIRES, NO_LOCAL_USERS);
    }

    private static Condition sasPeriodIsShort() {
        String period =
                "field('" + STORAGE_ACCOUNTS.sasPolicySasExpirationPeriod().alias() + "')";
        String longest = "parameters('" + MAX_SAS_PERIOD.name() + "')";
        return where(Operand.value(expression(sortable(period))), LESS_OR_EQUALS, expression(sortable(longest)));
    }

    /** With the days in front padded, periods of the form {@code d.hh:mm:ss} sort like the times they stand for. */
    private static String sortable(String period) {
        return "concat(padLeft(first(split(" + period + ", '.')), 8, '0'), '.', last(split(" + period + ", '.')))";
    }
}
