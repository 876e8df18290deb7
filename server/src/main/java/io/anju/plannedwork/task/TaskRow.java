package io.anju.plannedwork.task;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A turn as it stands.
 *
 * @param photo whether it is only done with a photo
 * @param people how many do it, 1 or 2
 * @param categories what a ticket is about that a question opens, in their order; empty texts, or none, for any repair
 * @param watches the clause that is broken as long as what is found is not put right
 * @param assignee whose alone it is; null for anybody of the post
 */
record TaskRow(
        UUID id,
        UUID plan,
        UUID place,
        String title,
        String post,
        boolean photo,
        int people,
        List<String> categories,
        @Nullable String watches,
        Instant opensAt,
        boolean done,
        boolean withdrawn,
        @Nullable UUID assignee) {

    TaskRow {
        categories = List.copyOf(categories);
    }

    /** What a ticket is about that the question opens; null for any repair. */
    @Nullable
    String category(int question) {
        return question < categories.size() && !categories.get(question).isEmpty() ? categories.get(question) : null;
    }
}
