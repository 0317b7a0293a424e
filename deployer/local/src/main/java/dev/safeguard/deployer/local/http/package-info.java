/**
 * The server: sockets, routing, headers, faults. Start at {@link ArmServer}.
 */
@NullMarked
package dev.safeguard.deployer.local.http;

import org.jspecify.annotations.NullMarked;
