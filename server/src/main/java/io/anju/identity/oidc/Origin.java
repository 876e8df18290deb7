package io.anju.identity.oidc;

import java.net.URI;
import java.util.Set;

/** Where a provider may be asked: what it answers opens a door, so it is reached by TLS, or on this very machine. */
final class Origin {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private Origin() {}

    static boolean isSafe(URI address) {
        var host = address.getHost();
        return host != null
                && ("https".equals(address.getScheme())
                        || ("http".equals(address.getScheme()) && THIS_MACHINE.contains(host)));
    }

    /** @throws IllegalArgumentException when it is not */
    static void requireSafe(URI address) {
        if (!isSafe(address) || address.getQuery() != null || address.getFragment() != null) {
            throw new IllegalArgumentException("Not an issuer that can be trusted: " + address);
        }
    }
}
