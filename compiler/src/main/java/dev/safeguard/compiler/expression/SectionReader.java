package dev.safeguard.compiler.expression;

import dev.safeguard.compiler.expression.FormatSection.Token;
import java.util.List;

/** Counts the placeholders of one section of a custom numeric format. */
final class SectionReader {
    private static final int NONE = -1;
    private static final int GROUP = 3;

    private int places;
    private int point = NONE;
    private int firstZero = NONE;
    private int lastZero;
    private int comma = NONE;
    private int commas;
    private int shift;
    private boolean grouped;
    private boolean scientific;

    FormatSection read(List<Token> tokens) {
        tokens.forEach(this::count);
        int whole = point == NONE ? places : point;
        boolean scales = comma != NONE && comma == whole;
        int zerosBefore = firstZero == NONE ? 0 : Math.max(0, whole - firstZero);
        return new FormatSection(
                List.copyOf(tokens),
                places,
                whole,
                zerosBefore,
                Math.max(0, lastZero - whole),
                scales ? shift - GROUP * commas : shift,
                grouped || (comma != NONE && !scales),
                scientific);
    }

    private void count(Token token) {
        switch (token.kind()) {
            case DIGIT -> digit(token.text());
            case POINT -> point = point == NONE ? places : point;
            case SEPARATOR -> separator();
            case EXPONENT -> scientific = true;
            case TEXT -> shift += token.text().equals("%") ? 2 : token.text().equals("\u2030") ? GROUP : 0;
        }
    }

    private void digit(String placeholder) {
        if (placeholder.equals("0")) {
            firstZero = firstZero == NONE ? places : firstZero;
            lastZero = places + 1;
        }
        places++;
    }

    /** Commas directly before the point divide by a thousand each; one between digits groups them. */
    private void separator() {
        if (places == 0 || point != NONE) {
            return;
        }
        if (comma == places) {
            commas++;
            return;
        }
        grouped |= comma != NONE;
        comma = places;
        commas = 1;
    }
}
