package io.anju.identity.oauth;

import java.net.URI;

/** Port: a platform that tells us who somebody is by the authorization code grant (RFC 6749 §4.1). */
interface OAuthProvider {

    /** Whose ids the subjects are: the same person has another in another app. */
    String issuer();

    /** Where the browser goes to be asked, and from where it comes back with a code and this state. */
    URI authorizePage(String state, URI back);

    /** @throws OAuthRefused when the platform does not know the code, or does not answer */
    String subject(String code, URI back);
}
