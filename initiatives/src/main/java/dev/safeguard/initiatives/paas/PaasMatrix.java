package dev.safeguard.initiatives.paas;

import dev.safeguard.dsl.control.Control;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** A control for each cell of the matrix. */
public final class PaasMatrix {
    private PaasMatrix() {}

    public static List<Control> controls() {
        return Stream.of(Messaging.rows(), Analytics.rows(), Applications.rows())
                .flatMap(Collection::stream)
                .flatMap(Row::controls)
                .toList();
    }
}
