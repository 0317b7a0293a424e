package dev.safeguard.generator.facts;

/** Whether a modify effect may write to an alias. */
public enum Modifiable {
    YES("m"),
    NO(""),
    UNKNOWN("?");

    private final String mark;

    Modifiable(String mark) {
        this.mark = mark;
    }

    String mark() {
        return mark;
    }

    static Modifiable ofMark(String mark) {
        for (Modifiable each : values()) {
            if (each.mark.equals(mark)) {
                return each;
            }
        }
        throw new FactsException("`" + mark + "` is no modifiable mark of the alias table");
    }
}
