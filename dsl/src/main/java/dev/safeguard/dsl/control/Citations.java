package dev.safeguard.dsl.control;

import dev.safeguard.dsl.hipaa.Safeguard;
import java.util.List;
import java.util.stream.Stream;

/** What a control implements, in order, each once. */
final class Citations {
    private Citations() {}

    static List<Safeguard> joined(List<Safeguard> first, List<Safeguard> more) {
        return Stream.concat(first.stream(), more.stream()).distinct().toList();
    }
}
