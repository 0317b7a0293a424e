package dev.safeguard.initiatives.s164_316;

import dev.safeguard.dsl.control.Control;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/** 164.316(b): keep what documents compliance, audit trails among it, for six years. */
public final class DocumentationRetention {
    private DocumentationRetention() {}

    public static List<Control> controls() {
        return Stream.of(Logs.controls(), Network.controls(), Sql.controls(), Storage.controls())
                .flatMap(Collection::stream)
                .toList();
    }
}
