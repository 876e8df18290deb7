package io.anju.identity.web;

import io.anju.identity.oauth.Links;
import io.anju.kernel.Needs;
import io.anju.kernel.OpenTo;
import io.anju.kernel.OpenTo.Audience;
import io.anju.kernel.Scope;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
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
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Which platforms know an account: one's own, and those the company links its staff with. */
@RestController
class LinkController {

    record Mine(UUID id, String provider, Instant linkedAt) {}

    record MyLinks(List<Mine> items) {}

    record Staff(@Nullable String userId) {}

    record LinkStaff(@NotBlank @Size(max = 64) String userId) {}

    private final Links links;

    LinkController(Links links) {
        this.links = links;
    }

    /** The platforms that know one's account. */
    @GetMapping("/api/me/links")
    @OpenTo(Audience.SIGNED_IN)
    MyLinks mine() {
        return new MyLinks(links.of(me()).stream()
                .map(link -> new Mine(link.id(), link.provider(), link.linkedAt()))
                .toList());
    }

    /** Unlinks a platform; it no longer lets one in. */
    @PostMapping("/api/me/links/{link}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo(Audience.SIGNED_IN)
    void end(@PathVariable UUID link) {
        links.end(me(), link);
    }

    /** The 企业微信 userid of somebody who works here; absent when there is none. */
    @GetMapping("/api/communities/{community}/staff/{account}/wecom")
    @Needs("staff.badges")
    Staff staff(@PathVariable UUID community, @PathVariable UUID account) {
        return new Staff(links.staffLink(account).map(Links.Link::subject).orElse(null));
    }

    /** Links somebody who works here with their 企业微信 userid. */
    @PostMapping("/api/communities/{community}/staff/{account}/wecom")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs("staff.badges")
    void linkStaff(@PathVariable UUID community, @PathVariable UUID account, @Valid @RequestBody LinkStaff body) {
        links.linkStaff(account, body.userId().strip());
    }

    /** Ends that link. */
    @PostMapping("/api/communities/{community}/staff/{account}/wecom/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs("staff.badges")
    void endStaff(@PathVariable UUID community, @PathVariable UUID account) {
        links.endStaff(account);
    }

    private static UUID me() {
        return Scope.current().actor().required();
    }
}
