package dev.safeguard.initiatives.s164_312.integrity;

import static dev.safeguard.dsl.azure.ResourceTypes.SQL_SERVERS_DATABASES;
import static dev.safeguard.dsl.azure.ResourceTypes.SQL_SERVERS_DATABASES_LEDGER_DIGEST_UPLOADS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.control.RequestEffect.AUDIT;
import static dev.safeguard.dsl.hipaa.Safeguards.AUTHENTICATION_OF_EPHI;
import static dev.safeguard.dsl.hipaa.Safeguards.INTEGRITY;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Details.Related;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.Value;
import dev.safeguard.initiatives.azure.Tags;
import java.util.List;

/** Azure SQL: prove that ePHI, and the trails of who used it, were not altered. */
final class Sql {
    private static final Parameter LEDGER_TAG = Parameter.string("sqlLedgerTag", "ledger")
            .described("Ledger tag", "Databases that carry this tag with the value required must be ledger databases.");

    static final Control SQL_LEDGER = control("SQL-16", "sql.ledger")
            .titled("Databases that need proof of their integrity are ledger databases")
            .implementing(AUTHENTICATION_OF_EPHI, INTEGRITY)
            .on(SQL_SERVERS_DATABASES)
            .when(needsLedger())
            .mustHave(SQL_SERVERS_DATABASES.isLedgerOn().isTrue())
            .otherwise(AUDIT)
            .because("A ledger shows changes that even an administrator made to records of ePHI.")
            .with(LEDGER_TAG);

    static final Control SQL_LEDGER_DIGESTS = control("SQL-16-digests", "sql.ledger-digests")
            .titled("Ledger databases store their digests elsewhere")
            .implementing(AUTHENTICATION_OF_EPHI, INTEGRITY)
            .on(SQL_SERVERS_DATABASES)
            .when(needsLedger())
            .mustHave(Related.ofType(SQL_SERVERS_DATABASES_LEDGER_DIGEST_UPLOADS.name())
                    .named(Value.of("current")))
            .satisfying(SQL_SERVERS_DATABASES_LEDGER_DIGEST_UPLOADS.state().equalTo("Enabled"))
            .otherwiseAudit()
            .because("A ledger is proof only against digests that whoever changed the database could not change.")
            .with(LEDGER_TAG);

    private Sql() {}

    static List<Control> controls() {
        return List.of(SQL_LEDGER, SQL_LEDGER_DIGESTS);
    }

    private static Condition needsLedger() {
        return Tags.ofResource(LEDGER_TAG.name()).equalTo("required");
    }
}
