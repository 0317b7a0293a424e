package dev.safeguard.initiatives.builtin;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.safeguard.compiler.cases.CaseReader;
import dev.safeguard.compiler.cases.PolicyCase;
import dev.safeguard.compiler.dossier.Dossier;
import dev.safeguard.compiler.dossier.DossierReader;
import dev.safeguard.compiler.dossier.DossierReading;
import dev.safeguard.compiler.lower.Lowering;
import dev.safeguard.compiler.read.PolicyDocument;
import dev.safeguard.compiler.read.PolicyReader;
import dev.safeguard.compiler.read.Source;
import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.control.PolicyControl;
import dev.safeguard.dsl.rule.PolicyDefinition;
import dev.safeguard.initiatives.HipaaPack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The pairs that the dossiers name, as far as the published definitions lie beside the checkout. */
final class Twins {
    private static final HipaaPack PACK = new HipaaPack();
    private static final Path RESOURCES = Path.of("src/main/resources");

    private Twins() {}

    /** A control and a built-in that its dossier names. */
    record Pair(Control control, PolicyDefinition ours, PolicyDefinition builtIn) {
        String name() {
            return control.id() + " " + builtIn.name();
        }

        Duel duel() {
            return Duel.of(ours, builtIn, cases(control.id()));
        }
    }

    /** Sorted by control; the test that asks is skipped where there is no corpus. */
    static List<Pair> all() {
        Map<String, PolicyDefinition> builtIns = builtIns();
        DossierReading dossiers = dossiers();
        return PACK.controls().stream()
                .filter(PolicyControl.class::isInstance)
                .flatMap(control ->
                        dossiers.of(control.id()).stream().flatMap(dossier -> pairs(control, dossier, builtIns)))
                .toList();
    }

    private static DossierReading dossiers() {
        List<Source> files = under(RESOURCES.resolve("dossiers"), ".yaml").stream()
                .map(file -> new Source(file.toString(), text(file)))
                .toList();
        return DossierReader.read(files, PACK.controls());
    }

    private static Stream<Pair> pairs(Control control, Dossier dossier, Map<String, PolicyDefinition> builtIns) {
        PolicyDefinition ours = Lowering.definition(control, PACK.name());
        return dossier.builtIns().stream()
                .flatMap(id -> Optional.ofNullable(builtIns.get(id)).stream())
                .map(builtIn -> new Pair(control, ours, builtIn));
    }

    private static Map<String, PolicyDefinition> builtIns() {
        Path root = Path.of(System.getProperty("safeguard.shared", "../../shared"), "corpus", "builtin");
        assumeTrue(Files.isDirectory(root), "no corpus at " + root);
        Map<String, PolicyDefinition> definitions = new HashMap<>();
        for (Path file : under(root.resolve("policyDefinitions"), ".json")) {
            read(file).ifPresent(definition -> definitions.put(definition.name(), definition));
        }
        return definitions;
    }

    private static Optional<PolicyDefinition> read(Path file) {
        try {
            return PolicyReader.read(file).document().flatMap(PolicyDocument::asDefinition);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<PolicyCase> cases(String control) {
        Path file = RESOURCES.resolve("cases").resolve(control + ".yaml");
        return Files.exists(file)
                ? CaseReader.read(new Source(file.toString(), text(file))).cases()
                : List.of();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> under(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
