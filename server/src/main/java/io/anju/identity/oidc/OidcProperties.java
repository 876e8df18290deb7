package io.anju.identity.oidc;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The companies' own identity providers, {@code anju.oidc.<name>.*}. None is set up by itself. See docs/operations.md.
 *
 * @param oidc name, as it stands in addresses, → settings
 */
@ConfigurationProperties("anju")
record OidcProperties(@DefaultValue Map<String, Settings> oidc) {

    OidcProperties {
        oidc = Map.copyOf(oidc);
    }

    /**
     * One provider.
     *
     * @param company short code of the company whose staff it signs in
     * @param title what its button says
     * @param issuer as the provider writes it; https, or http on this very machine
     * @param secondFactorAmr what in {@code amr} states that a second factor was shown (RFC 8176); none when empty
     * @param secondFactorAcr what as {@code acr} states the same
     */
    record Settings(
            String company,
            String title,
            URI issuer,
            String clientId,
            String clientSecret,
            @DefaultValue("mfa") Set<String> secondFactorAmr,
            @DefaultValue Set<String> secondFactorAcr) {

        /** @throws IllegalArgumentException when something is missing, or secrets would travel in the open */
        Settings {
            if (company.isBlank() || title.isBlank() || clientId.isBlank() || clientSecret.isBlank()) {
                throw new IllegalArgumentException(
                        "An anju.oidc provider lacks company, title, client-id or client-secret");
            }
            Origin.requireSafe(issuer);
            secondFactorAmr = Set.copyOf(secondFactorAmr);
            secondFactorAcr = Set.copyOf(secondFactorAcr);
        }

        /** The secret never gets into a log. */
        @Override
        public String toString() {
            return company + " " + issuer;
        }
    }
}
