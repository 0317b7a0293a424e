package dev.safeguard.compiler.cases;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Random;

/**
 * Another way to spell a case, with the same verdict by construction.
 *
 * @param words what is spelled differently
 */
record Variation(String words, Change change) {
    /** Changes a case; false when there is nothing to change in it. */
    interface Change {
        boolean apply(ObjectNode test, Random random);
    }

    /** In the order in which they can be applied to one case. */
    static final List<Variation> ALL = List.of(
            new Variation("keys and effect in another case", PolicySpelling::keys),
            new Variation("fields in another case", PolicySpelling::fields),
            new Variation("condition wrapped", PolicySpelling::wrapCondition),
            new Variation("operands as parameters", PolicyBinding::bind),
            new Variation("unused parameter", PolicyBinding::addUnused),
            new Variation("form of the definition", PolicySpelling::form),
            new Variation("properties in another case", ResourceSpelling::names),
            new Variation("members in another order", ResourceSpelling::order),
            new Variation("unrelated properties", ResourceSpelling::addProperties),
            new Variation("unrelated resource", ResourceSpelling::addRelated),
            new Variation("namespace", ResourceSpelling::namespace),
            new Variation("expectation in another case", ResourceSpelling::expectation));

    boolean apply(ObjectNode test, Random random) {
        return change.apply(test, random);
    }
}
