package dev.safeguard.compiler.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The page of examples is made of the example tests, and no public word is without one. */
class ExamplesPageTest {
    private static final Path PAGE = Path.of("docs/assertions.md");
    private static final Path SOURCES = Path.of("src/test/java/dev/safeguard/compiler/testkit");
    private static final Pattern EXAMPLE = Pattern.compile(
            "(?ms)^    (?:void|Stream<DynamicNode>) (\\w+?)_?\\(.*?\\) (?:throws \\w+ )?\\{\\n(.*?)^    \\}$");

    /** A chapter of the page: a class, and the tests that show its words. */
    private record Chapter(String title, Class<?> subject, Class<?> examples) {
        List<String> words() {
            return Stream.of(subject.getDeclaredMethods())
                    .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isBridge())
                    .map(Method::getName)
                    .filter(name -> !name.equals("toString"))
                    .distinct()
                    .toList();
        }

        List<Example> shown() throws IOException {
            List<Example> all = new ArrayList<>();
            Matcher matcher = EXAMPLE.matcher(Files.readString(SOURCES.resolve(examples.getSimpleName() + ".java")));
            while (matcher.find()) {
                all.add(new Example(
                        matcher.group(1), matcher.group(2).stripTrailing().stripIndent()));
            }
            return all;
        }
    }

    private record Example(String word, String code) {}

    static Stream<Chapter> chapters() {
        return Stream.of(
                new Chapter("The verdict", VerdictAssert.class, VerdictExamplesTest.class),
                new Chapter("The setting", PolicyAssert.class, SettingExamplesTest.class),
                new Chapter("The resource", TestResource.class, ResourceExamplesTest.class),
                new Chapter("Policies and cases in files", Policies.class, FileExamplesTest.class));
    }

    @ParameterizedTest
    @MethodSource("chapters")
    void every_public_word_has_an_example(Chapter chapter) throws IOException {
        assertThat(chapter.shown().stream().map(Example::word))
                .containsAll(chapter.words())
                .doesNotHaveDuplicates();
    }

    @Test
    void the_page_is_up_to_date() throws IOException {
        String page = page();
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }
        assertThat(Files.readString(PAGE))
                .as("rewrite with -Dgolden.update=true, then read the diff")
                .isEqualTo(page);
    }

    private static String page() throws IOException {
        StringBuilder page = new StringBuilder("""
                # The words of the testkit, an example of each

                Written by `ExamplesPageTest` from the tests that run these examples; do not edit.
                `STORAGE_ACCOUNTS` and the like are typed resource types of `dev.safeguard.dsl.azure.ResourceTypes`; the policies stand in
                [ExamplePolicies](../src/test/java/dev/safeguard/compiler/testkit/ExamplePolicies.java) and
                [HttpsOnlyTest](../src/test/java/dev/safeguard/compiler/testkit/HttpsOnlyTest.java).
                """);
        for (Chapter chapter : chapters().toList()) {
            page.append("\n## ").append(chapter.title()).append('\n');
            chapter.shown().forEach(e -> page.append("\n### %s\n```java\n%s\n```\n".formatted(e.word(), e.code())));
        }
        return page.toString();
    }
}
