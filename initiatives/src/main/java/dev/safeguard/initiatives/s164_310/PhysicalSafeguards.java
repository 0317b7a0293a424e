package dev.safeguard.initiatives.s164_310;

import dev.safeguard.dsl.control.Control;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** 164.310: control devices and media that hold ePHI. */
public final class PhysicalSafeguards {
    private PhysicalSafeguards() {}

    public static List<Control> controls() {
        return Stream.<List<Control>>of().flatMap(Collection::stream).toList();
    }
}
