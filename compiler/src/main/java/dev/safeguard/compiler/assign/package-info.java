/**
 * Policies in force: what assignments, exemptions, enrolments and attestations mean for requests and for compliance, with no
 * server and no store. Read the objects with {@link dev.safeguard.compiler.assign.AssignmentReader} and its sisters, plan
 * assignments with {@link dev.safeguard.compiler.assign.AssignmentPlanner}, put all into {@link
 * dev.safeguard.compiler.assign.InForce}, then ask {@link dev.safeguard.compiler.assign.RequestPipeline} or {@link
 * dev.safeguard.compiler.assign.ComplianceScan}.
 *
 * <p>Uses the packages {@code evaluate} and {@code read}. Everything here is immutable and safe to share between threads;
 * reads no clock, no file and no network. Source: policy language §1.5 to §1.8, §8.1, §9, §10.
 */
@NullMarked
package dev.safeguard.compiler.assign;

import org.jspecify.annotations.NullMarked;
