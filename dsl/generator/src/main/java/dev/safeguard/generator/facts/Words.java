package dev.safeguard.generator.facts;

import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Java names made from the words of Azure's names. */
public final class Words {
    private static final Pattern NO_LETTER_OR_DIGIT = Pattern.compile("[^A-Za-z0-9]+");
    private static final Pattern WORD_BORDER = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])");

    private Words() {}

    /** {@code encryption.keySource} becomes {@code EncryptionKeySource}. */
    public static String pascal(String name) {
        String joined = Arrays.stream(NO_LETTER_OR_DIGIT.split(name))
                .filter(word -> !word.isEmpty())
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1))
                .collect(Collectors.joining());
        return joined.isEmpty() || Character.isDigit(joined.charAt(0)) ? "Item" + joined : joined;
    }

    /** {@code IPRules[*].value} becomes {@code ipRulesValue}: the first segment starts in lower case. */
    public static String camel(String name) {
        String pascal = pascal(name);
        int firstSegment = pascal(NO_LETTER_OR_DIGIT.split(name, 2)[0]).length();
        String first = WORD_BORDER.split(pascal.substring(0, Math.min(firstSegment, pascal.length())), 2)[0];
        return first.toLowerCase(Locale.ROOT) + pascal.substring(first.length());
    }

    /** {@code PublicIPAddresses} becomes {@code PUBLIC_IP_ADDRESSES}. */
    public static String constant(String pascal) {
        return WORD_BORDER.matcher(pascal).replaceAll("_").toUpperCase(Locale.ROOT);
    }

    /** Whether a camel-case name is one word: {@code servers}. */
    static boolean isSingle(String name) {
        return WORD_BORDER.split(name).length == 1;
    }
}
