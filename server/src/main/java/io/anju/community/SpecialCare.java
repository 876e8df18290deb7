package io.anju.community;

import java.time.LocalDate;
import java.util.UUID;

/**
 * Whether somebody in a home needs special care, as far as they agreed to have it written down. It says no more than that: what
 * they need, and who of them, stays in the file (Personal Information Protection Law, article 28).
 */
public interface SpecialCare {

    /** In the community in scope. */
    boolean isNeededAt(UUID space, LocalDate day);
}
