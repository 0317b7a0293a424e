package dev.safeguard.compiler.terraform.hcl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HclModulesTest {
    @TempDir
    private Path root;

    private final List<Path> unreadable = new ArrayList<>();

    @BeforeEach
    void source() throws IOException {
        write("root/main.tf", """
            module "clinic" {
              source = "./modules/clinic"
            }
            module "far" {
              source = "registry/x/y"
            }
            module "odd" {
              source = "./\0"
            }
            """);
        write("root/modules/clinic/main.tf", "module \"share\" {\n  source = \"../../../other\"\n}");
        write("other/a.tf", "resource \"t\" \"n\" {}");
        write(
                "root/.terraform/modules/modules.json",
                "{\"Modules\": [{\"Key\": \"\", \"Dir\": \".\"},"
                        + " {\"Key\": \"far\", \"Dir\": \".terraform/modules/far\"}]}");
        write("root/.terraform/modules/far/b.tf", "\n\nresource \"t\" \"far\" {}");
    }

    private void write(String path, String text) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private HclModules modules() {
        return HclModules.of(root.resolve("root"), unreadable::add);
    }

    @Test
    void modules_by_path_are_found_from_the_folder_of_their_caller() {
        HclBlock block =
                modules().resource(List.of("clinic", "share"), "t", "n").orElseThrow();

        assertThat(block.file()).isEqualTo(root.resolve("other/a.tf").toString());
    }

    @Test
    void other_modules_are_found_where_terraform_has_put_them() {
        assertThat(modules().resource(List.of("far"), "t", "far").orElseThrow().line())
                .isEqualTo(3);
    }

    @Test
    void modules_that_are_not_there_are_not_found() {
        assertThat(modules().has(List.of("none"))).isFalse();
        assertThat(modules().has(List.of("odd"))).isFalse();
        assertThat(modules().resource(List.of("clinic", "none"), "t", "n")).isEmpty();
        assertThat(HclModules.none().has(List.of())).isFalse();
        assertThat(unreadable).isEmpty();
    }

    @Test
    void a_folder_with_configuration_files_is_told_from_others() {
        assertThat(HclModules.isConfiguration(root.resolve("root"))).isTrue();
        assertThat(HclModules.isConfiguration(root)).isFalse();
        assertThat(HclModules.isConfiguration(root.resolve("none"))).isFalse();
    }

    @Test
    void a_broken_list_of_modules_is_as_good_as_none() throws IOException {
        write("root/.terraform/modules/modules.json", "{\"Modules\": [");

        assertThat(modules().has(List.of("far"))).isFalse();
        assertThat(modules().has(List.of("clinic"))).isTrue();
    }
}
