package io.anju.identity.web;

import io.anju.identity.oauth.StandInPage;
import io.anju.kernel.OpenTo;
import io.anju.kernel.OpenTo.Audience;
import jakarta.validation.constraints.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The stand-in's own pages, outside of the API like the platform they stand for. Not found where the real one is set up. */
@RestController
@RequestMapping("/stand-in/oauth/{provider:wechat|wecom}")
class StandInController {

    private final StandInPage page;
    private final ReturnAddress addresses;

    StandInController(StandInPage page, ReturnAddress addresses) {
        this.page = page;
        this.addresses = addresses;
    }

    /** The page of a platform that is not set up: choose who to be. */
    @GetMapping(path = "/authorize", produces = MediaType.TEXT_HTML_VALUE + ";charset=UTF-8")
    @OpenTo(Audience.ANYONE)
    String authorize(
            @PathVariable String provider, @RequestParam String state, @RequestParam("redirect_uri") String back) {
        return page.html(provider, state, back);
    }

    /** Sends the browser back with a code for the one it chose. */
    @GetMapping("/allow")
    @OpenTo(Audience.ANYONE)
    ResponseEntity<Void> allow(
            @PathVariable String provider,
            @RequestParam @Pattern(regexp = "[A-Za-z0-9_-]{1,64}") String subject,
            @RequestParam String state,
            @RequestParam("redirect_uri") String back) {
        return ResponseEntity.status(HttpStatus.FOUND)
                .location(page.allow(provider, subject, state, back, addresses.of("oauth/" + provider)))
                .build();
    }
}
