package dev.safeguard.deployer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The number of threads changes nothing of what a scan says. */
class ScanThreadsTest {
    @TempDir
    private Path folder;

    private static String row(int number) {
        String name = "st" + number;
        return """
            {"id": "/subscriptions/s/resourceGroups/g%d/providers/Microsoft.Storage/storageAccounts/%s", "name": "%s",
             "type": "microsoft.storage/storageaccounts", "location": "eastus", "tags": {"n": "%d"},
             "properties": {"supportsHttpsTrafficOnly": %s}}
            """.formatted(number % 3, name, name, number % 7, number % 2 == 0);
    }

    private void files() throws IOException {
        for (int file = 0; file < 5; file++) {
            String rows = IntStream.range(60 * file, 60 * file + 60)
                    .mapToObj(ScanThreadsTest::row)
                    .collect(Collectors.joining(","));
            Files.writeString(folder.resolve(file + ".json"), "[" + rows + (file == 3 ? "{" : "]"));
        }
    }

    private Cli.Run scan(String threads, String output) {
        return Cli.run("scan", folder.toString(), "--threads", threads, "-o", output);
    }

    @ParameterizedTest
    @ValueSource(strings = {"json", "text", "html", "csv", "sarif", "junit"})
    void reports_are_the_same_to_the_byte(String output) throws IOException {
        files();
        Cli.Run alone = scan("1", output);

        assertThat(alone.exit()).isEqualTo(1);
        assertThat(alone.out()).contains("st299");
        for (String threads : new String[] {"2", "5"}) {
            assertThat(scan(threads, output)).isEqualTo(alone);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "65"})
    void a_number_of_threads_has_bounds(String threads) throws IOException {
        files();
        Cli.Run run = scan(threads, "json");

        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("--threads " + threads + "; give a number from 1 to 64");
    }

    @Test
    void what_is_no_number_is_refused() throws IOException {
        files();

        assertThat(scan("many", "json").exit()).isEqualTo(3);
    }

    @Test
    void help_says_how_many_there_are() {
        assertThat(Cli.run("scan", "--help").out())
                .contains("--threads=N", "Default: the processors, at most 8", "1 for small files");
    }
}
