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

    private List<String> table(String text) throws IOException {
        return RoleTable.write(Files.writeString(folder.resolve("text.md"), text), List.of("c"));
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
}
