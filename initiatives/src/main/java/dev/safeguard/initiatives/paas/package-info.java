/**
 * The platform services that handle PHI beside those with families of their own, as a matrix: a row for each service
 * ({@code Messaging}, {@code Analytics}, {@code Applications}), a column for each of public network access, private
 * endpoint, customer-managed key, transport encryption and local authentication. Each cell is a control of its own, made
 * by its column's class; {@link dev.safeguard.initiatives.paas.PaasMatrix} lists them all.
 */
@NullMarked
package dev.safeguard.initiatives.paas;

import org.jspecify.annotations.NullMarked;
