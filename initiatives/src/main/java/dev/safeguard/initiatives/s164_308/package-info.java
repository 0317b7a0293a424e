/** 45 CFR 164.308, administrative safeguards: information access management, evaluation. */
@NullMarked
package dev.safeguard.initiatives.s164_308;

import org.jspecify.annotations.NullMarked;
