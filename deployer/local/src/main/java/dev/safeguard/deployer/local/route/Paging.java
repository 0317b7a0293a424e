package dev.safeguard.deployer.local.route;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.deployer.local.arm.ArmRequest;
import dev.safeguard.deployer.local.arm.ArmResponse;
import dev.safeguard.deployer.local.arm.Json;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Cuts lists into pages; the skip token is the position of the next page. */
final class Paging {
    private static final String SKIP = "$skiptoken";

    private final int pageSize;

    /** @param pageSize of a list that asks for no {@code $top} */
    Paging(int pageSize) {
        this.pageSize = pageSize;
    }

    /** ARM's list: {@code $top} is the size of a page, {@code nextLink} is absolute. */
    ArmResponse list(ArmRequest request, List<? extends JsonNode> items) {
        return list(request, items, item -> item);
    }

    /** As above, of items that are made when their page is asked for. */
    <T> ArmResponse list(ArmRequest request, List<T> items, Function<T, JsonNode> json) {
        int size = request.query().number("$top").filter(top -> top > 0).orElse(pageSize);
        int from = from(request, items.size());
        ObjectNode body = Json.object();
        List<T> page = items.subList(from, Math.min(items.size(), from + size));
        body.set("value", Json.array(page.stream().map(json).toList()));
        next(request, from + size, items.size()).ifPresent(link -> body.put("nextLink", link));
        return ArmResponse.ok(body);
    }

    /** The list of policy states: {@code $top} limits all pages together. */
    ArmResponse odata(ArmRequest request, String context, List<ObjectNode> rows) {
        int total = Math.min(rows.size(), request.query().number("$top").orElse(rows.size()));
        int from = from(request, total);
        List<ObjectNode> page = rows.subList(from, Math.min(total, from + pageSize));
        ObjectNode body = Json.object();
        body.put("@odata.nextLink", next(request, from + pageSize, total).orElse(null));
        body.put("@odata.context", context);
        body.put("@odata.count", page.size());
        body.set("value", Json.array(page));
        return ArmResponse.ok(body);
    }

    private static int from(ArmRequest request, int size) {
        return Math.min(size, request.query().number(SKIP).orElse(0));
    }

    private static Optional<String> next(ArmRequest request, int position, int size) {
        return position < size
                ? Optional.of(request.link(request.query().with(SKIP, Integer.toString(position))))
                : Optional.empty();
    }
}
