package dev.safeguard.compiler.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.safeguard.compiler.FuzzClock;
import dev.safeguard.compiler.FuzzedFindings;
import dev.safeguard.compiler.alias.AliasCatalog;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Whatever the bytes of a case file are, each case in it is read or broken, and what is read can be run. */
class CaseReaderFuzzTest {
    private static final List<String> NAMES = List.of("c.yaml", "c.json", "c.jsonl", "c");
    private static final CaseRunner RUNNER =
            new CaseRunner(AliasCatalog.bundled(), control -> Optional.empty(), Instant.parse("2026-01-01T00:00:00Z"));

    @FuzzTest
    void bytes(FuzzedDataProvider data) {
        String name = data.pickValue(NAMES);
        byte[] bytes = data.consumeRemainingAsBytes();
        CaseFile file = FuzzClock.timed(() -> read(name, bytes));

        assertThat(read(name, bytes)).isEqualTo(file);
        assertThat(file.cases().size() + file.broken().size() + file.warnings().size())
                .isPositive();
        FuzzedFindings.areInOurStyle(
                Stream.concat(file.broken().stream(), file.warnings().stream()).toList(), bytes);
        file.cases().forEach(CaseReaderFuzzTest::run);
    }

    private static CaseFile read(String name, byte[] bytes) {
        CaseFile.Builder file = new CaseFile.Builder();
        try {
            CaseReader.read(name, new ByteArrayInputStream(bytes), file);
        } catch (IOException e) {
            throw new UncheckedIOException("memory cannot fail to be read", e);
        }
        return file.build();
    }

    /** A policy file could be any device of this machine. */
    private static void run(PolicyCase test) {
        if (test.policy() instanceof CasePolicy.InFile) {
            return;
        }
        CaseResult result = FuzzClock.timed(() -> RUNNER.run(test));

        assertThat(result.failure().orElse("differs")).isNotBlank();
        assertThat(RUNNER.run(test)).isEqualTo(result);
    }
}
