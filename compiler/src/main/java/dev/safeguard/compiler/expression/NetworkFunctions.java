package dev.safeguard.compiler.expression;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/** IP ranges. */
final class NetworkFunctions {
    static final List<RuleFunction> ALL =
            List.of(RuleFunction.whole("ipRangeContains", 2, 2, NetworkFunctions::contains));

    private NetworkFunctions() {}

    private static JsonNode contains(Arguments args) {
        IpRange range = range(args, 0);
        IpRange target = range(args, 1);
        if (range.bytes() != target.bytes()) {
            throw args.fault("an IPv4 and an IPv6 range cannot be compared");
        }
        return Json.bool(range.contains(target));
    }

    private static IpRange range(Arguments args, int index) {
        return IpRange.parse(args.text(index))
                .orElseThrow(() -> args.fault(
                        "argument " + (index + 1) + " must be an IP address, `address/prefix` or `first-last`"));
    }
}
