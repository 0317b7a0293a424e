package dev.safeguard.compiler.scan;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;

/**
 * The ids and names of the members of lists in one row, one after the other. They are kept apart from what is read of the
 * members: hardly two are equal, and no rule asks for them.
 */
final class MemberNames {
    private static final char BEGIN = 'b';
    private static final char ID = 'i';
    private static final char NAME = 'n';

    /** A name that is no text. */
    private static final char ODD = 'o';

    private final CharBuffer signs = new CharBuffer();
    private final IdLook look = new IdLook();
    private final CharBuffer built = new CharBuffer();

    /** Takes the members of a list in their order. */
    interface Taker {
        /** The next member, with its id as it lies below the holder of the list. */
        void member(int number, IdLook id);
    }

    void clear() {
        signs.clear();
    }

    /** Begins with the next member of a list. */
    void begin(char list) {
        signs.add(BEGIN);
        signs.add(list);
    }

    /** Notes an id or a name; it is neither in any other spelling. */
    void add(char list, RowName name, JsonParser parser) throws IOException {
        boolean text = parser.currentToken() == JsonToken.VALUE_STRING;
        if (name == RowName.ID && text) {
            text(ID, list, parser);
        } else if (name == RowName.NAME) {
            text(text ? NAME : ODD, list, parser);
        }
    }

    private void text(char sign, char list, JsonParser parser) throws IOException {
        signs.add(sign);
        signs.add(list);
        signs.addText(parser.getTextCharacters(), parser.getTextOffset(), parser.getTextLength());
    }

    /** Whether all that is called by a name is called by a text. */
    boolean areTexts() {
        for (int at = 0; at < signs.length(); at = next(at)) {
            if (signs.chars()[at] == ODD) {
                return false;
            }
        }
        return true;
    }

    private int next(int at) {
        return signs.chars()[at] == BEGIN ? at + 2 : at + 4 + signs.lengthAt(at + 2);
    }

    /**
     * Gives out the members of a list.
     *
     * @param prefix what ids of members begin with: the id of the holder, and the segment of the list
     */
    void each(int list, CharBuffer prefix, Taker taker) {
        int member = -1;
        int id = 0;
        int name = 0;
        for (int at = 0; at < signs.length(); at = next(at)) {
            if (signs.chars()[at + 1] == list) {
                switch (signs.chars()[at]) {
                    case BEGIN -> {
                        give(member++, id, name, prefix, taker);
                        id = 0;
                        name = 0;
                    }
                    case ID -> id = at + 2;
                    default -> name = at + 2;
                }
            }
        }
        give(member, id, name, prefix, taker);
    }

    private void give(int member, int id, int name, CharBuffer prefix, Taker taker) {
        if (member < 0) {
            return;
        }
        if (id > 0 && isBelow(id, prefix)) {
            look.take(signs.chars(), id + 2, signs.lengthAt(id));
        } else {
            build(member, name, prefix);
            look.take(built.chars(), 0, built.length());
        }
        taker.member(member, look);
    }

    private boolean isBelow(int id, CharBuffer prefix) {
        int length = prefix.length();
        if (signs.lengthAt(id) <= length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            char a = signs.chars()[id + 2 + i];
            char b = prefix.chars()[i];
            if (a != b
                    && Character.toLowerCase(Character.toUpperCase(a))
                            != Character.toLowerCase(Character.toUpperCase(b))) {
                return false;
            }
        }
        return true;
    }

    /** A member without a name is called by its number. */
    private void build(int member, int name, CharBuffer prefix) {
        built.clear();
        built.add(prefix.chars(), 0, prefix.length());
        if (name == 0) {
            String number = String.valueOf(member);
            built.add(number.toCharArray(), 0, number.length());
        } else {
            int from = name + 2;
            int to = from + signs.lengthAt(name);
            int last = to;
            while (last > from && signs.chars()[last - 1] != '/') {
                last--;
            }
            built.add(signs.chars(), last, to - last);
        }
    }
}
