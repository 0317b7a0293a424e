package dev.safeguard.compiler.source;

import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The first line of a table.
 *
 * @param separator between columns
 * @param columns their names in lower case, without quotes
 * @param skipped lines before it: blank ones, the type of its objects from Windows PowerShell, a hint for spreadsheets
 */
record CsvHeader(char separator, List<String> columns, int skipped) {
    private static final List<String> BEFORE = List.of("#TYPE", "sep=");

    static CsvHeader of(String text) {
        int skipped = (int) text.lines().takeWhile(CsvHeader::isBefore).count();
        String line = text.lines().skip(skipped).findFirst().orElse("");
        char separator = separator(line);
        List<String> columns = Stream.of(line.split(String.valueOf(separator), -1))
                .map(name -> name.strip().replaceAll("^\"|\"$", "").toLowerCase(Locale.ROOT))
                .toList();
        return new CsvHeader(separator, columns, skipped);
    }

    /** Names that several columns have, in their order; those without a name are not read. */
    List<String> repeated() {
        return columns.stream()
                .filter(name -> !name.isEmpty() && Collections.frequency(columns, name) > 1)
                .distinct()
                .toList();
    }

    private static boolean isBefore(String line) {
        return line.isBlank() || BEFORE.stream().anyMatch(line::startsWith);
    }

    /** Where the comma separates decimals, spreadsheets write semicolons. */
    private static char separator(String line) {
        return Stream.of(';', '\t')
                .filter(candidate -> count(line, candidate) > count(line, ','))
                .findFirst()
                .orElse(',');
    }

    private static long count(String line, char wanted) {
        return line.chars().filter(c -> c == wanted).count();
    }
}
