package io.anju.messages.inbox;

import io.anju.identity.Directory;
import io.anju.identity.Grants;
import io.anju.kernel.NotFound;
import io.anju.kernel.Scope;
import io.anju.kernel.Unacceptable;
import io.anju.messages.Recipient;
import io.anju.messages.inbox.Inbox.Item;
import io.anju.messages.recipient.Recipients;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * One list out of an account's communities, each read in its own scope. Where it lives or works today it sees all that it was
 * told. What a community told a resident who has left stays there, but for that it ended; so does its answer to somebody who asked.
 */
@Component
public class Inboxes {

    private static final UUID NEWEST = new UUID(-1, -1);

    /** UUIDs as the database sorts them; Java compares them with their sign. */
    private static final Comparator<Item> NEWEST_FIRST =
            Comparator.<Item, String>comparing(item -> item.id().toString()).reversed();

    /** A page and where the next one begins. */
    public record Page(List<Item> items, @Nullable String next) {

        public Page {
            items = List.copyOf(items);
        }
    }

    private final Directory directory;
    private final Grants grants;
    private final Recipients recipients;
    private final Inbox inbox;

    Inboxes(Directory directory, Grants grants, Recipients recipients, Inbox inbox) {
        this.directory = directory;
        this.grants = grants;
        this.recipients = recipients;
        this.inbox = inbox;
    }

    /** Up to {@code limit} messages, the newest first, after the last one seen. */
    public Page page(UUID account, @Nullable String after, int limit) {
        var before = cursor(after);
        var newest = communities(account)
                .flatMap(community ->
                        in(community)
                                .get(() -> inbox.page(account, view(account, community), before, limit + 1))
                                .stream())
                .sorted(NEWEST_FIRST)
                .limit(limit + 1L)
                .toList();
        var items = newest.subList(0, Math.min(limit, newest.size()));
        return new Page(items, newest.size() > limit ? items.getLast().id().toString() : null);
    }

    public long unread(UUID account) {
        return communities(account)
                .mapToLong(community -> in(community).get(() -> inbox.unread(account, view(account, community))))
                .sum();
    }

    /** @throws NotFound when nothing of the account can lie there */
    public void require(UUID account, UUID community) {
        if (communities(account).noneMatch(community::equals)) {
            throw new NotFound("messages.nothing-there");
        }
    }

    private Stream<UUID> communities(UUID account) {
        return Stream.of(directory.homes(account), directory.asked(account), grants.communities(account))
                .flatMap(List::stream)
                .distinct();
    }

    /** In the scope of the community. */
    private Inbox.View view(UUID account, UUID community) {
        return grants.any(account, community) || recipients.belongs(Recipient.resident(account))
                ? Inbox.View.ALL
                : Inbox.View.CONCERNING;
    }

    private static Scope in(UUID community) {
        return Scope.of(community, Scope.current().actor());
    }

    private static UUID cursor(@Nullable String after) {
        try {
            return after == null || after.isEmpty() ? NEWEST : UUID.fromString(after);
        } catch (IllegalArgumentException e) {
            throw new Unacceptable("messages.bad-cursor", "after");
        }
    }
}
