package io.anju.identity.web;

import io.anju.identity.access.Entrance;
import io.anju.identity.access.SignInIncomplete;
import io.anju.identity.access.Waiting;
import io.anju.identity.factor.Authenticators;
import io.anju.identity.signin.Passwords;
import io.anju.kernel.OpenTo;
import io.anju.kernel.OpenTo.Audience;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** What comes between the first thing shown at the door and coming in. Only a session that waits gets an answer. */
@RestController
class SignInStepController {

    record Code(@NotBlank @Size(max = 40) String code) {}

    record NewPassword(
            @NotBlank @Size(min = 10, max = 128, message = "{identity.password-length}")
            String password) {}

    /** @param recoveryCodes ten, shown this once */
    record Enrolled(List<String> recoveryCodes, Me.View me) {}

    private final Entrance entrance;
    private final Authenticators authenticators;
    private final Passwords passwords;
    private final Me me;

    SignInStepController(Entrance entrance, Authenticators authenticators, Passwords passwords, Me me) {
        this.entrance = entrance;
        this.authenticators = authenticators;
        this.passwords = passwords;
        this.me = me;
    }

    /** Shows the code of the authenticator app, or a recovery code. */
    @PostMapping("/api/sign-in/second-factor")
    @OpenTo(Audience.ANYONE)
    Me.View secondFactor(@Valid @RequestBody Code body, HttpServletRequest request, HttpServletResponse response) {
        var who = entrance.waiting(request);
        authenticators.check(who.account(), body.code());
        return comeIn(who.withSecondFactor(), request, response);
    }

    /** A secret for a new authenticator app, where the account must have one and has none. */
    @PostMapping("/api/sign-in/second-factor/enrolment")
    @OpenTo(Audience.ANYONE)
    Authenticators.Enrolment enrol(HttpServletRequest request) {
        var who = owing(SignInIncomplete.SecondFactorMissing.class, request);
        return authenticators.begin(who.account(), passwords.name(who.account()));
    }

    /** Shows the first code of the new app, and comes in. */
    @PostMapping("/api/sign-in/second-factor/confirmation")
    @OpenTo(Audience.ANYONE)
    Enrolled confirm(@Valid @RequestBody Code body, HttpServletRequest request, HttpServletResponse response) {
        var who = owing(SignInIncomplete.SecondFactorMissing.class, request);
        var codes = authenticators.confirm(who.account(), body.code());
        return new Enrolled(codes, comeIn(who.withSecondFactor(), request, response));
    }

    /** Replaces a one-time password. */
    @PostMapping("/api/sign-in/new-password")
    @OpenTo(Audience.ANYONE)
    Me.View newPassword(
            @Valid @RequestBody NewPassword body, HttpServletRequest request, HttpServletResponse response) {
        var who = owing(SignInIncomplete.PasswordToChange.class, request);
        passwords.change(who.account(), body.password());
        return comeIn(who, request, response);
    }

    /** @throws SignInIncomplete when the one who waits owes something else first */
    private Waiting owing(Class<? extends SignInIncomplete> step, HttpServletRequest request) {
        var who = entrance.waiting(request);
        var owed = entrance.owed(who);
        if (owed.isPresent() && !step.isInstance(owed.get())) {
            throw owed.get();
        }
        return who;
    }

    private Me.View comeIn(Waiting who, HttpServletRequest request, HttpServletResponse response) {
        entrance.proceed(who, request, response);
        return me.of(who.account());
    }
}
