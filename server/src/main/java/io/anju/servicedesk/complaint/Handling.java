package io.anju.servicedesk.complaint;

import org.jspecify.annotations.Nullable;

/**
 * What was found out and will be done about a complaint.
 *
 * @param department whose it was, 1 to 40 characters
 * @param measure so that it does not come again, 1 to 500 characters
 * @param settlement how the conflict ended, where there was one
 * @param because why so, 1 to 500 characters
 */
public record Handling(
        Cause cause,
        String department,
        String measure,
        @Nullable Settlement settlement,
        @Nullable String because) {}
