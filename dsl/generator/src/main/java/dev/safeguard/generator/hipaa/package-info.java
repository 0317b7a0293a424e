/** The safeguards of 45 CFR 164 and their crosswalk to NIST SP 800-53 as tables, and the Java made from them. */
@NullMarked
package dev.safeguard.generator.hipaa;

import org.jspecify.annotations.NullMarked;
