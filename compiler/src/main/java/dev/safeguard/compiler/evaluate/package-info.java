/**
 * Decides rules offline, with Azure's verdicts. Start at {@link Engine}: it plans a definition once and then decides any
 * number of resources.
 *
 * <p>Way through: {@code Engine} binds parameters and plans the condition into a tree of small matchers; {@code
 * PlannedRule} asks whether the rule applies, what its condition yields and what its effect would do; the plain
 * interpreter walks the model itself and explains each step. Truth is four-valued, a decision is never a boolean.
 *
 * <p>Uses Jackson for resources and values, the rule model of {@code dsl.rule}, and the packages {@code expression} and
 * {@code alias}. Everything here is immutable after construction and safe to share between threads; the JSON trees handed
 * in must not be changed while they are in use. Reads no clock, no file and no network.
 */
@NullMarked
package dev.safeguard.compiler.evaluate;

import org.jspecify.annotations.NullMarked;
