package dev.safeguard.generator.hipaa;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A citation of 45 CFR such as {@code 164.312(e)(2)(ii)}, ordered as the regulation is: section, then paragraphs by
 * letter, number, roman number, capital letter.
 */
record Citation(String text, List<Integer> place) implements Comparable<Citation> {
    private static final Pattern FORM = Pattern.compile("([0-9]{3})\\.([0-9]{3})((?:\\([A-Za-z0-9]+\\))*)");
    private static final Pattern PARAGRAPH = Pattern.compile("\\(([A-Za-z0-9]+)\\)");
    private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x");
    private static final int ROMAN_LEVEL = 2;

    Citation {
        place = List.copyOf(place);
    }

    /**
     * Reads a citation.
     *
     * @throws IllegalArgumentException when the text is none of this form
     */
    static Citation of(String text) {
        Matcher form = FORM.matcher(text);
        if (!form.matches()) {
            throw new IllegalArgumentException("`" + text + "` is no citation of 45 CFR");
        }
        List<Integer> place = new ArrayList<>(List.of(number(form.group(1)), number(form.group(2))));
        Matcher paragraph = PARAGRAPH.matcher(form.group(3));
        for (int level = 0; paragraph.find(); level++) {
            place.add(rank(paragraph.group(1), level));
        }
        return new Citation(text, place);
    }

    private static int rank(String paragraph, int level) {
        if (level == ROMAN_LEVEL) {
            return ROMAN.indexOf(paragraph);
        }
        return Character.isDigit(paragraph.charAt(0)) ? number(paragraph) : paragraph.charAt(0);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    @Override
    public int compareTo(Citation other) {
        int shared = Math.min(place.size(), other.place.size());
        for (int i = 0; i < shared; i++) {
            int order = place.get(i).compareTo(other.place.get(i));
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(place.size(), other.place.size());
    }
}
