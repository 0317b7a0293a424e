package dev.safeguard.deployer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The README shows nothing that does not compile, and names nothing that is not there. */
class ReadmeTest {
    private static final Path ROOT = Path.of("../..");
    private static final Path EXAMPLES = ROOT.resolve("initiatives/src/test/java/dev/safeguard/initiatives/example");
    private static final Pattern JAVA = Pattern.compile("(?s)```java\n(.*?)```");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#]+)\\)");
    private static final Pattern COMMAND = Pattern.compile("(?m)^\\./safeguard +(.*?)(?: +#.*)?$");

    private static String readme() throws IOException {
        return Files.readString(ROOT.resolve("README.md"));
    }

    static Stream<String> javaBlocks() throws IOException {
        return JAVA.matcher(readme()).results().map(block -> block.group(1));
    }

    private static String withoutIndent(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining("\n"));
    }

    @ParameterizedTest
    @MethodSource("javaBlocks")
    void java_is_copied_from_a_compiled_example(String block) throws IOException {
        try (Stream<Path> files = Files.list(EXAMPLES)) {
            List<Path> sources = files.toList();
            assertThat(sources)
                    .anySatisfy(source ->
                            assertThat(withoutIndent(Files.readString(source))).contains(withoutIndent(block)));
        }
    }

    @Test
    void there_are_a_control_its_test_and_an_embedding() throws IOException {
        assertThat(javaBlocks()).hasSize(3);
    }

    @Test
    void links_lead_somewhere() throws IOException {
        List<String> links = LINK.matcher(readme())
                .results()
                .map(link -> link.group(1))
                .filter(link -> !link.startsWith("http"))
                .toList();

        assertThat(links)
                .isNotEmpty()
                .allSatisfy(link -> assertThat(ROOT.resolve(link)).exists());
    }

    @Test
    void every_verb_is_listed() throws IOException {
        String readme = readme();
        String help = Cli.run("--help").out();

        assertThat(Stream.of(
                        "quickstart",
                        "compile",
                        "lint",
                        "test",
                        "scan",
                        "explain",
                        "plan",
                        "apply",
                        "status",
                        "local",
                        "types"))
                .allSatisfy(verb -> {
                    assertThat(readme).contains("`" + verb);
                    assertThat(help).contains("  " + verb + " ");
                });
    }

    static Stream<String> commands() throws IOException {
        return COMMAND.matcher(readme()).results().map(MatchResult::group);
    }

    @ParameterizedTest
    @MethodSource("commands")
    void options_of_commands_exist(String command) {
        List<String> words =
                List.of(command.replaceFirst("^\\./safeguard +", "").split(" +", -1));
        String help = Cli.run(words.get(0), "--help").out();

        assertThat(words.stream().filter(word -> word.startsWith("--")).map(word -> word.replaceFirst("=.*", "")))
                .allSatisfy(option -> assertThat(help).contains(option));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "safeguard-dsl",
                "safeguard-compiler",
                "safeguard-testkit",
                "safeguard-initiatives",
                "safeguard-deployer",
                "safeguard-local"
            })
    void artifacts_are_modules(String artifact) throws IOException {
        assertThat(readme()).contains(artifact);
        assertThat(ROOT.resolve("pom.xml")).content().contains("<artifactId>" + artifact + "</artifactId>");
    }
}
