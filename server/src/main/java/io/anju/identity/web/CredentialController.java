package io.anju.identity.web;

import io.anju.identity.access.Freshness;
import io.anju.identity.access.Permissions;
import io.anju.identity.credential.Credentials;
import io.anju.identity.factor.Authenticators;
import io.anju.identity.session.Ending;
import io.anju.identity.session.Sessions;
import io.anju.identity.signin.PasswordSignIn;
import io.anju.identity.signin.Passwords;
import io.anju.kernel.OpenTo;
import io.anju.kernel.OpenTo.Audience;
import io.anju.kernel.Scope;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/**
 * My password, my authenticator app, and what changed about them. Everything is a PUT or DELETE on purpose: a POST's answer is
 * kept for repeated requests, and its failures are rolled back; a secret must not be kept, nor a wrong guess forgotten.
 */
@RestController
class CredentialController {

    record PasswordChange(
            @NotBlank @Size(max = 200) String current,

            @NotBlank @Size(min = 10, max = 128, message = "{identity.password-length}")
            String password) {}

    record Secret(@NotBlank @Size(max = 200) String secret) {}

    record Factor(boolean enrolled, boolean required, int recoveryCodesLeft, boolean password) {}

    record RecoveryCodes(List<String> recoveryCodes) {}

    private final PasswordSignIn signIn;
    private final Passwords passwords;
    private final Authenticators authenticators;
    private final Permissions permissions;
    private final Freshness freshness;
    private final Sessions sessions;
    private final Credentials credentials;

    CredentialController(
            PasswordSignIn signIn,
            Passwords passwords,
            Authenticators authenticators,
            Permissions permissions,
            Freshness freshness,
            Sessions sessions,
            Credentials credentials) {
        this.signIn = signIn;
        this.passwords = passwords;
        this.authenticators = authenticators;
        this.permissions = permissions;
        this.freshness = freshness;
        this.sessions = sessions;
        this.credentials = credentials;
    }

    /** Changes my password and ends every other session. */
    @PutMapping("/api/me/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo(Audience.SIGNED_IN)
    void changePassword(@Valid @RequestBody PasswordChange body, HttpServletRequest request) {
        signIn.confirm(me(), body.current());
        passwords.change(me(), body.password());
        var here = Sessions.of(SecurityContextHolder.getContext().getAuthentication());
        sessions.endAll(me(), here, Ending.PASSWORD_CHANGED);
        freshness.renew(request);
    }

    /** Says once more who one is: with a code when there is an authenticator app, else with the password. */
    @PutMapping("/api/me/proof")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo(Audience.SIGNED_IN)
    void prove(@Valid @RequestBody Secret body, HttpServletRequest request) {
        if (authenticators.enrolled(me())) {
            authenticators.check(me(), body.secret());
        } else {
            signIn.confirm(me(), body.secret());
        }
        freshness.renew(request);
    }

    /** Whether I have an authenticator app, must have one, and how many recovery codes are left. */
    @GetMapping("/api/me/second-factor")
    @OpenTo(Audience.SIGNED_IN)
    Factor secondFactor() {
        return new Factor(
                authenticators.enrolled(me()),
                permissions.companyWide(me()),
                authenticators.recoveryCodesLeft(me()),
                passwords.has(me()));
    }

    /** A secret for a new authenticator app; the old one works until the new one is confirmed. */
    @PutMapping("/api/me/second-factor/enrolment")
    @OpenTo(Audience.SIGNED_IN)
    Authenticators.Enrolment enrol(HttpServletRequest request) {
        freshness.require(request);
        return authenticators.begin(me(), passwords.name(me()));
    }

    /** Shows the first code of the new app; answers with ten recovery codes, this once. */
    @PutMapping("/api/me/second-factor")
    @OpenTo(Audience.SIGNED_IN)
    RecoveryCodes confirm(@Valid @RequestBody SignInStepController.Code body, HttpServletRequest request) {
        freshness.require(request);
        return new RecoveryCodes(authenticators.confirm(me(), body.code()));
    }

    /** Takes the authenticator app off, where the account may do without. */
    @DeleteMapping("/api/me/second-factor")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo(Audience.SIGNED_IN)
    void remove(HttpServletRequest request) {
        freshness.require(request);
        authenticators.remove(me(), permissions.companyWide(me()));
    }

    /** What changed about the ways I can come in, newest first. */
    @GetMapping("/api/me/credential-changes")
    @OpenTo(Audience.SIGNED_IN)
    List<Credentials.Row> changes() {
        return credentials.of(me());
    }

    private static UUID me() {
        return Scope.current().actor().required();
    }
}
