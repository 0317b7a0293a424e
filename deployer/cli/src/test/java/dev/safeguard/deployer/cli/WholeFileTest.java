package dev.safeguard.deployer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.safeguard.deployer.cli.console.WholeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class WholeFileTest {
    @TempDir
    private Path folder;

    /** A file in the place of a device or a pipe would take it away from everybody. */
    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there are no devices in folders")
    void a_device_is_written_into() throws IOException {
        Path device = Files.createSymbolicLink(folder.resolve("out"), Path.of("/dev/null"));

        WholeFile.write(device, "text");

        assertThat(device.toRealPath()).isEqualTo(Path.of("/dev/null").toRealPath());
        assertThat(Files.isRegularFile(device)).isFalse();
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "not everybody may make links there")
    void a_link_stays_one_and_what_it_leads_to_is_replaced() throws IOException {
        Path report = Files.writeString(folder.resolve("report.json"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("latest.json"), report);

        WholeFile.write(link, "new");

        assertThat(Files.isSymbolicLink(link)).isTrue();
        assertThat(report).hasContent("new");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process there is ended without being told")
    void who_interrupts_a_run_finds_no_part_of_a_file() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        InterruptedWriting.class.getName(),
                        folder.resolve("report.json").toString()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        assertThat(process.inputReader().readLine()).isEqualTo("begun");

        process.destroy();

        assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }
}
