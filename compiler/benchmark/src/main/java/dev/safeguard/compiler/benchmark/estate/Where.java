package dev.safeguard.compiler.benchmark.estate;

import java.util.List;
import java.util.SplittableRandom;

/** The container of a row. */
record Where(String tenant, String subscription, String group, String location) {
    private static final List<String> LOCATIONS = List.of("eastus", "eastus2", "centralus", "westeurope");
    private static final List<String> PURPOSES = List.of("claims", "portal", "imaging", "lab", "billing", "shared");

    static Where subscription(SplittableRandom random) {
        return new Where("7d2f1c3a-0b5e-4c7d-9a51-6f0e2b8c4d10", Draw.guid(random), "", "");
    }

    Where group(int number, SplittableRandom random) {
        String purpose = PURPOSES.get(random.nextInt(PURPOSES.size()));
        return new Where(
                tenant, subscription, "rg-" + purpose + "-" + number, LOCATIONS.get(random.nextInt(LOCATIONS.size())));
    }

    String groupId() {
        return "/subscriptions/" + subscription + "/resourceGroups/" + group;
    }
}
