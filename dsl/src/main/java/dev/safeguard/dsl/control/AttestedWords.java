package dev.safeguard.dsl.control;

import dev.safeguard.dsl.control.ControlWords.Cited;
import dev.safeguard.dsl.control.ControlWords.Named;
import dev.safeguard.dsl.rule.Parameter;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/** The words of controls that people attest: what passes, who says so, how often. Stages as in {@link ControlWords}. */
public final class AttestedWords {
    private static final String FIRST_VERSION = "1.0.0";

    private AttestedWords() {}

    /** Makes the control once everything about it is said. */
    interface Finish<C extends Control> {
        C control(Attestation attestation, String reason);
    }

    /** Says what is attested; needs who attests it. */
    public static final class Attested<C extends Control> {
        private final String statement;
        private final Finish<C> finish;

        Attested(String statement, Finish<C> finish) {
            this.statement = statement;
            this.finish = finish;
        }

        /** The role that attests, such as {@code Security official}. */
        public Owned<C> by(String owner) {
            return new Owned<>(statement, owner, finish);
        }
    }

    /** Has an owner; needs how often. */
    public static final class Owned<C extends Control> {
        private final String statement;
        private final String owner;
        private final Finish<C> finish;

        private Owned(String statement, String owner, Finish<C> finish) {
            this.statement = statement;
            this.owner = owner;
            this.finish = finish;
        }

        /** How long an attestation is good for. */
        public Dated<C> every(Period period) {
            return new Dated<>(new Attestation(statement, owner, period, List.of()), finish);
        }
    }

    /** Has its attestation; needs the reason. */
    public static final class Dated<C extends Control> {
        private final Attestation attestation;
        private final Finish<C> finish;

        private Dated(Attestation attestation, Finish<C> finish) {
            this.attestation = attestation;
            this.finish = finish;
        }

        /** What is handed in with the attestation. */
        public Dated<C> evidencedBy(String... evidence) {
            return new Dated<>(attestation.evidencedBy(List.of(evidence)), finish);
        }

        public C because(String reason) {
            return finish.control(attestation, reason);
        }
    }

    /** Has the calls that yield the facts; needs when they pass. */
    public record Read(Cited cited, List<ApiCall> calls) {

        /** In words, such as {@code every policy … is enabled}. */
        public Judged passesWhen(String words) {
            return new Judged(this, words, List.of(), Optional.empty());
        }
    }

    /** Says when the facts pass; needs who vouches for it. */
    public record Judged(Read read, String passes, List<Parameter> parameters, Optional<ApiCall> change) {

        /** The numbers and lists that the words speak of. */
        public Judged given(Parameter... values) {
            return new Judged(read, passes, List.of(values), change);
        }

        /** The call that mends a violation. */
        public Judged orChange(ApiCall call) {
            return new Judged(read, passes, parameters, Optional.of(call));
        }

        public Owned<IdentityControl> by(String owner) {
            return new Attested<>(passes, this::finish).by(owner);
        }

        private IdentityControl finish(Attestation attestation, String reason) {
            Named name = read.cited().named();
            return new IdentityControl(
                    name.id(),
                    name.key(),
                    name.title(),
                    read.cited().safeguards(),
                    read.calls(),
                    passes,
                    parameters,
                    change,
                    attestation,
                    reason,
                    FIRST_VERSION);
        }
    }

    /** Has a source of facts; needs when they pass. */
    public record Answered(Cited cited, String source) {

        /** In words, such as {@code no principal holds roles in both}. */
        public Attested<EvidenceControl> passesWhen(String words) {
            return new Attested<>(words, (attestation, reason) -> finish(words, attestation, reason));
        }

        private EvidenceControl finish(String passes, Attestation attestation, String reason) {
            Named name = cited.named();
            return new EvidenceControl(
                    name.id(),
                    name.key(),
                    name.title(),
                    cited.safeguards(),
                    source,
                    passes,
                    attestation,
                    reason,
                    FIRST_VERSION);
        }
    }

    static ManualControl manual(Cited cited, Attestation attestation, String reason) {
        Named name = cited.named();
        return new ManualControl(
                name.id(), name.key(), name.title(), cited.safeguards(), attestation, reason, FIRST_VERSION);
    }
}
