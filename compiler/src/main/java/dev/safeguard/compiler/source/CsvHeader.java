package dev.safeguard.compiler.source;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * The first line of a table.
 *
 * @param separator between columns
 * @param columns their names in lower case, without quotes
 * @param skipped lines before it: Windows PowerShell writes the type of its objects first
 */
record CsvHeader(char separator, List<String> columns, int skipped) {
    private static final String POWERSHELL = "#TYPE";

    static CsvHeader of(String text) {
        List<String> lines = text.lines().limit(2).toList();
        int skipped = !lines.isEmpty() && lines.get(0).startsWith(POWERSHELL) ? 1 : 0;
        String line = lines.size() > skipped ? lines.get(skipped) : "";
        char separator = separator(line);
        List<String> columns = Stream.of(line.split(String.valueOf(separator), -1))
                .map(name -> name.strip().replaceAll("^\"|\"$", "").toLowerCase(Locale.ROOT))
                .toList();
        return new CsvHeader(separator, columns, skipped);
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
