package dev.safeguard.deployer.cli.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.safeguard.compiler.alias.AliasCatalog;
import dev.safeguard.compiler.emit.Emitter;
import dev.safeguard.compiler.evaluate.Context;
import dev.safeguard.compiler.evaluate.Engine;
import dev.safeguard.compiler.evaluate.InitiativePlanning;
import dev.safeguard.compiler.evaluate.PlannedMember;
import dev.safeguard.compiler.evaluate.PolicyFacts;
import dev.safeguard.compiler.lower.Lowering;
import dev.safeguard.compiler.prepared.PreparedInitiative;
import dev.safeguard.compiler.prepared.PreparedInitiatives;
import dev.safeguard.dsl.rule.Initiative;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is compiled beforehand is what compiling gives: for every initiative, every member, everything a scan asks. */
class PreparedTest {
    private static final byte[] BYTES = PreparedInitiatives.write(Prepared.initiatives(), "");

    static Stream<String> names() {
        return Catalog.bundled().packs().stream()
                .flatMap(pack -> pack.initiatives().stream())
                .map(set -> set.name());
    }

    private static PreparedSubject prepared(String name) {
        return new PreparedSubject(PreparedInitiatives.read(BYTES).find(name).orElseThrow());
    }

    private static CompiledSubject compiled(String name) {
        Catalog catalog = Catalog.bundled();
        return new CompiledSubject(catalog, new Initiatives(catalog).choose(name, Lowering.PLACEHOLDER_SCOPE));
    }

    @ParameterizedTest
    @MethodSource("names")
    void initiative_words_and_keys_are_the_same(String name) {
        ScanSubject before = prepared(name);
        ScanSubject now = compiled(name);

        assertThat(before.initiative()).isEqualTo(now.initiative());
        assertThat(text(before.initiative())).isEqualTo(text(now.initiative()));
        assertThat(before.words("x")).isEqualTo(now.words("x"));
        assertThat(now.initiative().members())
                .extracting(member -> before.key(member.referenceId().orElseThrow()))
                .isEqualTo(now.initiative().members().stream()
                        .map(member -> now.key(member.referenceId().orElseThrow()))
                        .toList());
        assertThat(before.key("nobody's")).isEqualTo(now.key("nobody's"));
    }

    private static String text(Initiative initiative) {
        return Emitter.text(Emitter.json(initiative));
    }

    @ParameterizedTest
    @MethodSource("names")
    void definitions_of_all_members_are_the_same(String name) {
        ScanSubject before = prepared(name);
        ScanSubject now = compiled(name);

        assertThat(now.initiative().members()).isNotEmpty().allSatisfy(member -> {
            assertThat(before.definition(member)).isEqualTo(now.definition(member));
            assertThat(before.definition(member).map(Emitter::json).map(Emitter::text))
                    .isEqualTo(now.definition(member).map(Emitter::json).map(Emitter::text));
        });
        assertThat(before.known().orElseThrow().definitions())
                .isEqualTo(now.initiative().members().stream()
                        .map(member -> now.definition(member).orElseThrow())
                        .toList());
    }

    @ParameterizedTest
    @MethodSource("names")
    void policies_are_what_planning_makes_of_them(String name) {
        ScanSubject now = compiled(name);
        InitiativePlanning planning =
                Engine.with(AliasCatalog.bundled()).plan(now.initiative(), now::definition, Map.of());

        assertThat(planning).isInstanceOf(InitiativePlanning.Planned.class);
        List<PlannedMember> members = ((InitiativePlanning.Planned) planning).members();
        assertThat(prepared(name).known().orElseThrow().policies())
                .isEqualTo(members.stream()
                        .map(member -> PolicyFacts.of(member.policy(), Context.scan(Instant.EPOCH)))
                        .toList());
    }

    /** The time is all that a scan adds: what is known beforehand must not hang on it. */
    @ParameterizedTest
    @MethodSource("names")
    void facts_hang_on_no_clock(String name) {
        ScanSubject now = compiled(name);
        InitiativePlanning planning =
                Engine.with(AliasCatalog.bundled()).plan(now.initiative(), now::definition, Map.of());

        assertThat(((InitiativePlanning.Planned) planning).members())
                .allSatisfy(member -> assertThat(
                                PolicyFacts.of(member.policy(), Context.scan(Instant.parse("2030-01-01T00:00:00Z"))))
                        .isEqualTo(PolicyFacts.of(member.policy(), Context.scan(Instant.EPOCH))));
    }

    @Test
    void the_same_packs_make_the_same_bytes() {
        List<PreparedInitiative> again = Prepared.initiatives();

        assertThat(PreparedInitiatives.write(again, "")).isEqualTo(BYTES);
    }

    @Test
    void an_unknown_name_is_left_to_files_and_packs() {
        assertThat(PreparedInitiatives.read(BYTES).find("deployer")).isEmpty();
    }

    /** Where the modules are jars, as in a whole build, what lies beside the class is of these jars and is used. */
    @Test
    void the_build_left_what_it_would_leave_now() throws IOException {
        Optional<byte[]> now = Prepared.compile();
        assumeTrue(now.isPresent(), "the modules are folders of classes, of which the build prepares nothing");

        try (InputStream in = Prepared.class.getResourceAsStream(Prepared.RESOURCE)) {
            assertThat(in).isNotNull();
            assertThat(in.readAllBytes()).isEqualTo(now.orElseThrow());
        }
        assertThat(Prepared.find("HIPAA")).isPresent();
    }
}
