package dev.safeguard.deployer.cli.catalog;

import dev.safeguard.compiler.alias.AliasCatalog;
import dev.safeguard.compiler.evaluate.Context;
import dev.safeguard.compiler.evaluate.Engine;
import dev.safeguard.compiler.evaluate.InitiativePlanning;
import dev.safeguard.compiler.evaluate.PlannedMember;
import dev.safeguard.compiler.evaluate.PolicyFacts;
import dev.safeguard.compiler.lower.Lowering;
import dev.safeguard.compiler.prepared.PreparedInitiative;
import dev.safeguard.compiler.prepared.PreparedInitiatives;
import dev.safeguard.dsl.control.ControlPack;
import dev.safeguard.dsl.control.ControlSet;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The initiatives of the bundled packs, compiled by the build. What was compiled from other jars than those at hand is not
 * looked at: then they are compiled now, as they are where the build left none, in a test run from classes.
 */
public final class Prepared {
    /** Beside this class. */
    public static final String RESOURCE = "initiatives.bin";

    private Prepared() {}

    static Optional<ScanSubject> find(String name) {
        return bytes().filter(Prepared::isOfTheseJars)
                .flatMap(bytes -> PreparedInitiatives.read(bytes).find(name))
                .map(PreparedSubject::new);
    }

    private static Optional<byte[]> bytes() {
        try (InputStream in = Prepared.class.getResourceAsStream(RESOURCE)) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("the initiatives in the jar cannot be read", e);
        }
    }

    private static boolean isOfTheseJars(byte[] bytes) {
        return fingerprint()
                .filter(PreparedInitiatives.fingerprint(bytes)::equals)
                .isPresent();
    }

    /** Of all code that initiatives come from: the language they are written in, the compiler, the packs. */
    private static Optional<String> fingerprint() {
        List<Class<?>> code = new ArrayList<>(List.of(ControlPack.class, Lowering.class));
        code.addAll(Packs.bundledTypes());
        return JarFingerprint.of(code);
    }

    /** What the build writes; empty where classes do not come from jars, so that nobody could tell them from others. */
    public static Optional<byte[]> compile() {
        return fingerprint().map(fingerprint -> PreparedInitiatives.write(initiatives(), fingerprint));
    }

    /** All initiatives of the bundled packs. */
    static List<PreparedInitiative> initiatives() {
        Catalog catalog = Catalog.bundled();
        return catalog.packs().stream()
                .flatMap(pack -> pack.initiatives().stream())
                .map(set -> initiative(catalog, set))
                .toList();
    }

    private static PreparedInitiative initiative(Catalog catalog, ControlSet set) {
        ChosenInitiative chosen = new Initiatives(catalog).choose(set.name(), Lowering.PLACEHOLDER_SCOPE);
        List<PlannedMember> members = planned(chosen);
        return new PreparedInitiative(
                set.name(),
                chosen.initiative(),
                members.stream().map(PlannedMember::definition).toList(),
                members.stream()
                        .map(member -> PolicyFacts.of(member.policy(), Context.scan(Instant.EPOCH)))
                        .toList(),
                new ReportWords(catalog).facts(chosen, ""));
    }

    private static List<PlannedMember> planned(ChosenInitiative chosen) {
        InitiativePlanning planning = Engine.with(AliasCatalog.bundled())
                .plan(chosen.initiative(), member -> chosen.definition(member.definitionId()), Map.of());
        if (planning instanceof InitiativePlanning.Planned planned
                && planned.warnings().isEmpty()) {
            return planned.members();
        }
        throw new IllegalStateException("initiative " + chosen.label() + " cannot be planned as it is: " + planning);
    }
}
