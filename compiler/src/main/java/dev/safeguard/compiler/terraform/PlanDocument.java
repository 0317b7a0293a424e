package dev.safeguard.compiler.terraform;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.safeguard.dsl.finding.Place;
import java.util.List;

/**
 * What a file holds, as far as resources need it.
 *
 * @param head the small members of the top: versions and flags
 * @param entries the planned changes, or the resources of a state
 * @param data the data sources that were read while planning
 * @param configuration of a plan; empty for a state
 * @param variables of a plan, by name
 * @param deferred changes that wait for another plan
 * @param kept how many of the entries are of the prior state, for no change speaks of them
 * @param hollow whether the planned values are there without a list of changes, so that nothing tells what is unknown
 */
record PlanDocument(
        Kind kind,
        ObjectNode head,
        List<Entry> entries,
        List<ObjectNode> data,
        ObjectNode configuration,
        ObjectNode variables,
        List<ObjectNode> deferred,
        int kept,
        boolean hollow) {

    /** An element of the file and where its address stands. */
    record Entry(ObjectNode json, Place place) {}

    enum Kind {
        PLAN,
        STATE,
        RAW_STATE,
        LOG_STREAM,
        OTHER
    }
}
