package dev.safeguard.compiler.scan;

import dev.safeguard.compiler.report.Fingerprint;

/**
 * Takes an id apart without making texts: fingerprints of it and of what it lies in, and what type it looks like. Used for
 * one id after the other.
 */
final class IdLook {
    private static final int MOST_SEGMENTS = 40;
    private static final long PROVIDERS = Fingerprint.of("providers");
    private static final long SUBSCRIPTIONS = Fingerprint.of("subscriptions");
    private static final long GROUPS = Fingerprint.of("resourceGroups");

    /** Fingerprints of the segments, and of the id up to and with each of them. */
    private final long[] segments = new long[MOST_SEGMENTS];

    private final long[] upTo = new long[MOST_SEGMENTS];
    private int count;
    private int provider;
    private boolean regular;
    private long whole;

    void take(char[] text, int offset, int length) {
        count = 0;
        provider = -1;
        long all = Fingerprint.START;
        long segment = Fingerprint.START;
        boolean fits = length > 1 && text[offset] == '/';
        if (fits) {
            all = Fingerprint.add(all, '/');
        }
        for (int i = offset + (fits ? 1 : 0); i < offset + length; i++) {
            char c = text[i];
            if (c == '/') {
                fits &= close(segment, all);
                segment = Fingerprint.START;
            } else {
                segment = Fingerprint.add(segment, c);
            }
            all = Fingerprint.add(all, c);
        }
        fits &= close(segment, all);
        whole = Fingerprint.end(all);
        regular = fits && isRegular();
    }

    /** As {@link #take}, of an id as text. */
    void take(String text) {
        take(text.toCharArray(), 0, text.length());
    }

    private boolean close(long segment, long all) {
        if (count == MOST_SEGMENTS || segment == Fingerprint.START) {
            return false;
        }
        segments[count] = Fingerprint.end(segment);
        upTo[count] = Fingerprint.end(all);
        if (segments[count] == PROVIDERS) {
            provider = count;
        }
        count++;
        return true;
    }

    /** {@code /subscriptions/s[/resourceGroups/g][/providers/N/t/n…]…}: what can be placed by looking at segments. */
    private boolean isRegular() {
        if (count < 2 || segments[0] != SUBSCRIPTIONS) {
            return false;
        }
        for (int i = 3; i < count; i++) {
            if (segments[i] == GROUPS || segments[i] == SUBSCRIPTIONS) {
                return false;
            }
        }
        if (isNested() && isTwice(segments[provider + 1])) {
            return false;
        }
        boolean inGroup = count > 2 && segments[2] == GROUPS;
        return provider < 0
                ? count == 2 || (count == 4 && inGroup)
                : (count - provider) % 2 == 0 && count - provider >= 4;
    }

    /** Whether the other questions, but for {@link #fingerprint} and {@link #look}, have answers. */
    boolean regular() {
        return regular;
    }

    /** Of the whole id. */
    long fingerprint() {
        return whole;
    }

    /** What resources of the same type have in common in their ids. */
    long look() {
        long look = provider < 0 ? count : Fingerprint.START;
        for (int i = provider + 1; provider >= 0 && i < count; i += i == provider + 1 ? 1 : 2) {
            look = 31 * look + segments[i];
        }
        return look;
    }

    /** Of the subscription, {@code /subscriptions/s}. */
    long subscription() {
        return upTo[1];
    }

    /** Of the name of the resource group; 0 when it lies in none. */
    long group() {
        return count > 3 && segments[2] == GROUPS ? segments[3] : 0;
    }

    /** Of the id of the resource group; 0 when it lies in none. */
    long groupId() {
        return count > 3 && segments[2] == GROUPS ? upTo[3] : 0;
    }

    /** Of the last segment. */
    long lastSegment() {
        return count == 0 ? 0 : segments[count - 1];
    }

    /** How many resources it lies in, those of its own provider only. */
    int parents() {
        return provider < 0 ? 0 : (count - provider - 4) / 2;
    }

    /** Of the id of its n-th parent, from 0, the outermost. */
    long parent(int n) {
        return upTo[provider + 3 + 2 * n];
    }

    /** Of what it is an extension of: the id up to the last provider. */
    long scope() {
        return provider > 0 ? upTo[provider - 1] : 0;
    }

    /** Whether the provider is that of an extension on a resource of another provider. */
    private boolean isNested() {
        for (int i = 0; i < provider; i++) {
            if (segments[i] == PROVIDERS) {
                return true;
            }
        }
        return false;
    }

    private boolean isTwice(long namespace) {
        for (int i = 0; i < provider; i++) {
            if (segments[i] == namespace) {
                return true;
            }
        }
        return false;
    }

    /** The {@link #look} of ids of a type. */
    static long lookOf(String type) {
        return switch (type.toLowerCase(java.util.Locale.ROOT)) {
            case "microsoft.resources/subscriptions" -> 2;
            case "microsoft.resources/subscriptions/resourcegroups" -> 4;
            default -> {
                long look = Fingerprint.START;
                for (String segment : type.split("/", -1)) {
                    look = 31 * look + Fingerprint.of(segment);
                }
                yield look;
            }
        };
    }
}
