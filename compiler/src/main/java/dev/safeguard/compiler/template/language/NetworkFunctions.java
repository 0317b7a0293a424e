package dev.safeguard.compiler.template.language;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.compiler.expression.Json;
import java.util.List;

/** Blocks of IP addresses. */
final class NetworkFunctions {
    static final List<TemplateFunction> ALL = List.of(
            TemplateFunction.whole("parseCidr", 1, 1, NetworkFunctions::parse),
            TemplateFunction.text("cidrSubnet", 3, 3, NetworkFunctions::subnet),
            TemplateFunction.text("cidrHost", 2, 2, NetworkFunctions::host));

    private NetworkFunctions() {}

    private static CidrBlock block(Arguments args) {
        String text = args.text(0);
        return CidrBlock.parse(text)
                .orElseThrow(() ->
                        args.fault("expects its first parameter to be a valid CIDR notation. The provided value is '"
                                + ConversionFunctions.shown(text) + "'."));
    }

    private static JsonNode parse(Arguments args) {
        CidrBlock block = block(args);
        ObjectNode parts = Json.FACTORY.objectNode();
        parts.put("network", block.text(block.first()));
        parts.put("netmask", block.text(block.netmask()));
        if (block.isVersion4()) {
            parts.put("broadcast", block.text(block.last()));
        }
        parts.put("firstUsable", block.text(block.firstUsable()));
        parts.put("lastUsable", block.text(block.lastUsable()));
        return parts.put("cidr", block.prefix());
    }

    private static JsonNode subnet(Arguments args) {
        CidrBlock block = block(args);
        int prefix = (int) Math.max(-1, Math.min(block.bits() + 1, args.integer(1)));
        return block.subnet(prefix, args.integer(2))
                .map(subnet -> Json.text(subnet.toString()))
                .orElseThrow(() -> args.fault("expects a subnet that lies within '" + block + "'."));
    }

    private static JsonNode host(Arguments args) {
        CidrBlock block = block(args);
        return block.host(args.integer(1))
                .map(host -> Json.text(block.text(host)))
                .orElseThrow(() -> args.fault("expects a host that lies within '" + block + "'."));
    }
}
