package dev.safeguard.deployer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuickstartTest {
    private static final Path GOLDEN = Path.of("src/test/golden/quickstart.txt");

    @TempDir
    private Path folder;

    @Test
    void tells_the_whole_story() throws IOException {
        Path html = folder.resolve("report.html");
        Cli.Run run = Cli.run("quickstart", "-o", "text", "-o", "html=" + html);
        String story = shape(run.out().replace(folder.toString(), "FOLDER"));

        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        assertThat(run.out().lines().filter(line -> !line.startsWith("Report: ")))
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(100));
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(GOLDEN.getParent());
            Files.writeString(GOLDEN, story);
        }
        assertThat(story)
                .as("rewrite with -Dgolden.update=true, then read the diff")
                .isEqualTo(Files.readString(GOLDEN));
        assertThat(html).content().contains("RequestDisallowedByPolicy", "safeguard-hipaa", "45 CFR 164.312(e)(1)");
    }

    /** The story without its numbers and without the rows of the table, which follow the controls and the estate. */
    private static String shape(String story) {
        return story.lines()
                .filter(line -> !line.startsWith("45 CFR "))
                .map(line -> line.replaceAll("\\d+", "#"))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    @Test
    void the_same_run_gives_the_same_report() throws IOException {
        Path first = folder.resolve("first.html");
        Path second = folder.resolve("second.html");
        Cli.run("quickstart", "-o", "html=" + first);
        Cli.run("quickstart", "-o", "html=" + second);

        assertThat(first).hasSameTextualContentAs(second);
    }

    @Test
    void json_has_the_rows_of_a_scan() throws IOException {
        Cli.Run run = Cli.run("quickstart", "-o", "json");
        JsonNode json = new ObjectMapper().readTree(run.out());

        assertThat(run.exit()).isZero();
        assertThat(json.path("results").findValuesAsText("verdict")).contains("fail");
        assertThat(json.at("/summary/resources").asInt()).isGreaterThan(20);
    }
}
