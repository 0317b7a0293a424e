package dev.safeguard.compiler.expression;

import dev.safeguard.compiler.expression.FormatSection.Token;

/** Writes a number into one section of a custom numeric format. */
final class FormatWriter {
    private static final int GROUP = 3;
    private static final int LONGEST_EXPONENT = 10;

    private final FormatSection section;
    private final Digits number;
    private final StringBuilder out = new StringBuilder();

    /** The next digit of the number. */
    private int next;
    /** How many digits there are before the point from here on; negative behind it. */
    private int position;
    /** Digits that the number has before the first placeholder; negative where placeholders come first. */
    private int ahead;

    private boolean exponentWritten;

    FormatWriter(FormatSection section, Digits number) {
        this.section = section;
        this.number = number;
        this.position = section.scientific() ? section.whole() : Math.max(number.scale(), section.whole());
        this.ahead = section.scientific() ? 0 : number.scale() - section.whole();
    }

    String write() {
        section.tokens().forEach(this::token);
        return out.toString();
    }

    private void token(Token token) {
        switch (token.kind()) {
            case DIGIT -> {
                leading();
                digit();
            }
            case POINT -> {
                leading();
                point();
            }
            case EXPONENT -> exponent(token.text());
            case SEPARATOR -> {}
            case TEXT -> out.append(token.text());
        }
    }

    /** The first placeholder stands for all the digits that have none of their own. */
    private void leading() {
        for (; ahead > 0; ahead--) {
            append(number.at(next++));
            position--;
        }
    }

    private void digit() {
        if (ahead < 0) {
            ahead++;
            if (position <= section.zerosBefore()) {
                append('0');
            }
        } else if (next < number.digits().length()) {
            append(number.at(next++));
        } else if (position > -section.zerosBehind()) {
            append('0');
        }
        position--;
    }

    private void append(char digit) {
        out.append(digit);
        if (section.grouped() && position > 1 && (position - 1) % GROUP == 0) {
            out.append(',');
        }
    }

    private void point() {
        boolean more =
                section.whole() < section.places() && next < number.digits().length();
        if (position == 0 && (section.zerosBehind() > 0 || more)) {
            out.append('.');
        }
    }

    private void exponent(String written) {
        if (exponentWritten) {
            out.append(written);
            return;
        }
        exponentWritten = true;
        int value = number.isZero() ? 0 : number.scale() - section.whole();
        String zeros = written.substring(written.indexOf('0'));
        String text = StandardFormat.exponent(written.charAt(0), value, Math.min(LONGEST_EXPONENT, zeros.length()));
        out.append(value >= 0 && written.charAt(1) != '+' ? text.replace("+", "") : text);
    }
}
