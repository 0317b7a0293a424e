package dev.safeguard.compiler.cases;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Other spellings of what a case decides about, and of what it expects. */
final class ResourceSpelling {
    private static final String NAMESPACE = "Contoso.Clinic";

    private ResourceSpelling() {}

    static boolean names(ObjectNode test, Random random) {
        List<ObjectNode> objects = Respelling.objects(test.at("/resource/properties"));
        objects.forEach(object -> Respelling.rename(object, name -> Respelling.anyCase(name, random)));
        return !objects.isEmpty();
    }

    static boolean order(ObjectNode test, Random random) {
        for (ObjectNode object : Respelling.objects(test.path("resource"))) {
            List<Map.Entry<String, JsonNode>> members = new ArrayList<>(object.properties());
            Collections.shuffle(members, random);
            object.removeAll();
            members.forEach(member -> object.set(member.getKey(), member.getValue()));
        }
        return true;
    }

    static boolean addProperties(ObjectNode test, Random random) {
        ObjectNode resource = (ObjectNode) test.get("resource");
        if (resource.hasNonNull("properties") && !resource.get("properties").isObject()) {
            return false;
        }
        resource.put("etag", Long.toHexString(random.nextLong()));
        resource.withObject("/properties")
                .put("provisioningState", "Succeeded")
                .putArray("unrelated")
                .add(random.nextInt());
        return true;
    }

    static boolean addRelated(ObjectNode test, Random random) {
        ObjectNode related = test.withArray("/related").addObject();
        related.put("type", "No.Such/type").put("name", "n" + random.nextInt(100));
        return true;
    }

    /** In the listing a namespace stands alone; elsewhere it begins a type, an alias or a part of an id. */
    static boolean namespace(ObjectNode test, Random random) {
        String renamed = test.toString()
                .replace("\"namespace\":\"Test\"", "\"namespace\":\"" + NAMESPACE + "\"")
                .replaceAll("(?i)(?<![\\w.])test/(r|other|tagged|located|unsaid)\\b", NAMESPACE + "/$1");
        test.removeAll();
        test.setAll((ObjectNode) Respelling.tree(renamed));
        return true;
    }

    static boolean expectation(ObjectNode test, Random random) {
        test.put("expect", Respelling.anyCase(test.path("expect").asText(), random));
        return true;
    }
}
