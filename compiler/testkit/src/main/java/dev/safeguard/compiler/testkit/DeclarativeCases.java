package dev.safeguard.compiler.testkit;

import dev.safeguard.compiler.alias.AliasCatalog;
import dev.safeguard.compiler.cases.CaseFile;
import dev.safeguard.compiler.cases.CaseReader;
import dev.safeguard.compiler.cases.CaseRunner;
import dev.safeguard.compiler.cases.PolicyCase;
import dev.safeguard.compiler.lower.Lowering;
import dev.safeguard.compiler.read.Source;
import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.control.ControlPack;
import dev.safeguard.dsl.finding.Finding;
import dev.safeguard.dsl.rule.PolicyDefinition;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * Turns files of declarative cases into tests, one container for each file:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicNode> cases() {
 *     return DeclarativeCases.in(Path.of("src/test/cases"), List.of(new MyPack()));
 * }
 * }</pre>
 *
 * <p>{@link CasesIn} does it by an annotation.
 */
public final class DeclarativeCases {
    /** The instant of cases that name none. */
    private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    private static final List<String> SUFFIXES = List.of(".yaml", ".yml", ".json", ".jsonl");

    private DeclarativeCases() {}

    /**
     * As {@link #in(Path, List)}, with every pack that the class path announces to {@link ServiceLoader}.
     *
     * @throws UncheckedIOException when a file cannot be read
     */
    public static Stream<DynamicNode> in(Path fileOrFolder) {
        return in(
                fileOrFolder,
                ServiceLoader.load(ControlPack.class).stream()
                        .map(ServiceLoader.Provider::get)
                        .toList());
    }

    /**
     * The tests of a file, or of all case files under a folder, in the order of their names.
     *
     * @param packs where the controls that cases name are looked up
     * @throws UncheckedIOException when a file cannot be read
     */
    public static Stream<DynamicNode> in(Path fileOrFolder, List<ControlPack> packs) {
        CaseRunner runner = new CaseRunner(AliasCatalog.bundled(), name -> definition(packs, name), NOW);
        return files(fileOrFolder).stream().map(file -> tests(file, runner));
    }

    private static List<Path> files(Path fileOrFolder) {
        try (Stream<Path> files = Files.walk(fileOrFolder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> SUFFIXES.stream().anyMatch(file.toString().toLowerCase(Locale.ROOT)::endsWith))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DynamicNode tests(Path file, CaseRunner runner) {
        CaseFile cases = CaseReader.read(new Source(file.toString(), text(file)));
        Stream<DynamicTest> broken = cases.broken().stream().map(DeclarativeCases::broken);
        Stream<DynamicTest> sound = cases.cases().stream().map(test -> test(test, runner));
        return DynamicContainer.dynamicContainer(file.getFileName().toString(), Stream.concat(broken, sound));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DynamicTest test(PolicyCase test, CaseRunner runner) {
        return DynamicTest.dynamicTest(
                test.name(),
                () -> runner.run(test).failure().ifPresent(failure -> {
                    throw new AssertionError(test.place() + ": " + failure);
                }));
    }

    private static DynamicTest broken(Finding finding) {
        return DynamicTest.dynamicTest(finding.place().toString(), () -> {
            throw new AssertionError(finding.toString());
        });
    }

    private static Optional<PolicyDefinition> definition(List<ControlPack> packs, String name) {
        return packs.stream()
                .flatMap(pack -> pack.controls().stream()
                        .filter(control -> isNamed(control, name))
                        .map(control -> Lowering.definition(control, pack.name())))
                .findFirst();
    }

    private static boolean isNamed(Control control, String name) {
        return control.id().equalsIgnoreCase(name) || control.key().equalsIgnoreCase(name);
    }
}
