package dev.safeguard.compiler.assign;

import com.fasterxml.jackson.databind.JsonNode;
import dev.safeguard.compiler.evaluate.Decision;
import dev.safeguard.compiler.evaluate.ResolvedOperation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Several modify or append policies that would write one property: one that would deny a conflict wins, two that disagree
 * deny the request, and where none would deny nothing is written. Policies that write the same do not conflict. Source:
 * policy language §8.1.
 */
final class Contest {
    /** A policy that matches, with the operations it would carry out. */
    record Contender(Covering covering, Decision.NonCompliant decision) {
        /** append has no conflictEffect; it denies. */
        boolean denies() {
            JsonNode written = decision.details().others().path("conflictEffect");
            return written.isMissingNode() || written.asText().equalsIgnoreCase("deny");
        }

        List<ResolvedOperation> operations() {
            return decision.details().operations();
        }
    }

    /** One contender's wish for a property. */
    private record Claim(Contender contender, ResolvedOperation operation) {
        /** Empty for a removal; add and addOrReplace of one value lead to the same. */
        Optional<JsonNode> outcome() {
            return operation.value();
        }

        String property() {
            return operation.path().orElse(operation.field()).toLowerCase(Locale.ROOT);
        }

        /** Adds a member to an array, which does not keep others from adding theirs. */
        boolean adds() {
            return property().endsWith("[*]") && !operation.operation().equals("addOrReplace");
        }
    }

    private final List<Contender> contenders;
    private final Map<Contender, String> denied = new LinkedHashMap<>();
    private final Set<Claim> dropped = new LinkedHashSet<>();

    private Contest(List<Contender> contenders) {
        this.contenders = contenders;
    }

    /** Settles who may write what. */
    static Contest of(List<Contender> contenders) {
        Contest contest = new Contest(contenders);
        Map<String, List<Claim>> byProperty = new LinkedHashMap<>();
        for (Contender contender : contenders) {
            for (ResolvedOperation operation : contender.operations()) {
                Claim claim = new Claim(contender, operation);
                byProperty
                        .computeIfAbsent(claim.property(), p -> new ArrayList<>())
                        .add(claim);
            }
        }
        byProperty.forEach(contest::settle);
        return contest;
    }

    private void settle(String property, List<Claim> claims) {
        boolean several = claims.stream().map(Claim::contender).distinct().count() > 1;
        boolean compatible = claims.stream().allMatch(Claim::adds);
        if (!several || compatible || outcomes(claims, claim -> true) == 1) {
            return;
        }
        switch ((int) Math.min(outcomes(claims, claim -> claim.contender().denies()), 2)) {
            case 0 -> dropped.addAll(claims);
            case 1 ->
                claims.stream().filter(claim -> !claim.contender().denies()).forEach(dropped::add);
            default ->
                claims.stream()
                        .filter(claim -> claim.contender().denies())
                        .forEach(claim -> denied.putIfAbsent(claim.contender(), property));
        }
    }

    private static long outcomes(List<Claim> claims, Predicate<Claim> which) {
        return claims.stream().filter(which).map(Claim::outcome).distinct().count();
    }

    List<Contender> contenders() {
        return contenders;
    }

    /** Those that deny, with the property they cannot agree on. */
    Map<Contender, String> denied() {
        return denied;
    }

    /** What is left for a contender to do, without what another one before it does as well. */
    List<ResolvedOperation> operations(Contender contender) {
        Set<Claim> earlier = new LinkedHashSet<>();
        contenders.stream()
                .takeWhile(other -> !other.equals(contender))
                .forEach(other -> other.operations().forEach(o -> earlier.add(new Claim(other, o))));
        return contender.operations().stream()
                .filter(operation -> !dropped.contains(new Claim(contender, operation)))
                .filter(operation -> earlier.stream()
                        .filter(claim -> !dropped.contains(claim))
                        .noneMatch(claim -> isSame(claim, new Claim(contender, operation))))
                .toList();
    }

    private static boolean isSame(Claim one, Claim other) {
        return one.property().equals(other.property()) && one.outcome().equals(other.outcome());
    }
}
