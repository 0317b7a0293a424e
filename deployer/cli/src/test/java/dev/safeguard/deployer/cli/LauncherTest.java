package dev.safeguard.deployer.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code ./safeguard} says when the Java it finds will not do; it says so before it builds anything. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the script is for POSIX shells")
class LauncherTest {
    private static final Path SCRIPT = Path.of("../../safeguard").toAbsolutePath();

    @TempDir
    private Path folder;

    @Test
    void java_home_without_java_is_refused() throws Exception {
        assertRefused(folder, "which has no bin/java; point it at a JDK 17 or newer, or unset it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.8.0_392", "11.0.2", "16"})
    void old_java_is_refused(String version) throws Exception {
        jdk(version, "exit 9");
        assertRefused(folder, "Java " + version + " in " + folder + " is too old; install a JDK 17 or newer");
    }

    @Test
    void version_is_asked_of_java_when_no_file_tells_it() throws Exception {
        jdk("17", "echo 'openjdk version \"11.0.2\" 2019-01-15' >&2");
        Files.delete(folder.resolve("release"));
        assertRefused(folder, "Java 11.0.2 in " + folder + " is too old");
    }

    private void jdk(String version, String script) throws IOException {
        Path java = Files.createDirectories(folder.resolve("bin")).resolve("java");
        Files.writeString(java, "#!/bin/sh\n" + script + "\n");
        assertThat(java.toFile().setExecutable(true)).isTrue();
        Files.writeString(folder.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    }

    private void assertRefused(Path javaHome, String reason) throws IOException, InterruptedException {
        ProcessBuilder launcher = new ProcessBuilder("sh", SCRIPT.toString(), "--version").directory(folder.toFile());
        launcher.environment().put("JAVA_HOME", javaHome.toString());
        Process process = launcher.start();
        process.getOutputStream().close();
        assertThat(process.getInputStream().readAllBytes()).isEmpty();
        String complaint = new String(process.getErrorStream().readAllBytes(), UTF_8);
        assertThat(complaint).startsWith("safeguard: ").contains(reason).containsOnlyOnce("\n");
        assertThat(process.waitFor()).isEqualTo(4);
    }
}
