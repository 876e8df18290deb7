package io.anju.workforce.staff;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who is to work in a community.
 *
 * @param badge the number on the badge, unique in the company
 * @param phone what they sign in with
 * @param role what they may do here; null for somebody who signs in to nothing
 */
public record Newcomer(
        String name,
        String badge,
        String phone,
        String department,
        String post,
        @Nullable String role) {}
