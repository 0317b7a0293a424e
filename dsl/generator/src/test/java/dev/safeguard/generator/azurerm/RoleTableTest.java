package dev.safeguard.generator.azurerm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.safeguard.generator.facts.FactsException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RoleTableTest {
    private static final String A = "00000000-0000-4000-8000-00000000000a";
    private static final String B = "00000000-0000-4000-8000-00000000000b";

    @TempDir
    private Path folder;

    private List<String> table(String text, String more) throws IOException {
        return RoleTable.write(
                Files.writeString(folder.resolve("text.md"), text),
                Files.writeString(folder.resolve("more.tsv"), more),
                List.of("c"));
    }

    private List<String> table(String text) throws IOException {
        return table(text, "");
    }

    @Test
    void roles_are_read_off_their_lists_only() throws IOException {
        assertThat(table("Fix: no | Roles: Record Keeper " + B + ", Auditor " + A + "  \n"
                        + "Params: privilegedRoles=[Auditor " + A + ", Night Guard " + B + "], other=[Door " + A + "]\n"
                        + "Elsewhere Porter " + A + "\n"))
                .containsExactly("# c", "Auditor\t" + A, "Night Guard\t" + B, "Record Keeper\t" + B);
    }

    @Test
    void a_role_with_two_ids_is_refused() {
        assertThatThrownBy(() -> table("x | Roles: Auditor " + A + "\nx | Roles: Auditor " + B + "\n"))
                .isInstanceOf(FactsException.class)
                .hasMessageContaining("role `Auditor` has the ids");
    }

    @Test
    void of_two_names_the_table_of_more_has_the_right_one() throws IOException {
        assertThat(table("x | Roles: Auditing " + A + ", Porter " + B + "\n", "# source\nAuditor\t" + A + "\n"))
                .containsExactly("# c", "Auditor\t" + A, "Porter\t" + B);
    }

    @Test
    void a_line_that_is_no_role_is_refused() {
        assertThatThrownBy(() -> table("", "Auditor " + A + "\n"))
                .isInstanceOf(FactsException.class)
                .hasMessageContaining("is no role");
    }
}
