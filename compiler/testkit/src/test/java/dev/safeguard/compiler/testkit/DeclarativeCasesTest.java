package dev.safeguard.compiler.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.control.ControlPack;
import dev.safeguard.dsl.control.ControlSet;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

class DeclarativeCasesTest {
    private static final ControlPack PACK = new ControlPack() {
        @Override
        public String name() {
            return "example";
        }

        @Override
        public String version() {
            return "1.0.0";
        }

        @Override
        public List<Control> controls() {
            return List.of(HttpsOnlyTest.HTTPS_ONLY);
        }

        @Override
        public List<ControlSet> initiatives() {
            return List.of();
        }
    };

    @TestFactory
    Stream<DynamicNode> cases_become_tests() {
        return DeclarativeCases.in(Path.of("src/test/cases"), List.of(PACK));
    }

    @Test
    void a_case_that_is_wrong_or_broken_fails_alone(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("bad.jsonl"), """
                {"control": "EX-01", "resource": {"type": "Microsoft.Storage/storageAccounts"}, "expect": "none"}
                {"control": "EX-01", "expect": "deny"}
                {"control": "EX-01", "resource": {"type": "Microsoft.Storage/storageAccounts"}, "expect": "deny"}
                """);
        List<DynamicTest> tests = DeclarativeCases.in(folder, List.of(PACK))
                .flatMap(container -> ((DynamicContainer) container).getChildren())
                .map(DynamicTest.class::cast)
                .toList();
        assertThat(tests).hasSize(3);
        assertThat(tests.stream().filter(DeclarativeCasesTest::fails)).hasSize(2);
    }

    @Test
    void a_folder_that_is_not_there_is_said() {
        assertThatThrownBy(() -> DeclarativeCases.in(Path.of("src/test/absent"), List.of()))
                .hasMessageContaining("absent");
    }

    private static boolean fails(DynamicTest test) {
        try {
            test.getExecutable().execute();
            return false;
        } catch (Throwable failure) {
            return true;
        }
    }
}
