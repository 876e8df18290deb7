package io.anju.identity.web;

import io.anju.identity.oidc.OidcLinks;
import io.anju.kernel.Needs;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The company's administrator says whom its identity provider lets in as whom: never themselves. */
@RestController
@RequestMapping("/api/companies/{company}/oidc/{provider}/links")
class OidcLinkController {

    record LinkList(List<OidcLinks.Link> items) {}

    /** @param subject the provider's own, unchanging id of the person ({@code sub}) */
    record NewLink(@NotBlank @Size(max = 255) String subject) {}

    record Linked(UUID id) {}

    private final OidcLinks links;
    private final SomebodyElse others;

    OidcLinkController(OidcLinks links, SomebodyElse others) {
        this.links = links;
        this.others = others;
    }

    /** Whom the provider lets in, up to 500 after the given account. */
    @GetMapping
    @Needs("accounts.read")
    LinkList list(
            @PathVariable UUID company,
            @PathVariable String provider,
            @RequestParam(required = false) @Nullable UUID after) {
        return new LinkList(links.of(company, provider, after));
    }

    /** Links somebody of the company, and of no other, with the provider's id of them. */
    @PostMapping("/{account}")
    @ResponseStatus(HttpStatus.CREATED)
    @Needs("accounts.edit")
    Linked link(
            @PathVariable UUID company,
            @PathVariable String provider,
            @PathVariable UUID account,
            @Valid @RequestBody NewLink body,
            HttpServletRequest request) {
        others.require(account, request);
        return new Linked(links.link(company, account, provider, body.subject()));
    }

    /** Ends that link; the provider no longer lets them in. */
    @PostMapping("/{account}/end")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Needs("accounts.edit")
    void end(
            @PathVariable UUID company,
            @PathVariable String provider,
            @PathVariable UUID account,
            HttpServletRequest request) {
        others.require(account, request);
        links.end(company, account, provider);
    }
}
