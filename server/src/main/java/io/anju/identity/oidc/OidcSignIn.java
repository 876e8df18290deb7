package io.anju.identity.oidc;

import io.anju.identity.oauth.OwnPath;
import io.anju.identity.oauth.Visits;
import java.net.URI;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** To the company's provider and back. It lets in whom the company has given access; it gives nobody any. */
@Service
public class OidcSignIn {

    /**
     * Where the browser goes next.
     *
     * @param browser what its cookie keeps until it comes back
     */
    public record Departure(URI page, String browser) {}

    /**
     * Who is in now.
     *
     * @param secondFactor the provider states that one was shown
     * @param target a page of ours
     */
    public record Arrival(UUID account, boolean secondFactor, String target) {}

    private final OidcProviders providers;
    private final Visits visits;
    private final OidcLinks links;

    OidcSignIn(OidcProviders providers, Visits visits, OidcLinks links) {
        this.providers = providers;
        this.visits = visits;
        this.links = links;
    }

    /**
     * @param to a page of ours to end on
     * @throws io.anju.kernel.Unacceptable when {@code to} is no page of ours
     * @throws OidcRefused when the provider is not set up here, or does not answer
     */
    public Departure depart(String name, String to, URI back) {
        var provider = providers.required(name);
        var begun = visits.begin(visit(name), new OwnPath(to), null);
        var page = provider.authorizePage(begun.state(), Proofs.of(begun.browser()), back);
        return new Departure(page, begun.browser());
    }

    /** @throws OidcRefused when the visit is over, the provider says no or cannot be trusted, or the account may not come in */
    public Arrival arrive(String name, String state, String code, String browser, URI back) {
        var provider = providers.required(name);
        var visit = visits.comeBack(visit(name), state, browser).orElseThrow(OidcRefused.VisitOver::new);
        if (code.isEmpty()) {
            throw new OidcRefused.SaidNo();
        }
        var person = provider.person(code, Proofs.of(browser), back);
        return new Arrival(links.account(provider, person), person.secondFactor(), visit.target());
    }

    private static String visit(String name) {
        return "oidc/" + name;
    }
}
