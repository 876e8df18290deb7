package io.anju.identity.oauth;

import io.anju.identity.signin.PhoneSignIn;
import io.anju.kernel.Scope;
import java.net.URI;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** To the platform and back: in, when the subject is linked; asked for a phone once, when a resident comes the first time. */
@Service
public class OAuthSignIn {

    /**
     * Where the browser goes next.
     *
     * @param browser what its cookie keeps until it comes back
     */
    public record Departure(URI page, String browser) {}

    /**
     * What a return led to.
     *
     * @param account who is in now; null when they are not, or were already
     * @param target a page of ours
     */
    public record Arrival(Platform platform, @Nullable UUID account, String target) {}

    private final Providers providers;
    private final Visits visits;
    private final Links links;
    private final PhoneSignIn phones;

    OAuthSignIn(Providers providers, Visits visits, Links links, PhoneSignIn phones) {
        this.providers = providers;
        this.visits = visits;
        this.links = links;
        this.phones = phones;
    }

    /**
     * @param to a page of ours to end on
     * @param link whether the signed-in account is to be linked
     * @throws io.anju.kernel.Unacceptable when {@code to} is no page of ours
     */
    public Departure depart(String provider, String to, boolean link, URI back) {
        var platform = platform(provider);
        var target = new OwnPath(to);
        var account = link ? Scope.current().actor().account() : null;
        var begun = visits.begin(platform.key(), target, account);
        return new Departure(providers.required(platform).authorizePage(begun.state(), back), begun.browser());
    }

    /** @throws OAuthRefused when the visit is over, the platform says no, or a worker is not linked */
    public Arrival arrive(String provider, String state, String code, String browser, URI back) {
        var platform = platform(provider);
        var visit = visits.comeBack(platform.key(), state, browser).orElseThrow(OAuthRefused.VisitOver::new);
        var subject = providers.required(platform).subject(code, back);
        if (visit.account() != null) {
            return linked(platform, visit, visit.account(), subject);
        }
        var account = links.account(platform, subject);
        if (account.isPresent()) {
            return new Arrival(platform, account.get(), visit.target());
        }
        if (platform == Platform.WECOM) {
            throw new OAuthRefused.NotLinked();
        }
        visits.remember(browser, subject);
        var signIn = new OwnPath(visit.target()).signIn();
        return new Arrival(platform, null, signIn + "?link=" + platform.key() + "&to=" + visit.target());
    }

    /** Only the account that set out, still signed in, is linked; and never one's own to the company's platform. */
    private Arrival linked(Platform platform, Visits.Visit visit, UUID account, String subject) {
        if (platform == Platform.WECOM) {
            throw new OAuthRefused.NotLinked();
        }
        if (!account.equals(Scope.current().actor().account())) {
            throw new OAuthRefused.VisitOver();
        }
        links.link(account, platform, subject);
        return new Arrival(platform, null, visit.target());
    }

    /**
     * The first time: whoever came back from the platform proves a phone, and the two are linked from then on.
     *
     * @throws OAuthRefused when nobody waits in this browser any more
     */
    public Arrival provePhone(String browser, String phone, String code) {
        var visit = visits.waiting(browser).orElseThrow(OAuthRefused.VisitOver::new);
        var platform = platform(visit.provider());
        var subject = Objects.requireNonNull(visit.subject());
        var account = phones.signIn(phone, code);
        links.link(account, platform, subject);
        visits.forget(browser);
        return new Arrival(platform, account, visit.target());
    }

    private static Platform platform(String key) {
        return Platform.of(key).orElseThrow(OAuthRefused.NotOffered::new);
    }
}
