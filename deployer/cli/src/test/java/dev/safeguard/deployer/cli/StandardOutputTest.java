package dev.safeguard.deployer.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.safeguard.deployer.cli.console.StandardOutput;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StandardOutputTest {
    /** What is said of a run of its own process whose results go to a file. */
    private static String run(File results, String argument) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        argument))
                .redirectOutput(results)
                .start();
        String said = new String(process.getErrorStream().readAllBytes(), UTF_8);
        return process.waitFor() + " " + said.strip();
    }

    @Test
    void results_that_do_not_fit_on_the_disk_are_no_success() throws IOException, InterruptedException {
        File full = new File("/dev/full");
        assumeTrue(full.exists(), "this system has no device that is always full");

        assertThat(run(full, "--version"))
                .isEqualTo("4 safeguard: cannot write standard output: No space left on device; make space, or write"
                        + " results with `-o KIND=FILE`");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"Broken pipe, false", "The pipe is being closed, false", "No space left on device, true"})
    void a_reader_that_goes_away_is_no_failure(String message, boolean failure) {
        StandardOutput output = new StandardOutput(new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw new IOException(message);
            }
        });

        assertThatThrownBy(() -> output.write('x')).isInstanceOf(IOException.class);
        assertThat(output.failure().isPresent()).isEqualTo(failure);
    }
}
