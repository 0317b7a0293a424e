package dev.safeguard.compiler.lower;

import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.hipaa.Designation;
import dev.safeguard.dsl.hipaa.Safeguard;
import dev.safeguard.dsl.hipaa.Safeguards;
import dev.safeguard.dsl.rule.Initiative;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The groups of an initiative: one for each 45 CFR citation that a control implements, in the regulation's order; after
 * them what is not in force, by citation.
 */
final class CitationGroups {
    private static final int WIDTH = 4;
    private static final Pattern NUMBER = Pattern.compile("\\d{1," + WIDTH + "}");

    private CitationGroups() {}

    static List<Initiative.Group> of(Collection<? extends Control> controls) {
        Set<Safeguard> cited = controls.stream()
                .flatMap(control -> control.safeguards().stream())
                .collect(Collectors.toSet());
        Stream<Safeguard> known = Safeguards.all().stream().filter(cited::contains);
        Stream<Safeguard> others = cited.stream()
                .filter(safeguard -> !Safeguards.all().contains(safeguard))
                .sorted(Comparator.comparing(CitationGroups::numbersPadded));
        return Stream.concat(known, others).map(CitationGroups::group).toList();
    }

    /** So that paragraph (13) comes after paragraph (2). */
    private static String numbersPadded(Safeguard safeguard) {
        return NUMBER.matcher(safeguard.citation())
                .replaceAll(number -> "0".repeat(WIDTH - number.group().length()) + number.group());
    }

    private static Initiative.Group group(Safeguard safeguard) {
        return new Initiative.Group(
                safeguard.citation(),
                Optional.of(name(safeguard)),
                Optional.of("HIPAA: " + words(safeguard.family()) + " safeguards"),
                Optional.of(safeguard.title() + designation(safeguard.designation())),
                Optional.empty());
    }

    private static String name(Safeguard safeguard) {
        String source = safeguard.designation() == Designation.PROPOSED ? "" : "45 CFR ";
        return source + safeguard.citation() + " " + safeguard.title();
    }

    private static String designation(Designation designation) {
        return designation == Designation.NOT_APPLICABLE ? "" : " (" + words(designation) + ")";
    }

    private static String words(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
