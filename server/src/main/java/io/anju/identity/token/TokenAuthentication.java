package io.anju.identity.token;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** A request by token: its account's name, and the bounds beyond which the account's own grants do not count. */
public final class TokenAuthentication extends AbstractAuthenticationToken {

    /** Where and for what. A null community means the company and every community it manages. */
    public record Bounds(UUID company, @Nullable UUID community, Set<String> permissions) {

        public boolean reach(UUID place) {
            return community == null || community.equals(place);
        }
    }

    private final UUID account;
    private final transient Bounds bounds;

    TokenAuthentication(UUID account, UUID token, Bounds bounds) {
        super(Set.of());
        this.account = account;
        this.bounds = bounds;
        setDetails(token);
        setAuthenticated(true);
    }

    /** The bounds of the current request, when it is one by token and asks about the token's account. */
    public static Optional<Bounds> boundsOf(UUID account) {
        return SecurityContextHolder.getContext().getAuthentication() instanceof TokenAuthentication token
                        && token.account.equals(account)
                ? Optional.of(token.bounds)
                : Optional.empty();
    }

    @Override
    public String getName() {
        return account.toString();
    }

    @Override
    public Object getPrincipal() {
        return account;
    }

    @Override
    public @Nullable Object getCredentials() {
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }
}
