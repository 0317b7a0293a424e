package dev.safeguard.initiatives.s164_308.incidents;

import dev.safeguard.dsl.control.Control;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** 164.308(a)(6): notice incidents and respond to them. */
public final class SecurityIncidents {
    private SecurityIncidents() {}

    public static List<Control> controls() {
        return Stream.of(Defender.controls(), Logs.controls())
                .flatMap(Collection::stream)
                .toList();
    }
}
