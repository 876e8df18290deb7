package io.anju.servicedesk.web;

import io.anju.community.Telephone;
import jakarta.validation.constraints.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants two phones joined.
 *
 * @param ring the phone at the caller's hand: a mobile number or an extension; absent for the one they sign in with
 */
record Dial(
        @Nullable @Pattern(regexp = Telephone.RING, message = "{community.ring}")
        String ring) {}
