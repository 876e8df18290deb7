package io.anju.community;

import io.anju.kernel.CommunityEvent;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The desk has answered somebody who asked for a home. They are told (docs/domain/community.md).
 *
 * @param home the home's spoken label when approved, else what the asker wrote
 * @param reason why not; null when approved
 */
public record HomeBindingDecided(
        UUID community,
        UUID request,
        UUID account,
        boolean approved,
        String home,
        @Nullable String reason) implements CommunityEvent {}
