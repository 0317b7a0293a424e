package dev.safeguard.compiler.caserun;

import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Chooses cases by name, in any case: {@code *} stands for any text, {@code ?} for one character. */
public final class NamePattern {
    private final Pattern pattern;

    private NamePattern(Pattern pattern) {
        this.pattern = pattern;
    }

    /** The pattern; every text is one. */
    public static NamePattern of(String glob) {
        String regex = glob.codePoints().mapToObj(NamePattern::regex).collect(Collectors.joining());
        return new NamePattern(
                Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL));
    }

    private static String regex(int character) {
        return switch (character) {
            case '*' -> ".*";
            case '?' -> ".";
            default -> Pattern.quote(Character.toString(character));
        };
    }

    boolean matches(String name) {
        return pattern.matcher(name).matches();
    }
}
