package dev.safeguard.dsl.control;

import dev.safeguard.dsl.hipaa.Safeguard;
import java.util.List;

/**
 * One HIPAA requirement, made checkable. Id and key are stable: file names, member references and reports hang on them.
 */
public sealed interface Control permits PolicyControl {

    /** Of the catalogue: {@code STG-01}. */
    String id();

    /** Readable twin of the id: {@code storage.https-only}. */
    String key();

    /** A headline for administrators, at most 100 characters. */
    String title();

    /** What it implements, the closest first; at least one. */
    List<Safeguard> safeguards();

    /** Why it matters, one sentence; becomes the description and the non-compliance message. */
    String reason();

    /** {@code #.#.#}, of this control alone; breaking changes raise the first number. */
    String version();

    <R> R match(Cases<R> cases);

    /** One method per kind of control: a new kind breaks every reader at compile time, on purpose. */
    interface Cases<R> {
        R policy(PolicyControl control);
    }

    /** Starts a control: {@code control("STG-01", "storage.https-only")}. */
    static ControlWords.Named control(String id, String key) {
        return ControlWords.named(id, key);
    }
}
