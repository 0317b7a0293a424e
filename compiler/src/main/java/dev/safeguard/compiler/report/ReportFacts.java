package dev.safeguard.compiler.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Everything a readable report says beside the verdicts.
 *
 * @param title headline
 * @param scope what was looked at, in one line
 * @param citations in the order of the regulation
 * @param controls in the order of the initiative
 */
public record ReportFacts(
        String title,
        String scope,
        List<CitationFacts> citations,
        List<ControlFacts> controls,
        Optional<Denial> denial) {
    public ReportFacts {
        citations = List.copyOf(citations);
        controls = List.copyOf(controls);
    }

    /** The same about something else. */
    public ReportFacts about(String scope) {
        return new ReportFacts(title, scope, citations, controls, denial);
    }

    public ReportFacts with(Denial denial) {
        return new ReportFacts(title, scope, citations, controls, Optional.of(denial));
    }

    /** The control of that id, with empty texts when there is none. */
    public ControlFacts control(String id) {
        return controls.stream()
                .filter(control -> control.id().equalsIgnoreCase(id))
                .findFirst()
                .orElseGet(() -> ControlFacts.unknown(id));
    }

    /** Facts of every citation that the summary counts: the known ones in their order, then the others by name. */
    List<CitationFacts> citationsOf(Summary summary) {
        Map<String, CitationFacts> others = new TreeMap<>();
        summary.byCitation().keySet().forEach(name -> others.put(name, CitationFacts.unknown(name)));
        citations.forEach(known -> others.remove(known.citation()));
        List<CitationFacts> all = new ArrayList<>(citations.stream()
                .filter(known -> summary.byCitation().containsKey(known.citation()))
                .toList());
        all.addAll(others.values());
        return all;
    }
}
