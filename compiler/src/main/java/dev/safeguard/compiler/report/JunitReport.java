package dev.safeguard.compiler.report;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** The report for build servers: JUnit's XML, a test case for each listed row and for each file that was not read. */
public final class JunitReport {
    private static final String SUITE = "safeguard scan";

    private final ReportFacts facts;

    /** Reports with these words. */
    public JunitReport(ReportFacts facts) {
        this.facts = facts;
    }

    /** Writes the document, row by row, ending in a line feed. */
    public void write(VerdictReport report, Writer out) throws IOException {
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeStartElement("testsuites");
            xml.writeCharacters("\n");
            suite(report, xml);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.flush();
            out.write('\n');
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
    }

    private void suite(VerdictReport report, XMLStreamWriter xml) throws XMLStreamException {
        Counts counts = report.summary().verdicts();
        List<String> notRead = report.summary().files().map(FilesRead::notRead).orElse(List.of());
        xml.writeStartElement("testsuite");
        xml.writeAttribute("name", SUITE);
        xml.writeAttribute("tests", Long.toString(report.results().size() + notRead.size()));
        xml.writeAttribute("failures", Long.toString(counts.of(VerdictKind.FAIL)));
        xml.writeAttribute("errors", Long.toString(counts.of(VerdictKind.ERROR) + notRead.size()));
        xml.writeAttribute("skipped", Long.toString(skipped(report)));
        xml.writeCharacters("\n");
        for (String file : notRead) {
            unread(file, xml);
        }
        for (Verdict verdict : report.results()) {
            row(verdict, xml);
        }
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }

    /** Which kinds are listed is for the caller to say. */
    private static long skipped(VerdictReport report) {
        return report.results().stream().filter(row -> isSkipped(row.verdict())).count();
    }

    private static boolean isSkipped(VerdictKind kind) {
        return kind == VerdictKind.UNKNOWN || kind == VerdictKind.EXEMPT || kind == VerdictKind.NOT_APPLICABLE;
    }

    private static void unread(String file, XMLStreamWriter xml) throws XMLStreamException {
        begin("files", file, xml);
        problem("error", "not read, or not to the end", "", xml);
        end(xml);
    }

    private void row(Verdict verdict, XMLStreamWriter xml) throws XMLStreamException {
        ControlFacts control = facts.control(verdict.control());
        String title = control.title().isEmpty() ? control.key() : control.title();
        begin(verdict.control() + " " + title, verdict.resource(), xml);
        String place = verdict.place().map(where -> where + ": ").orElse("");
        String reasons = String.join("\n", ReasonText.lines(verdict.reasons()));
        switch (verdict.verdict()) {
            case FAIL -> problem("failure", place + verdict.key(), reasons, xml);
            case ERROR -> problem("error", place + verdict.key(), reasons, xml);
            case UNKNOWN, EXEMPT, NOT_APPLICABLE ->
                problem("skipped", verdict.verdict().json(), reasons, xml);
            case PASS -> {
                // A case with nothing in it has passed.
            }
        }
        end(xml);
    }

    private static void begin(String suite, String name, XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("testcase");
        xml.writeAttribute("classname", XmlText.of(suite));
        xml.writeAttribute("name", XmlText.of(name));
    }

    private static void problem(String element, String message, String text, XMLStreamWriter xml)
            throws XMLStreamException {
        xml.writeStartElement(element);
        xml.writeAttribute("message", XmlText.of(message));
        xml.writeCharacters(XmlText.of(text));
        xml.writeEndElement();
    }

    private static void end(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeEndElement();
        xml.writeCharacters("\n");
    }
}
