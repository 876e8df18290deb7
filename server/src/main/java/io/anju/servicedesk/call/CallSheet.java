package io.anju.servicedesk.call;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What the desk notes about a call.
 *
 * @param caller what they called themselves, at most 100 characters
 * @param need what they want, at most 2,000 characters
 * @param refusedToSay whether they would not say who they are
 * @param notNow whether it cannot be done now
 * @param explanation what they were told about that
 * @param anythingElse whether they were asked for anything else before the line was closed
 * @param ticket what came of it
 */
public record CallSheet(
        @Nullable String caller,
        @Nullable String need,
        boolean refusedToSay,
        boolean notNow,
        @Nullable String explanation,
        boolean anythingElse,
        @Nullable UUID ticket) {}
