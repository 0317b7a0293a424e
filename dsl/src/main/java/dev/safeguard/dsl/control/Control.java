package dev.safeguard.dsl.control;

import dev.safeguard.dsl.hipaa.Safeguard;
import java.util.List;

/**
 * One HIPAA requirement, made checkable. Id and key are stable: file names, member references and reports hang on them.
 */
public sealed interface Control permits PolicyControl, IdentityControl, EvidenceControl, ManualControl {

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

    /** How much of it a machine decides. */
    Automation automation();

    /** The same control, cited for more; for sets that group it otherwise. */
    Control alsoImplementing(List<Safeguard> more);

    /** The same control with a default effect that only watches; for the first ring of a rollout. */
    default Control observing() {
        return this;
    }

    <R> R match(Cases<R> cases);

    /** One method per kind of control: a new kind breaks every reader at compile time, on purpose. */
    interface Cases<R> {
        R policy(PolicyControl control);

        R identity(IdentityControl control);

        R evidence(EvidenceControl control);

        R manual(ManualControl control);
    }

    /** Starts a control: {@code control("STG-01", "storage.https-only")}. */
    static ControlWords.Named control(String id, String key) {
        return ControlWords.named(id, key);
    }
}
