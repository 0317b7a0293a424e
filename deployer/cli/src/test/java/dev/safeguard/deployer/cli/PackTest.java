package dev.safeguard.deployer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A jar of the user's, compiled from the sample pack, on the command line. */
class PackTest {
    private static final Path SAMPLE = Path.of("../../initiatives/src/test/sample-pack");
    private static final String SERVICE = "META-INF/services/dev.safeguard.dsl.control.ControlPack";

    @TempDir
    private Path folder;

    private Path jar = Path.of("");

    @BeforeEach
    void build() throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        compile(classes);
        jar = folder.resolve("clinic.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(file);
                Stream<Path> all = Files.walk(classes)) {
            for (Path path : all.filter(Files::isRegularFile).toList()) {
                add(entries, classes.relativize(path).toString().replace('\\', '/'), path);
            }
            add(entries, SERVICE, SAMPLE.resolve(SERVICE));
        }
    }

    private static void compile(Path classes) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of(
                    "-proc:none", "-d", classes.toString(), "-classpath", System.getProperty("java.class.path", ""));
            var sources = files.getJavaFileObjects(SAMPLE.resolve("clinic/ClinicPack.java"));
            assertThat(compiler.getTask(null, files, null, options, null, sources)
                            .call())
                    .isTrue();
        }
    }

    private static void add(JarOutputStream jar, String name, Path file) throws IOException {
        jar.putNextEntry(new JarEntry(name));
        Files.copy(file, jar);
        jar.closeEntry();
    }

    @Test
    void its_initiative_compiles() {
        Path out = folder.resolve("out");
        Cli.Run run = Cli.run("compile", "--pack", jar.toString(), "--initiative", "clinic", "--out", out.toString());

        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(out.resolve("policyDefinitions/clinic-cli-01.json")).exists();
        assertThat(out.resolve("policySetDefinitions/clinic.json")).content().contains("clinic-cli-01");
    }

    @Test
    void its_controls_are_explained_and_tested_beside_the_bundled_ones() throws IOException {
        Path cases = Files.writeString(folder.resolve("cases.yaml"), """
                control: clinic.no-sftp
                resource: {type: Microsoft.Storage/storageAccounts, name: a, properties: {isSftpEnabled: true}}
                expect: audit
                """);

        assertThat(Cli.run("explain", "--pack", jar.toString()).out()).contains("CLI-01", "STG-01");
        assertThat(Cli.run("explain", "CLI-01", "--pack", jar.toString()).out()).contains("Storage offers no SFTP");
        assertThat(Cli.run("test", "--pack", jar.toString(), cases.toString()).out())
                .isEqualTo("1 passed, 0 failed\n");
    }

    @Test
    void the_same_pack_named_twice_counts_once() throws IOException {
        Path copy = Files.copy(jar, folder.resolve("copy.jar"));
        Cli.Run run = Cli.run("explain", "--pack", jar.toString(), "--pack", copy.toString());

        assertThat(run.exit()).isZero();
        assertThat(run.out().lines().filter(line -> line.startsWith("CLI-01"))).hasSize(1);
    }
}
