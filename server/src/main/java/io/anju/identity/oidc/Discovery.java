package io.anju.identity.oidc;

import java.net.URI;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * What a provider says about itself (OpenID Connect Discovery 1.0).
 *
 * @param secretInForm the token endpoint takes the client's secret in the form only, not in a header
 */
record Discovery(URI authorizationEndpoint, URI tokenEndpoint, URI keys, boolean secretInForm) {

    static URI address(URI issuer) {
        return URI.create(issuer.toString().replaceAll("/$", "") + "/.well-known/openid-configuration");
    }

    /** Empty when it speaks for another issuer, lacks something, or would have us ask in the open. */
    static Optional<Discovery> read(JsonNode said, URI issuer) {
        try {
            var read = new Discovery(
                    URI.create(said.path("authorization_endpoint").asString("")),
                    URI.create(said.path("token_endpoint").asString("")),
                    URI.create(said.path("jwks_uri").asString("")),
                    secretInForm(said.path("token_endpoint_auth_methods_supported")));
            boolean safe = Origin.isSafe(read.authorizationEndpoint)
                    && Origin.isSafe(read.tokenEndpoint)
                    && Origin.isSafe(read.keys);
            return safe && said.path("issuer").asString("").equals(issuer.toString())
                    ? Optional.of(read)
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean secretInForm(JsonNode methods) {
        boolean basic = methods.isMissingNode();
        boolean post = false;
        for (var method : methods) {
            basic |= method.asString("").equals("client_secret_basic");
            post |= method.asString("").equals("client_secret_post");
        }
        return post && !basic;
    }
}
