package dev.safeguard.compiler.cases;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.evaluate.Row;
import dev.safeguard.compiler.evaluate.RowTables;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Writes declarative cases from the tables of edge cases: first every row as it is, then every row again and again, each
 * time spelled in another way that cannot change the verdict.
 */
public final class ConformanceCases {
    static final int USUAL_COUNT = 2_000;
    static final long USUAL_SEED = 164;

    private ConformanceCases() {}

    /** Writes them to a file; the arguments are its name and, if wanted, how many cases and the seed. */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]).toAbsolutePath();
        int count = arguments.length > 1 ? Integer.parseInt(arguments[1]) : USUAL_COUNT;
        long seed = arguments.length > 2 ? Long.parseLong(arguments[2]) : USUAL_SEED;
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        Files.writeString(beside, String.join("\n", lines(count, seed)) + "\n");
        Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** As many cases as wanted, one line of JSON each; the same for the same seed. */
    static List<String> lines(int count, long seed) {
        Random random = new Random(seed);
        List<Row> rows =
                RowTables.ofRules().stream().filter(row -> !row.isScan()).toList();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            lines.add(test(rows.get(i % rows.size()), i / rows.size(), random).toString());
        }
        return lines;
    }

    private static ObjectNode test(Row row, int round, Random random) {
        ObjectNode test = RowCase.of(row);
        List<String> applied = new ArrayList<>();
        for (Variation variation : round == 0 ? List.<Variation>of() : Variation.ALL) {
            if (random.nextInt(3) == 0 && variation.apply(test, random)) {
                applied.add(variation.words());
            }
        }
        String spelling = applied.isEmpty() ? "" : ", " + String.join(", ", applied);
        return test.put("name", "row " + row.name() + " (" + (round + 1) + spelling + ")");
    }
}
