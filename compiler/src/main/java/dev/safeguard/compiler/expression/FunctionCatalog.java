package dev.safeguard.compiler.expression;

import dev.safeguard.compiler.expression.FunctionInfo.Availability;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All template functions by name, whether a rule may call them or not. */
public final class FunctionCatalog {
    /** {@code name min max}; what Azure excludes from rules. Source: policy functions in the rule documentation. */
    private static final List<String> TEMPLATE_ONLY = List.of(
            "copyIndex 0 2",
            "dateTimeAdd 2 3",
            "dateTimeFromEpoch 1 1",
            "dateTimeToEpoch 1 1",
            "deployment 0 0",
            "environment 0 0",
            "extensionResourceId 3 128",
            "filter 2 2",
            "groupBy 2 3",
            "lambda 2 128",
            "lambdaVariables 1 1",
            "managementGroup 0 0",
            "managementGroupResourceId 2 128",
            "map 2 2",
            "newGuid 0 0",
            "pickZones 3 5",
            "providers 1 2",
            "reduce 3 3",
            "reference 1 3",
            "references 1 2",
            "resourceId 2 128",
            "sort 2 2",
            "subscriptionResourceId 2 128",
            "tenant 0 0",
            "tenantResourceId 2 128",
            "toObject 2 3",
            "variables 1 1");

    private static final List<String> UNVERIFIED = List.of(
            "buildUri 1 1",
            "cidrHost 2 2",
            "cidrSubnet 3 3",
            "deployer 0 0",
            "distinct 1 1",
            "fail 1 1",
            "flatten 1 1",
            "indexFromEnd 2 2",
            "like 2 2",
            "mapValues 2 2",
            "objectKeys 1 1",
            "parseCidr 1 1",
            "parseUri 1 1",
            "shallowMerge 1 1",
            "tryIndexFromEnd 2 128");

    /** {@code listKeys()}, {@code listAccountSas()}: the name goes on with whatever action the provider has. */
    private static final FunctionInfo LIST = new FunctionInfo("list*", 1, 3, Availability.TEMPLATE_ONLY);

    private static final Map<String, FunctionInfo> BY_NAME = index();

    private FunctionCatalog() {}

    /** The function of that name, without case; empty when there is none. */
    public static Optional<FunctionInfo> find(String name) {
        String folded = InvariantText.fold(name);
        FunctionInfo found = BY_NAME.get(folded);
        return found == null && isList(folded) ? Optional.of(LIST) : Optional.ofNullable(found);
    }

    /** Every function, by name. */
    public static Collection<FunctionInfo> all() {
        return BY_NAME.values();
    }

    private static boolean isList(String folded) {
        return folded.startsWith("LIST") && folded.length() > "LIST".length() && !folded.contains(".");
    }

    private static Map<String, FunctionInfo> index() {
        Map<String, FunctionInfo> index = new TreeMap<>();
        Stream.of(
                        Functions.all().stream().map(RuleFunction::info),
                        TEMPLATE_ONLY.stream().map(row -> info(row, Availability.TEMPLATE_ONLY)),
                        UNVERIFIED.stream().map(row -> info(row, Availability.UNVERIFIED)),
                        Stream.of(LIST))
                .flatMap(infos -> infos)
                .forEach(info -> index.put(InvariantText.fold(info.name()), info));
        return Collections.unmodifiableMap(index);
    }

    private static FunctionInfo info(String row, Availability availability) {
        String[] columns = row.split(" ", -1);
        return new FunctionInfo(columns[0], Integer.parseInt(columns[1]), Integer.parseInt(columns[2]), availability);
    }
}
