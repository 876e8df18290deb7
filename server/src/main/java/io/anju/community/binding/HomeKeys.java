package io.anju.community.binding;

import io.anju.identity.Guesses;
import io.anju.identity.Registry;
import io.anju.identity.SignedAddress;
import io.anju.kernel.Scope;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** A resident types or scans a code. The code says in which community; five wrong ones make an account wait for an hour. */
@Service
public class HomeKeys {

    static final Guesses.Limit LIMIT = new Guesses.Limit("home-code", 5, Duration.ofHours(1));
    static final String TOKEN = "h";

    /** The home somebody came to. */
    public record Bound(UUID community, UUID space, String label) {}

    private record Wanted(UUID community, String secret) {}

    private final Guesses guesses;
    private final Registry registry;
    private final SignedAddress addresses;
    private final Redemption redemption;

    HomeKeys(Guesses guesses, Registry registry, SignedAddress addresses, Redemption redemption) {
        this.guesses = guesses;
        this.registry = registry;
        this.addresses = addresses;
        this.redemption = redemption;
    }

    /**
     * Ties the signed-in account to the home of the code. The same code again by the same account answers the same.
     *
     * @throws BindingRefused when the code is wrong, used by somebody else, replaced or too old
     */
    public Bound redeem(String typed) {
        var actor = Scope.current().actor();
        guesses.spend(LIMIT, actor.required().toString());
        var wanted = wanted(typed).orElseThrow(BindingRefused.WrongCode::new);
        var bound = Scope.of(wanted.community(), actor).get(() -> redemption.redeem(wanted.secret()));
        guesses.right(LIMIT, actor.required().toString());
        return bound;
    }

    private Optional<Wanted> wanted(String typed) {
        var scanned = addresses
                .read(typed)
                .filter(address -> address.token().startsWith(TOKEN))
                .map(address -> new Wanted(address.community(), address.token().substring(TOKEN.length())));
        return scanned.or(() -> CodeText.read(typed)
                .flatMap(code ->
                        registry.withShortCode(code.shortCode()).map(site -> new Wanted(site.id(), code.secret()))));
    }
}
