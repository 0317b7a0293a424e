package dev.safeguard.compiler.alias;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Cuts an alias's value out of the text at its path: the part of the text that stands where the phrase has the variable.
 *
 * @param phrase a URI template such as {@code /subscriptions/{subscription}/providers/{provider}}
 * @param variable the name between the braces, without them
 */
public record AliasPattern(String phrase, String variable) {

    private static final String ASSUMED = "safeguard";
    private static final String BEHIND = "/{" + ASSUMED + "}";

    /** The segment behind another one: {@code after("offers")} of an image id is its offer. */
    public static AliasPattern after(String segment) {
        return new AliasPattern("/".concat(segment).concat(BEHIND), ASSUMED);
    }

    /** Whether it is our reading of an alias for which the service lists no pattern. */
    public boolean isAssumed() {
        return variable.equals(ASSUMED);
    }

    /** Whether the phrase says where the variable stands. */
    boolean isUsable() {
        return wanted(segments(phrase)) >= 0;
    }

    /**
     * The part that the variable stands for; letters compare without case, a variable is one segment or the rest of it.
     * Empty when the phrase does not fit any run of the text's segments.
     */
    public Optional<String> extract(String text) {
        List<String> template = segments(phrase);
        List<String> found = segments(text);
        int wanted = wanted(template);
        return IntStream.rangeClosed(0, wanted < 0 ? -1 : found.size() - template.size())
                .filter(start -> fits(template, found.subList(start, start + template.size())))
                .mapToObj(start -> cut(template.get(wanted), found.get(start + wanted)))
                .findFirst();
    }

    private static List<String> segments(String text) {
        int start = text.startsWith("/") ? 1 : 0;
        int end = text.endsWith("/") && text.length() > 1 ? text.length() - 1 : text.length();
        return Arrays.asList(text.substring(start, end).split("/", -1));
    }

    private int wanted(List<String> template) {
        String marker = "{" + Names.lower(variable) + "}";
        return IntStream.range(0, template.size())
                .filter(i -> Names.lower(template.get(i)).contains(marker))
                .findFirst()
                .orElse(-1);
    }

    private static boolean fits(List<String> template, List<String> found) {
        return IntStream.range(0, template.size()).allMatch(i -> fits(template.get(i), found.get(i)));
    }

    private static boolean fits(String template, String found) {
        int open = template.indexOf('{');
        int close = template.lastIndexOf('}');
        if (open < 0 || close < open) {
            return template.equalsIgnoreCase(found);
        }
        int behind = template.length() - close - 1;
        return found.length() > open + behind
                && found.regionMatches(true, 0, template, 0, open)
                && found.regionMatches(true, found.length() - behind, template, close + 1, behind);
    }

    private static String cut(String template, String found) {
        int behind = template.length() - template.lastIndexOf('}') - 1;
        return found.substring(template.indexOf('{'), found.length() - behind);
    }
}
