/**
 * What is wrong with a policy, found without a resource and without Azure: references that lead nowhere, aliases that
 * do not exist, operands that cannot work, limits exceeded, initiatives that do not fit their definitions, and habits
 * that go wrong in practice. Start at {@link Checker}; {@link Codes} lists everything that can be found.
 *
 * <p>One class for each check. An error means that Azure would refuse the policy or that it cannot work; a warning that
 * it probably does not do what its author thinks; an info is advice.
 */
@NullMarked
package dev.safeguard.compiler.check;

import org.jspecify.annotations.NullMarked;
