package dev.safeguard.generator.azurerm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A row of the table of azurerm types, as made from the facts about it. */
record TypeRow(List<String> facts) {
    static final List<String> MAJORS = List.of("3", "4", "5");

    private static final Pattern ELEMENT =
            Pattern.compile("^also element of [^<\\s]\\S*?\\.(properties\\.\\S+\\[\\*])");
    private static final Pattern VERSION = Pattern.compile("\\d{4}-\\d{2}-\\d{2}(-[a-z]+)?");

    TypeRow {
        facts = List.copyOf(facts);
    }

    String name() {
        return facts.get(0);
    }

    String majors() {
        return facts.get(5);
    }

    /** The line of the table, with the attributes that only some of the type's majors have. */
    String text(List<String> partial) {
        List<String> cells = new ArrayList<>(facts.subList(0, 6));
        cells.add(versions());
        cells.add(element());
        cells.add(String.join(" ", partial));
        return String.join("\t", cells).stripTrailing();
    }

    /** Names of clients such as {@code v5.0} are no versions of an API. */
    private String versions() {
        return Arrays.stream(facts.get(6).split("\\|", -1))
                .map(version -> VERSION.matcher(version).matches() ? version : "")
                .collect(Collectors.joining("|"));
    }

    private String element() {
        Matcher found = ELEMENT.matcher(facts.get(8));
        return found.find() ? found.group(1) : "";
    }
}
