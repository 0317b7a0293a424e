package dev.safeguard.compiler.template;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The conditions that are not known and that a resource's deployment hangs on; equal ones are equal holes. */
final class Conditions {
    private Conditions() {}

    /** Those of the deployments around the resource, the outermost first, and its own. */
    static List<PartText> of(Instance instance, Deployment deployment) {
        List<PartText> all = new ArrayList<>(deployment.position().conditions());
        if (instance.deployed() == Instance.Deployed.MAYBE) {
            String written = instance.part().value("condition").asText();
            String name = deployment.path() + written + turn(written, instance.frame());
            all.add(PartText.hole(name, "a condition"));
        }
        return all;
    }

    /** A condition that asks for the index of a loop is another one in each turn. */
    private static String turn(String condition, Frame frame) {
        boolean asks = condition.toLowerCase(Locale.ROOT).contains("copyindex");
        return asks ? " of turn " + frame.index("").map(JsonNode::asText).orElse("") : "";
    }
}
