package dev.safeguard.initiatives.paas;

import dev.safeguard.dsl.azure.ResourceType;
import dev.safeguard.dsl.control.Control;
import dev.safeguard.dsl.control.ControlWords;
import dev.safeguard.dsl.control.RoleDefinition;
import java.util.List;
import java.util.stream.Stream;

/**
 * A service.
 *
 * @param id of the catalogue, the middle of its controls' ids: {@code servicebus}
 * @param name as the portal shows it
 * @param mender the role that may change its settings
 * @param cells what is demanded of it; a column it has no setting for has no cell
 */
record Row(String id, String name, ResourceType type, RoleDefinition mender, List<Cell> cells) {

    static Row row(String id, String name, ResourceType type, RoleDefinition mender, Cell... cells) {
        return new Row(id, name, type, mender, List.of(cells));
    }

    Stream<Control> controls() {
        return cells.stream().map(cell -> cell.control(this));
    }

    /** Starts the control of a cell: {@code PAAS-servicebus-PNA}, {@code paas.servicebus-public-network}. */
    ControlWords.Named control(String column, String aspect) {
        return Control.control("PAAS-" + id + "-" + column, "paas." + id + "-" + aspect);
    }
}
