package dev.safeguard.compiler.expression;

import java.util.List;

/** A custom numeric format of .NET: sections for positive, negative and zero, separated by {@code ;}. */
final class CustomFormat {
    /** Significant digits of a double that a custom format shows. */
    static final int DOUBLE_PRECISION = 15;

    private final List<FormatSection> sections;

    CustomFormat(String format) {
        this.sections = FormatSection.split(format);
    }

    String format(Digits number) {
        int index = number.isZero() ? zero() : number.negative() && has(1) ? 1 : 0;
        Digits rounded = sections.get(index).rounded(number);
        if (rounded.isZero() && index != zero()) {
            index = zero();
        }
        String sign = rounded.negative() && !rounded.isZero() && index == 0 ? "-" : "";
        return sign + new FormatWriter(sections.get(index), rounded).write();
    }

    private int zero() {
        return has(2) ? 2 : 0;
    }

    /** An empty section counts as absent. */
    private boolean has(int index) {
        return index < sections.size() && !sections.get(index).isEmpty();
    }
}
