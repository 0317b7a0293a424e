package dev.safeguard.compiler.terraform.azurerm;

import dev.safeguard.compiler.terraform.azurerm.Tables.Cells;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the map: rows under a line for the type they belong to. */
final class MapTable {
    private static final String TABLE = "map.tsv";
    private static final String GROUP = "@";

    private MapTable() {}

    /** The rows by azurerm type, in the order of the table. */
    static Map<String, List<MapRow>> read() {
        Map<String, List<MapRow>> rows = new LinkedHashMap<>();
        Cells group = new Cells(List.of());
        for (Cells line : Tables.read(TABLE)) {
            if (line.get(0).startsWith(GROUP)) {
                group = line;
            } else {
                MapRow row = MapRow.of(group, line);
                rows.computeIfAbsent(row.type(), type -> new ArrayList<>()).add(row);
            }
        }
        return rows;
    }
}
