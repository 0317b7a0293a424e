package dev.safeguard.initiatives.s164_308.evaluation;

import static dev.safeguard.dsl.azure.ResourceTypes.SQL_SERVERS;
import static dev.safeguard.dsl.azure.ResourceTypes.SQL_SERVERS_SECURITY_ALERT_POLICIES;
import static dev.safeguard.dsl.azure.ResourceTypes.SQL_SERVERS_SQL_VULNERABILITY_ASSESSMENTS;
import static dev.safeguard.dsl.control.Control.control;
import static dev.safeguard.dsl.hipaa.Safeguards.EVALUATION;
import static dev.safeguard.dsl.hipaa.Safeguards.RISK_ANALYSIS;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.rule.Details.Related;
import dev.safeguard.dsl.rule.Value;
import java.util.List;

/** Azure SQL: evaluate technically whether the safeguards of ePHI still hold. */
final class Sql {
    static final Control SQL_DEFENDER = control("SQL-12", "sql.defender-va")
            .titled("Defender watches SQL servers")
            .implementing(EVALUATION, RISK_ANALYSIS)
            .on(SQL_SERVERS)
            .mustHave(Related.ofType(SQL_SERVERS_SECURITY_ALERT_POLICIES.name()).named(Value.of("Default")))
            .satisfying(SQL_SERVERS_SECURITY_ALERT_POLICIES.state().equalTo("Enabled"))
            .otherwiseAudit()
            .because("Somebody has to notice injected queries and stolen log-ins while ePHI is still leaving.")
            .sharingEffect("sql-12");

    static final Control SQL_ASSESSMENT = control("SQL-12-assessment", "sql.vulnerability-assessment")
            .titled("SQL servers are assessed for vulnerabilities")
            .implementing(EVALUATION, RISK_ANALYSIS)
            .on(SQL_SERVERS)
            .mustHave(Related.ofType(SQL_SERVERS_SQL_VULNERABILITY_ASSESSMENTS.name())
                    .named(Value.of("default")))
            .satisfying(SQL_SERVERS_SQL_VULNERABILITY_ASSESSMENTS.state().equalTo("Enabled"))
            .otherwiseAudit()
            .because("Permissions and settings of a database drift, and a scan finds it before an attacker does.")
            .sharingEffect("sql-12");

    private Sql() {}

    static List<Control> controls() {
        return List.of(SQL_DEFENDER, SQL_ASSESSMENT);
    }
}
