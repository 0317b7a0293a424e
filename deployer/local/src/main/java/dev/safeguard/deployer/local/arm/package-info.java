/**
 * What Azure Resource Manager's wire is made of: ids, requests, answers, error envelopes. Start at {@link ArmRequest}.
 *
 * <p>Knows neither sockets nor policies. A refusal travels as {@link ArmException} because it ends the request wherever it
 * is noticed; the server turns it into the error envelope.
 */
@NullMarked
package dev.safeguard.deployer.local.arm;

import org.jspecify.annotations.NullMarked;
