package dev.safeguard.initiatives.paas;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.control.PolicyControl;
import dev.safeguard.dsl.rule.EffectName;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which cells the matrix has, and what the cells of a column have in common. */
class PaasMatrixTest {
    private static final List<PolicyControl> CELLS =
            PaasMatrix.controls().stream().map(PolicyControl.class::cast).toList();

    @ParameterizedTest
    @CsvSource(textBlock = """
            servicebus,       PNA PE CMK TLS LOCAL
            eventhub,         PNA PE CMK TLS LOCAL
            eventgrid-topic,  PNA PE TLS LOCAL
            eventgrid-domain, PNA PE TLS LOCAL
            signalr,          PNA PE LOCAL
            webpubsub,        PNA PE LOCAL
            iothub,           PNA PE CMK LOCAL
            bot,              PNA PE CMK LOCAL
            search,           PNA PE CMK LOCAL
            aiservices,       PNA PE CMK LOCAL
            datafactory,      PNA PE CMK
            synapse,          PNA PE CMK TLS LOCAL
            databricks,       PNA PE CMK LOCAL
            ml,               PNA PE CMK
            kusto,            PNA PE CMK
            hdinsight,        PE CMK TLS
            appconfig,        PNA PE CMK LOCAL
            automation,       PNA PE CMK LOCAL
            batch,            PNA PE CMK LOCAL
            avd,              PNA PE
            filesync,         PNA PE
            """)
    void a_service_has_a_cell_for_each_setting_it_has(String service, String columns) {
        assertThat(CELLS)
                .extracting(Control::id)
                .filteredOn(id -> id.matches("PAAS-" + service + "-[A-Z]+"))
                .containsExactly(List.of(columns.split(" ", -1)).stream()
                        .map(column -> "PAAS-" + service + "-" + column)
                        .toArray(String[]::new));
    }

    @Test
    void there_are_77_cells() {
        assertThat(CELLS).hasSize(77);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            PNA,   paas-pna,   DENY,                20, 164.312(a)(1) 164.312(e)(1)
            PE,    paas-pe,    AUDIT_IF_NOT_EXISTS, 21, 164.312(e)(1)
            CMK,   paas-cmk,   AUDIT,               15, 164.312(a)(2)(iv)
            TLS,   paas-tls,   DENY,                 6, 164.312(e)(2)(ii)
            LOCAL, paas-local, AUDIT,               15, 164.312(a)(2)(i) 164.312(d)
            """)
    void a_column_shares_effect_and_citations(
            String column, String group, EffectName effect, int cells, String citations) {
        List<PolicyControl> controls =
                CELLS.stream().filter(c -> c.id().endsWith("-" + column)).toList();

        assertThat(controls).hasSize(cells).allSatisfy(control -> {
            assertThat(control.effectGroup()).contains(group);
            assertThat(control.effect()).isEqualTo(effect);
            assertThat(control.safeguards().stream().map(s -> s.citation()).collect(Collectors.joining(" ")))
                    .isEqualTo(citations);
        });
    }

    @Test
    void no_customer_key_is_set_by_policy() {
        assertThat(CELLS.stream()
                        .filter(c -> c.id().endsWith("-CMK"))
                        .flatMap(c -> c.allowedEffects().stream())
                        .collect(Collectors.toSet()))
                .isEqualTo(Set.of(EffectName.AUDIT, EffectName.DENY, EffectName.DISABLED));
    }
}
