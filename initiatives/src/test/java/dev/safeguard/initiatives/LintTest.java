package dev.safeguard.initiatives;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.compiler.alias.AliasCatalog;
import dev.safeguard.compiler.check.Checker;
import dev.safeguard.compiler.check.LintCodes;
import dev.safeguard.compiler.read.PolicyReader;
import dev.safeguard.compiler.read.Reading;
import dev.safeguard.compiler.read.Source;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.finding.Severity;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What {@code lint} says of what {@code compile} writes. */
class LintTest {
    private static final List<Finding> FINDINGS =
            Checker.with(AliasCatalog.bundled()).checkFolder(readings());

    @Test
    void the_compiled_pack_is_clean() {
        assertThat(FINDINGS)
                .filteredOn(f -> f.code().severity() != Severity.INFO)
                .isEmpty();
    }

    /**
     * Enforcing by default is what the pack is for; inline and separate forms of one thing share one control; and who
     * sends a request is what multifactor authentication is about.
     */
    @Test
    void nothing_else_is_hinted_at_than_what_is_meant() {
        assertThat(FINDINGS)
                .extracting(Finding::code)
                .isSubsetOf(LintCodes.RISKY_DEFAULT, LintCodes.SEVERAL_TYPES, LintCodes.LOCK_OUT, LintCodes.IDENTITY);
    }

    private static List<Reading> readings() {
        return Documents.all().stream()
                .map(document -> PolicyReader.read(new Source(document.name() + ".json", document.text())))
                .toList();
    }
}
