package dev.safeguard.initiatives.s164_308.evaluation;

import dev.safeguard.dsl.control.Control;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** 164.308(a)(8): evaluate periodically, technically too, whether the safeguards still hold. */
public final class Evaluation {
    private Evaluation() {}

    public static List<Control> controls() {
        return Stream.of(
                        Delivery.controls(),
                        CrossTenant.controls(),
                        Defender.controls(),
                        Governance.controls(),
                        Sql.controls())
                .flatMap(Collection::stream)
                .toList();
    }
}
