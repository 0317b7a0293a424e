package dev.safeguard.compiler.lower;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.hipaa.Designation;
import dev.safeguard.dsl.hipaa.Safeguard;
import dev.safeguard.dsl.hipaa.Safeguards;
import dev.safeguard.dsl.rule.Initiative;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The groups of an initiative: one for each 45 CFR citation that a control implements, in the regulation's order. */
final class CitationGroups {
    private CitationGroups() {}

    static List<Initiative.Group> of(Collection<? extends Control> controls) {
        Set<Safeguard> cited = controls.stream()
                .flatMap(control -> control.safeguards().stream())
                .collect(Collectors.toSet());
        return Safeguards.all().stream()
                .filter(cited::contains)
                .map(CitationGroups::group)
                .toList();
    }

    private static Initiative.Group group(Safeguard safeguard) {
        return new Initiative.Group(
                safeguard.citation(),
                Optional.of("45 CFR " + safeguard.citation() + " " + safeguard.title()),
                Optional.of("HIPAA: " + words(safeguard.family()) + " safeguards"),
                Optional.of(safeguard.title() + designation(safeguard.designation())),
                Optional.empty());
    }

    private static String designation(Designation designation) {
        return designation == Designation.NOT_APPLICABLE ? "" : " (" + words(designation) + ")";
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
