package dev.safeguard.compiler.benchmark;

import java.util.List;

/**
 * A ratio that is asked for.
 *
 * @param over name of a benchmark: its class, its method and those parameters that matter
 * @param under as {@code over}; or the difference of two, {@code A - B}
 * @param from the least that will do
 * @param to the most that will do
 */
record Question(String what, String over, String under, double from, double to) {
    static final List<Question> ALL = List.of(
            most(1.5, "initiative / reading the tree", "ScanInventory.scan_initiative", "ScanInventory.read_tree"),
            most(1.5, "initiative / reading row by row", "ScanInventory.scan_initiative", "ScanInventory.read_rows"),
            most(3, "initiative / token loop", "ScanInventory.scan_initiative", "ScanInventory.token_loop"),
            most(
                    1.6,
                    "ten assignments / one",
                    "ScanPolicies.scan policies=templated",
                    "ScanPolicies.scan policies=hipaa"),
            most(
                    2.5,
                    "nine parts random / none",
                    "ScanPolicies.scan policies=random",
                    "ScanPolicies.scan policies=hipaa"),
            most(10.5, "200,000 resources / 20,000", "ScanSize.scan resources=200000", "ScanSize.scan resources=20000"),
            least(1.4, "one thread / two", "ScanThreads.scan threads=1", "ScanThreads.scan threads=2"),
            most(
                    1.5,
                    "existence checks / if only",
                    "ScanExistence.scan checks=true",
                    "ScanExistence.scan checks=false"),
            least(
                    5,
                    "CEL / Safeguard, from bytes",
                    "ScanAgainstCel.cel_from_bytes",
                    "ScanAgainstCel.safeguard_from_bytes"),
            least(
                    5,
                    "CEL / Safeguard, decisions",
                    "ScanAgainstCel.cel_decisions",
                    "ScanAgainstCel.safeguard_from_bytes - ScanAgainstCel.safeguard_without_policies"),
            least(1, "every policy asked / engine", "ScanReference.ask_every_policy", "ScanReference.scan_initiative"));

    private static Question most(double to, String what, String over, String under) {
        return new Question(what, over, under, 0, to);
    }

    private static Question least(double from, String what, String over, String under) {
        return new Question(what, over, under, from, Double.POSITIVE_INFINITY);
    }

    String goal() {
        return from > 0 ? ">= " + from : "<= " + to;
    }

    boolean isMet(double ratio) {
        return ratio >= from && ratio <= to;
    }

    /** The benchmark below the line; the second, if there is one, is taken off the first. */
    List<String> below() {
        return List.of(under.split(" - ", -1));
    }
}
