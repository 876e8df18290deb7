package io.anju.messages.web;

import io.anju.identity.Registry;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.OpenTo;
import io.anju.kernel.OpenTo.Audience;
import io.anju.kernel.Scope;
import io.anju.messages.inbox.Inbox;
import io.anju.messages.inbox.Inboxes;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What the signed-in person was told, wherever they live or work. */
@RestController
class InboxController {

    static final int PAGE = 30;
    static final int LARGEST_PAGE = 100;

    record View(
            UUID id,
            UUID community,
            String communityName,
            String title,
            String text,
            String urgency,
            UUID about,
            String link,
            boolean toAcknowledge,
            Instant at,
            @Nullable Instant readAt) {}

    record Page(List<View> items, @Nullable String next, Instant asOf) {}

    record Unread(long unread) {}

    record Read(@NotNull @Size(max = LARGEST_PAGE) List<@NotNull UUID> messages) {}

    private final Inboxes inboxes;
    private final Inbox inbox;
    private final Registry registry;
    private final BusinessClock clock;

    InboxController(Inboxes inboxes, Inbox inbox, Registry registry, BusinessClock clock) {
        this.inboxes = inboxes;
        this.inbox = inbox;
        this.registry = registry;
        this.clock = clock;
    }

    /** What the signed-in person was told, over all communities, the newest first. */
    @GetMapping("/api/me/messages")
    @OpenTo(Audience.SIGNED_IN)
    Page page(@RequestParam @Nullable String after, @RequestParam(defaultValue = "" + PAGE) @Min(1) int limit) {
        var page = inboxes.page(me(), after, Math.min(limit, LARGEST_PAGE));
        return new Page(page.items().stream().map(this::view).toList(), page.next(), clock.instant());
    }

    /** How many of them are unread. */
    @GetMapping("/api/me/messages/unread")
    @OpenTo(Audience.SIGNED_IN)
    Unread unread() {
        return new Unread(inboxes.unread(me()));
    }

    /** Marks own messages of the community as read; others are passed over. */
    @PostMapping("/api/me/communities/{community}/messages/read-marks")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo(Audience.SIGNED_IN)
    void read(@PathVariable UUID community, @Valid @RequestBody Read body) {
        inboxes.require(me(), community);
        inbox.markRead(me(), body.messages());
    }

    private View view(Inbox.Item item) {
        return new View(
                item.id(),
                item.community(),
                registry.find(item.community()).map(Registry.Site::name).orElse(""),
                item.title(),
                item.text(),
                item.urgency(),
                item.about(),
                item.link(),
                item.toAcknowledge(),
                item.at(),
                item.readAt());
    }

    private static UUID me() {
        return Scope.current().actor().required();
    }
}
