package dev.safeguard.compiler.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.compiler.source.FileKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScanThreadsTest {
    @ParameterizedTest(name = "{0} processors, heap of {1} MB, {2} MB to read: {3}")
    @CsvSource(textBlock = """
        2,  4000, 300,  2
        4,  4000, 300,  4
        64, 4000, 300,  8
        1,  4000, 300,  1
        4,  62,   300,  1
        4,  128,  300,  2
        4,  20,   300,  1
        8,  4000, 3,    1
        8,  4000, 8,    2
        8,  4000, 20,   5
        8,  4000, 0,    1
        """)
    void fit_the_machine_and_the_files(int processors, long heap, long bytes, int threads) {
        assertThat(ScanThreads.usual(processors, heap << 20, bytes << 20)).isEqualTo(threads);
    }

    @Test
    void a_small_file_and_one_that_is_gone_take_one_thread(@TempDir Path folder) throws IOException {
        Path file = Files.write(folder.resolve("estate.json"), "[]".getBytes(UTF_8));
        List<ScanInput> inputs = List.of(
                new ScanInput(file, FileKind.INVENTORY), new ScanInput(folder.resolve("gone"), FileKind.INVENTORY));

        assertThat(ScanThreads.usual(inputs)).isEqualTo(1);
    }
}
