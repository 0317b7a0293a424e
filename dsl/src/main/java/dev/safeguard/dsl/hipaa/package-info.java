/**
 * The HIPAA Security Rule as data: what a control implements. Start at {@link dev.safeguard.dsl.hipaa.Safeguards}, a
 * constant for each citation, made from a table of facts when this module is built.
 *
 * <p>Titles and designations are those of 45 CFR Part 164; the paraphrases are ours and not the text of the law.
 */
@NullMarked
package dev.safeguard.dsl.hipaa;

import org.jspecify.annotations.NullMarked;
