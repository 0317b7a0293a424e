package dev.safeguard.initiatives;

import dev.safeguard.compiler.emit.Emitter;
import dev.safeguard.compiler.lower.Lowering;
import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.control.ControlSet;
import java.util.List;
import java.util.stream.Stream;

/** Every document that the pack compiles to. */
final class Documents {
    static final HipaaPack PACK = new HipaaPack();

    private Documents() {}

    /** A file's text with the name and version it carries. */
    record Document(String name, String version, String text) {
        @Override
        public String toString() {
            return name;
        }
    }

    static List<Document> all() {
        return Stream.concat(
                        PACK.controls().stream().map(Documents::of),
                        PACK.initiatives().stream().map(Documents::of))
                .toList();
    }

    private static Document of(Control control) {
        String text = Emitter.text(Emitter.json(Lowering.definition(control, PACK.name())));
        return new Document(Lowering.definitionName(control, PACK.name()), control.version(), text);
    }

    private static Document of(ControlSet set) {
        String text = Emitter.text(Emitter.json(Lowering.initiative(set, PACK, Lowering.PLACEHOLDER_SCOPE)));
        return new Document("initiative-" + set.name(), set.version(), text);
    }
}
