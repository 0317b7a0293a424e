package dev.safeguard.compiler.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class JunitReportTest {
    private static String text(VerdictReport report) throws IOException {
        StringWriter text = new StringWriter();
        new JunitReport(Samples.facts()).write(report, text);
        return text.toString();
    }

    private static Document xml(VerdictReport report) throws IOException {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(text(report).getBytes(StandardCharsets.UTF_8)));
        } catch (SAXException | ParserConfigurationException e) {
            throw new AssertionError("no XML", e);
        }
    }

    private static List<Element> elements(Document document, String name) {
        NodeList nodes = document.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    @Test
    void the_numbers_of_the_suite_are_those_of_its_cases() throws IOException {
        Document document = xml(Samples.report(true));
        Element suite = elements(document, "testsuite").get(0);

        assertThat(suite.getAttribute("tests"))
                .isEqualTo("" + elements(document, "testcase").size());
        assertThat(suite.getAttribute("failures"))
                .isEqualTo("" + elements(document, "failure").size());
        assertThat(suite.getAttribute("errors"))
                .isEqualTo("" + elements(document, "error").size());
        assertThat(suite.getAttribute("skipped"))
                .isEqualTo("" + elements(document, "skipped").size());
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        STG-01, failure
        LOG-03, error
        KV-02,  skipped
        KV-03,  skipped
        """)
    void verdicts_become_elements(String control, String element) throws IOException {
        Element testcase = elements(xml(Samples.report(true)), "testcase").stream()
                .filter(found -> found.getAttribute("classname").startsWith(control))
                .findFirst()
                .orElseThrow();

        assertThat(testcase.getElementsByTagName(element).getLength()).isEqualTo(1);
    }

    @Test
    void a_failure_names_place_and_reason() throws IOException {
        Element failure = elements(xml(Samples.report(false)), "failure").get(0);

        assertThat(failure.getAttribute("message")).isEqualTo("inventory.json:12: storage.https-only");
        assertThat(failure.getTextContent()).contains("properties.supportsHttpsTrafficOnly");
        assertThat(((Element) failure.getParentNode()).getAttribute("name")).isEqualTo(Samples.ACCOUNT);
    }

    @Test
    void a_file_that_was_not_read_is_an_error() throws IOException {
        Tally tally = new Tally(false);
        tally.files(new FilesRead(1, 0, List.of("cut\u0000.json"), List.of()));
        Document document = xml(tally.report());

        assertThat(elements(document, "testcase").get(0).getAttribute("name"))
                .as("what XML cannot hold is replaced")
                .isEqualTo("cut\uFFFD.json");
        assertThat(elements(document, "error")).hasSize(1);
        assertThat(Optional.of(elements(document, "testsuite").get(0).getAttribute("errors")))
                .contains("1");
    }
}
