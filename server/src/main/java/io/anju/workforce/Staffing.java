package io.anju.workforce;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Hiring (in a head office's scope), posting and duty (in a community's). */
public interface Staffing {

    /** The department of that name, founded when there is none. */
    UUID department(String name);

    /** @param badge the number on the badge, unique in the company */
    UUID hire(UUID department, String name, String badge, String phone, LocalDate on);

    /** Posts an employee of the head office to the community in scope. */
    void post(UUID headOffice, UUID employee, String post, LocalDate from);

    /** Refused when the employee is not posted here, or is on duty at that time already. */
    UUID onDuty(UUID employee, Instant from, Instant until);
}
