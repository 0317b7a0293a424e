/** 45 CFR 164.308(a)(1) and (a)(2): analyze and manage risks, review activity, name who is responsible; a class for each family of services. */
@NullMarked
package dev.safeguard.initiatives.s164_308.management;

import org.jspecify.annotations.NullMarked;
