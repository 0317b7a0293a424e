package dev.safeguard.compiler.template.language;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** An object that is put together member by member; a name that is not known may be that of any member before it. */
final class NamedMembers {
    private MergedObject members = new MergedObject();
    private Optional<String> why = Optional.empty();

    void put(String name, JsonNode value) {
        members.put(name, value);
    }

    /** Adds a member whose name cannot be told. */
    void hide(String reason) {
        members = new MergedObject();
        why = why.or(() -> Optional.of(reason));
    }

    JsonNode node() {
        return why.map(text -> PartialObject.of(text, members.node(), false)).orElseGet(members::node);
    }
}
