package dev.safeguard.compiler.dossier;

import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a cell of a family puts for the words in braces; without a family, texts stay as they are. */
final class Words {
    /** {@code {service}}, but neither <code>${service}</code> of a shell nor the braces of a template. */
    private static final Pattern WORD = Pattern.compile("(?<!\\$)\\{([A-Za-z][A-Za-z0-9]*)}");

    private final boolean inFamily;
    private final Map<String, String> values;
    private final Set<String> used = new HashSet<>();

    private Words(boolean inFamily, Map<String, String> values) {
        this.inFamily = inFamily;
        this.values = new TreeMap<>(values);
    }

    static Words none() {
        return new Words(false, Map.of());
    }

    static Words of(Map<String, String> values) {
        return new Words(true, values);
    }

    /** The text with its words replaced; {@code missing} hears of those that have no value. */
    String in(String text, Consumer<String> missing) {
        if (!inFamily) {
            return text;
        }
        return WORD.matcher(text).replaceAll(match -> Matcher.quoteReplacement(value(match, missing)));
    }

    private String value(MatchResult match, Consumer<String> missing) {
        String word = match.group(1);
        used.add(word);
        String value = values.get(word);
        if (value == null) {
            missing.accept(word);
            return match.group();
        }
        return value;
    }

    /** Given, and in no text so far. */
    SortedSet<String> unused() {
        SortedSet<String> unused = new TreeSet<>(values.keySet());
        unused.removeAll(used);
        return unused;
    }
}
