/** 45 CFR 164.308(a)(8): evaluate periodically, technically too, whether the safeguards still hold; a class for each family of services. */
@NullMarked
package dev.safeguard.initiatives.s164_308.evaluation;

import org.jspecify.annotations.NullMarked;
