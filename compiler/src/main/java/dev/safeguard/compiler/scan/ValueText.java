package dev.safeguard.compiler.scan;

/** The signs that values are written with. Before a text stands its length, in two characters, so that its end can be told. */
final class ValueText {
    static final char NULL = 'n';
    static final char TRUE = 't';
    static final char FALSE = 'u';

    /** A value other than null; what it is does not matter. */
    static final char SOMETHING = 'x';

    /** A text follows. */
    static final char TEXT = 's';

    /** The digits follow as a text. */
    static final char INTEGER = 'i';

    /** As {@link #INTEGER}, with a point or an exponent. */
    static final char DECIMAL = 'f';

    static final char ARRAY = '[';
    static final char OBJECT = '{';

    /** A name or its number follows, then the value. */
    static final char MEMBER = '=';

    static final char END = ']';

    private ValueText() {}
}
