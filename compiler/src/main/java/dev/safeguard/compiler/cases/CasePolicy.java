package dev.safeguard.compiler.cases;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.dsl.finding.Place;
import java.util.List;

/** Which policy a case is about. */
public sealed interface CasePolicy {

    /** A control by id or key. */
    record OfControl(String name) implements CasePolicy {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.control(this);
        }
    }

    /**
     * A definition or a bare rule, written into the case.
     *
     * @param duplicateKeys where keys occur twice in it; Azure refuses such a policy
     */
    record Inline(JsonNode json, List<Place> duplicateKeys) implements CasePolicy {
        public Inline {
            duplicateKeys = List.copyOf(duplicateKeys);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.inline(this);
        }
    }

    /** A file, its path relative to the case file. */
    record InFile(String path) implements CasePolicy {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.file(this);
        }
    }

    /** One method per record above. */
    interface Cases<R> {
        R control(OfControl policy);

        R inline(Inline policy);

        R file(InFile policy);
    }

    <R> R match(Cases<R> cases);
}
