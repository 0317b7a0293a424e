package dev.safeguard.dsl.hipaa;

/** Which part of 45 CFR Part 164 a safeguard belongs to. */
public enum Family {
    /** 164.306 */
    GENERAL,
    /** 164.308 */
    ADMINISTRATIVE,
    /** 164.310 */
    PHYSICAL,
    /** 164.312 */
    TECHNICAL,
    /** 164.314 */
    ORGANIZATIONAL,
    /** 164.316 */
    DOCUMENTATION,
    /** Subpart E, the Privacy Rule. */
    PRIVACY,
    /** Subpart D, the Breach Notification Rule. */
    BREACH_NOTIFICATION
}
