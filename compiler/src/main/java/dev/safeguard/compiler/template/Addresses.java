package dev.safeguard.compiler.template;

import java.util.HashMap;
import java.util.Map;

/** Gives every resource an address of its own. */
final class Addresses {
    private final Map<String, Integer> used = new HashMap<>();

    String unique(String address) {
        int times = used.merge(address, 1, Integer::sum);
        return times == 1 ? address : unique(address + " (" + times + ")");
    }
}
