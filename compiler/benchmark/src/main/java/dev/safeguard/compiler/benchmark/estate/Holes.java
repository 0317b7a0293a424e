package dev.safeguard.compiler.benchmark.estate;

import dev.safeguard.compiler.benchmark.estate.Text.Piece;

/** What may stand in a hole. */
final class Holes {
    private Holes() {}

    static Piece hole(String hole) {
        int colon = hole.indexOf(':');
        return colon < 0 ? named(hole) : drawn(hole.substring(0, colon), hole.substring(colon + 1));
    }

    private static Piece named(String word) {
        return switch (word) {
            case "n" -> (text, row) -> text.append(Long.toString(row.number(), 36));
            case "name" -> (text, row) -> text.append(row.name());
            case "id" -> (text, row) -> text.append(row.id());
            case "group" -> (text, row) -> text.append(row.where().group());
            case "groupId" -> (text, row) -> text.append(row.where().groupId());
            case "subscription" -> (text, row) -> text.append(row.where().subscription());
            case "tenant" -> (text, row) -> text.append(row.where().tenant());
            case "location" -> (text, row) -> text.append(row.where().location());
            case "guid" -> (text, row) -> text.append(Draw.guid(row.random()));
            case "ip" -> (text, row) -> text.append(Draw.ip(row.random()));
            case "time" -> (text, row) -> text.append(Draw.time(row.random()));
            default -> throw new IllegalArgumentException("no such hole: " + word);
        };
    }

    private static Piece drawn(String word, String argument) {
        return switch (word) {
            case "hex" -> hex(Integer.parseInt(argument));
            case "int" -> number(Range.parse(argument));
            case "pick", "value" -> pick(Choice.parse(argument, Text::parse));
            default -> throw new IllegalArgumentException("no such hole: " + word);
        };
    }

    private static Piece hex(int length) {
        return (text, row) -> text.append(Draw.hex(length, row.random()));
    }

    private static Piece number(Range range) {
        return (text, row) -> text.append(range.draw(row.random()));
    }

    private static Piece pick(Choice<Text> choice) {
        return (text, row) -> choice.draw(row.random()).append(text, row);
    }
}
