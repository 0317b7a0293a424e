package dev.safeguard.compiler.scan;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The names that objects have at one place, in the order in which they were met. Exports write the names of all resources
 * in one order, so that mostly the next one can be told before it is read: comparing it with what is expected is cheaper
 * than finding out what it is.
 */
final class Members {
    /** A hostile file may have any number; so may objects that are maps, such as tags. */
    private static final int MOST = 250;

    private static final int BYTES = 400;

    private final Wanted place;
    private final Budget budget;
    private final Map<String, Integer> places = new HashMap<>();
    private Member[] met = new Member[4];
    private int size;
    private int next;

    Members(Wanted place, Budget budget) {
        this.place = place;
        this.budget = budget;
    }

    /** Begins with another object. */
    void begin() {
        next = 0;
    }

    /** Steps to the value of the next member; null at the end of the object. */
    @Nullable
    Member next(JsonParser parser) throws IOException {
        if (next < size) {
            if (parser.nextFieldName(met[next].spelling())) {
                parser.nextToken();
                return met[next++];
            }
        } else {
            parser.nextToken();
        }
        if (parser.currentToken() == JsonToken.END_OBJECT) {
            return null;
        }
        Member member = find(parser.currentName());
        parser.nextToken();
        return member;
    }

    /** What stands for a name. */
    Member find(String name) {
        Integer known = places.get(name);
        if (known != null) {
            next = known + 1;
            return met[known];
        }
        boolean kept = size < MOST && budget.take(BYTES + 2L * name.length());
        Member member = Member.of(name, place.child(name, kept));
        if (kept) {
            insert(member);
        }
        return member;
    }

    /** A name that others leave out belongs where it was met. */
    private void insert(Member member) {
        if (size == met.length) {
            met = Arrays.copyOf(met, 2 * size);
        }
        System.arraycopy(met, next, met, next + 1, size - next);
        met[next] = member;
        size++;
        for (int i = next; i < size; i++) {
            places.put(met[i].name(), i);
        }
        next++;
    }
}
