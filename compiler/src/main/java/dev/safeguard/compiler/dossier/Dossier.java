package dev.safeguard.compiler.dossier;

import java.util.List;

/**
 * What a reader needs to know about one control beyond its rule. All texts are prose in one line, without markup.
 *
 * @param control id of the control
 * @param sources references to the sentences that asked for it, such as {@code S1.W1}
 * @param builtIns names of Azure's built-in definitions that check the same or nearly so; mostly UUIDs
 * @param ring the first ring of a rollout in which the enforcing effect belongs
 * @param why the threat, and how the control serves its citations
 * @param cost what it adds to the bill
 * @param risk what may break when it is enforced, and for whom
 * @param rollout how to go about it
 * @param exemption when an exemption is defensible, what compensates for it, how long at most
 */
public record Dossier(
        String control,
        List<String> sources,
        List<String> builtIns,
        Ring ring,
        String why,
        String cost,
        String risk,
        String rollout,
        Fix fix,
        String exemption) {
    public Dossier {
        sources = List.copyOf(sources);
        builtIns = List.copyOf(builtIns);
    }
}
