package io.anju.identity.web;

import io.anju.identity.PhoneVault;
import io.anju.identity.access.Entrance;
import io.anju.identity.access.SignInMethod;
import io.anju.identity.limit.Limit;
import io.anju.identity.limit.Limits;
import io.anju.identity.signin.PasswordSignIn;
import io.anju.identity.signin.PhoneSignIn;
import io.anju.identity.signin.SmsSignIn;
import io.anju.kernel.OpenTo;
import io.anju.kernel.OpenTo.Audience;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Coming in and going out. */
@RestController
class SignInController {

    record SendCode(
            @NotBlank @Pattern(regexp = PhoneVault.MOBILE, message = "{identity.phone}")
            String phone) {}

    record WithCode(
            @NotBlank @Pattern(regexp = PhoneVault.MOBILE, message = "{identity.phone}")
            String phone,

            @NotBlank @Pattern(regexp = "\\d{6}", message = "{identity.code}")
            String code) {}

    record WithPassword(
            @NotBlank @Size(max = 100) String login,
            @NotBlank @Size(max = 200) String password) {}

    private final SmsSignIn sms;
    private final PhoneSignIn phoneSignIn;
    private final PasswordSignIn passwords;
    private final Me me;
    private final Entrance entrance;
    private final Limits limits;
    private final PhoneVault phones;

    SignInController(
            SmsSignIn sms,
            PhoneSignIn phoneSignIn,
            PasswordSignIn passwords,
            Me me,
            Entrance entrance,
            Limits limits,
            PhoneVault phones) {
        this.sms = sms;
        this.phoneSignIn = phoneSignIn;
        this.passwords = passwords;
        this.me = me;
        this.entrance = entrance;
        this.limits = limits;
        this.phones = phones;
    }

    /** Sends a code to a mobile number; again after a minute at the earliest. */
    @PostMapping("/api/sign-in/sms-codes")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo(Audience.ANYONE)
    void sendCode(@Valid @RequestBody SendCode body) {
        var phone = HexFormat.of().formatHex(phones.hash(body.phone()));
        limits.spend(Limit.CODES_PER_PHONE, phone);
        try {
            sms.sendCode(body.phone());
        } catch (RuntimeException notSent) {
            limits.giveBack(Limit.CODES_PER_PHONE, phone);
            throw notSent;
        }
    }

    /** Signs in with the code that was sent, within five minutes. */
    @PostMapping("/api/sign-in/sms")
    @OpenTo(Audience.ANYONE)
    Me.View withCode(@Valid @RequestBody WithCode body, HttpServletRequest request, HttpServletResponse response) {
        return enter(phoneSignIn.signIn(body.phone(), body.code()), SignInMethod.SMS, request, response);
    }

    /** Signs in with a password; five wrong ones stop the account for 15 minutes. */
    @PostMapping("/api/sign-in/password")
    @OpenTo(Audience.ANYONE)
    Me.View withPassword(
            @Valid @RequestBody WithPassword body, HttpServletRequest request, HttpServletResponse response) {
        return enter(passwords.signIn(body.login(), body.password()), SignInMethod.PASSWORD, request, response);
    }

    private Me.View enter(UUID account, SignInMethod method, HttpServletRequest request, HttpServletResponse response) {
        entrance.enter(account, method, request, response);
        return me.of(account);
    }
}
