package dev.safeguard.compiler.pages;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How much of a section of the Security Rule is covered.
 *
 * @param section such as {@code 164.312}, or {@code all}
 * @param citations its standards and specifications
 * @param automated those that at least one control of Azure Policy cites
 * @param partial of the others, those that a control with a documented query cites
 * @param manual of the others, those that are attested
 */
public record SectionCount(String section, long citations, long automated, long partial, long manual) {
    static List<SectionCount> of(List<Coverage> duties) {
        Map<String, List<Coverage>> sections = new LinkedHashMap<>();
        for (Coverage line : duties) {
            String citation = line.safeguard().citation();
            sections.computeIfAbsent(citation.replaceAll("\\(.*", ""), section -> new ArrayList<>())
                    .add(line);
        }
        List<SectionCount> counts = new ArrayList<>();
        sections.forEach((section, lines) -> counts.add(count(section, lines)));
        counts.add(count("all", duties));
        return counts;
    }

    private static SectionCount count(String section, List<Coverage> lines) {
        return new SectionCount(
                section, lines.size(), with(lines, "automated"), with(lines, "partial"), with(lines, "manual"));
    }

    private static long with(List<Coverage> lines, String status) {
        return lines.stream().filter(line -> line.status().equals(status)).count();
    }

    /** Those with neither control nor attestation. */
    public long uncovered() {
        return citations - automated - partial - manual;
    }
}
