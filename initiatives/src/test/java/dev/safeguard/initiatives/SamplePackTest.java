package dev.safeguard.initiatives;

import static dev.safeguard.compiler.testkit.TestResource.a;
import static dev.safeguard.dsl.azure.ResourceTypes.STORAGE_ACCOUNTS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.compiler.alias.AliasCatalog;
import dev.safeguard.compiler.check.Checker;
import dev.safeguard.compiler.check.PackCheck;
import dev.safeguard.compiler.testkit.PolicyAssertions;
import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.control.ControlPack;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.StreamSupport;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Compiles a user's pack against the DSL alone, and finds it the way the command line does. */
class SamplePackTest {
    private static final Path SAMPLE = Path.of("src/test/sample-pack");
    private static final Path SERVICE = Path.of("META-INF/services/dev.safeguard.dsl.control.ControlPack");

    @TempDir
    private Path output;

    private URLClassLoader loader = new URLClassLoader(new URL[0]);

    @BeforeEach
    void compile() throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            var sources = files.getJavaFileObjects(SAMPLE.resolve("clinic/ClinicPack.java"));
            List<String> options = List.of(
                    "-proc:none", "-d", output.toString(), "-classpath", System.getProperty("java.class.path", ""));
            assertThat(compiler.getTask(null, files, null, options, null, sources)
                            .call())
                    .isTrue();
        }
        Files.createDirectories(output.resolve(SERVICE).getParent());
        Files.copy(SAMPLE.resolve(SERVICE), output.resolve(SERVICE));
        loader = new URLClassLoader(
                new URL[] {output.toUri().toURL()}, getClass().getClassLoader());
    }

    @AfterEach
    void close() throws IOException {
        loader.close();
    }

    @Test
    void it_is_found_beside_the_bundled_pack() {
        assertThat(packs()).extracting(ControlPack::name).containsExactlyInAnyOrder("hipaa", "clinic");
    }

    @Test
    void it_compiles_to_policies_without_findings() {
        assertThat(PackCheck.with(Checker.with(AliasCatalog.bundled()))
                        .check(packs().stream()
                                .filter(pack -> pack.name().equals("clinic"))
                                .toList()))
                .isEmpty();
    }

    @Test
    void its_control_decides() {
        Control control = packs().stream()
                .filter(pack -> pack.name().equals("clinic"))
                .findFirst()
                .orElseThrow()
                .controls()
                .get(0);

        PolicyAssertions.assertThat(control)
                .on(a(STORAGE_ACCOUNTS).with(STORAGE_ACCOUNTS.isSftpEnabled(), false))
                .isCompliant()
                .on(a(STORAGE_ACCOUNTS).with(STORAGE_ACCOUNTS.isSftpEnabled(), true))
                .audits();
    }

    private List<ControlPack> packs() {
        return StreamSupport.stream(
                        ServiceLoader.load(ControlPack.class, loader).spliterator(), false)
                .toList();
    }
}
