package dev.safeguard.compiler.prepared;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Initiatives as bytes. The same initiatives and the same fingerprint make the same bytes. */
public final class PreparedInitiatives {
    private final List<String> names;
    private final List<PreparedInitiative> initiatives;

    /** @param initiatives read when they are asked for */
    PreparedInitiatives(List<String> names, List<PreparedInitiative> initiatives) {
        this.names = names;
        this.initiatives = initiatives;
    }

    /**
     * Writes initiatives.
     *
     * @param fingerprint of all code that they come from and that will read them
     */
    public static byte[] write(List<PreparedInitiative> initiatives, String fingerprint) {
        Rows rows = new Rows();
        InitiativeRows writer = InitiativeRows.into(rows);
        rows.row(Row.of(Kind.ALL_PREPARED)
                .all(initiatives, initiative -> rows.text(initiative.name().toLowerCase(Locale.ROOT)))
                .all(initiatives, writer::prepared));
        return rows.bytes(fingerprint);
    }

    /** The fingerprint that bytes were written with. */
    public static String fingerprint(byte[] written) {
        return Packed.fingerprint(written);
    }

    /** What was written; bytes of another fingerprint must not come here. */
    public static PreparedInitiatives read(byte[] written) {
        return (PreparedInitiatives) Packed.of(written).last();
    }

    /** The initiative of that name, in any case. */
    public Optional<PreparedInitiative> find(String name) {
        int at = names.indexOf(name.toLowerCase(Locale.ROOT));
        return at < 0 ? Optional.empty() : Optional.of(initiatives.get(at));
    }
}
