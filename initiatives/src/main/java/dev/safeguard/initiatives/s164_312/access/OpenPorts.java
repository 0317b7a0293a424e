package dev.safeguard.initiatives.s164_312.access;

import static dev.safeguard.dsl.rule.Conditions.allOf;
import static dev.safeguard.dsl.rule.Conditions.anyOf;
import static dev.safeguard.dsl.rule.Conditions.where;

import dev.safeguard.dsl.azure.AnyField;
import dev.safeguard.dsl.azure.ArrayField;
import dev.safeguard.dsl.rule.Condition;
import dev.safeguard.dsl.rule.Operand;
import dev.safeguard.dsl.rule.Operator;
import dev.safeguard.dsl.rule.Parameter;
import dev.safeguard.dsl.rule.Value;
import dev.safeguard.initiatives.azure.ChildResource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A security rule that lets the internet reach a port for management or a database.
 *
 * <p>The rule may stand inside its group or be a resource of its own, its ports may be single, listed or a range. The
 * ports are written out instead of counted: Azure allows one hundred iterations, and a group has more rules than that.
 */
final class OpenPorts {
    static final Parameter SOURCES = Parameter.strings("internetSources", "*", "Internet", "Any", "0.0.0.0/0", "::/0")
            .described("Internet sources", "Source prefixes of a security rule that stand for the whole internet.");

    /** SSH, SMB, SQL Server, MySQL, RDP, PostgreSQL, WinRM over http and https. */
    private static final List<Integer> PORTS = List.of(22, 445, 1433, 3306, 3389, 5432, 5985, 5986);

    private OpenPorts() {}

    static Condition in(ChildResource rule) {
        return allOf(SecurityRule.allowsInbound(rule), fromInternet(rule), toGuardedPort(rule));
    }

    static Condition fromInternet(ChildResource rule) {
        return anyOf(
                rule.field("sourceAddressPrefix").in(SOURCES),
                listed(rule, "sourceAddressPrefixes[*]").any(source -> source.in(SOURCES)));
    }

    private static Condition toGuardedPort(ChildResource rule) {
        String ranges = "destinationPortRanges[*]";
        return anyOf(
                guarded(rule.field("destinationPortRange"), rule.value("destinationPortRange")),
                listed(rule, ranges).any(port -> guarded(port, "current('" + rule.alias(ranges) + "')")));
    }

    private static ArrayField<AnyField> listed(ChildResource rule, String property) {
        return new ArrayField<>(rule.alias(property), rule.field(property));
    }

    private static Condition guarded(AnyField port, String portValue) {
        return anyOf(
                port.is(Operator.IN, Value.strings(singlePorts())),
                where(Operand.value(Value.expression(rangeCovers(portValue))), Operator.EQUALS, Value.of(true)));
    }

    private static List<String> singlePorts() {
        List<String> ports = new ArrayList<>(List.of("*"));
        PORTS.forEach(port -> ports.add(port.toString()));
        return ports;
    }

    /** Only if() is lazy: without it, int() would fail on a port that is not a range. */
    private static String rangeCovers(String port) {
        String low = "int(first(split(" + port + ", '-')))";
        String high = "int(last(split(" + port + ", '-')))";
        String covered = PORTS.stream()
                .map(p -> "and(lessOrEquals(" + low + ", " + p + "), greaterOrEquals(" + high + ", " + p + "))")
                .collect(Collectors.joining(", "));
        return "if(contains(" + port + ", '-'), or(" + covered + "), false())";
    }
}
