package dev.safeguard.compiler.terraform.azurerm;

import java.util.Arrays;
import java.util.List;

/** A fact that may differ between the majors of the provider: {@code O} for all, {@code OC|O|-} for 3, 4 and 5. */
record ByMajor(List<String> values) {
    private static final int FIRST = 3;

    ByMajor {
        values = List.copyOf(values);
    }

    static ByMajor of(String text) {
        return new ByMajor(Arrays.asList(text.split("\\|", -1)));
    }

    String of(int major) {
        return values.get(Math.max(0, Math.min(major - FIRST, values.size() - 1)));
    }
}
