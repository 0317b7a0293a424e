package dev.safeguard.generator.hipaa;

import dev.safeguard.generator.facts.TextFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** The committed table from citations to controls of NIST SP 800-53, and how it is made from NIST's own mapping. */
public final class CrosswalkTable {
    static final String HEADER = "citation\tnist_800_53r5";
    private static final String FACTS = "citation\tcprt_node\tnist_800_53r5\tnist_csf_1_1\tnist_csf_2_0_derived";
    private static final String NOTHING = "-";

    /**
     * A citation and what it is mapped to.
     *
     * @param ids such as {@code CP-9(1)}, in the order of the source; at least one
     */
    record Row(Citation citation, List<String> ids) {
        Row {
            ids = List.copyOf(ids);
        }

        static Row of(String citation, String ids) {
            return new Row(Citation.of(citation), List.of(ids.split(" ", -1)));
        }

        String text() {
            return citation.text() + "\t" + String.join(" ", ids);
        }
    }

    private CrosswalkTable() {}

    /** Takes the mapped citations out of the facts, in the order of the regulation. */
    public static List<String> write(Path facts, Collection<String> comments) {
        List<String> out = new ArrayList<>();
        comments.forEach(comment -> out.add("# " + comment));
        out.add(HEADER);
        TextFiles.rows(
                        facts,
                        FACTS,
                        rows -> rows.filter(row -> !row.get(2).equals(NOTHING))
                                .map(row -> Row.of(row.get(0), row.get(2)))
                                .sorted(Comparator.comparing(Row::citation))
                                .toList())
                .forEach(row -> out.add(row.text()));
        return out;
    }

    static List<Row> read(Path table) {
        return TextFiles.rows(
                table,
                HEADER,
                rows -> rows.map(row -> Row.of(row.get(0), row.get(1))).toList());
    }
}
