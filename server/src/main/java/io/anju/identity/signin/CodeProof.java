package io.anju.identity.signin;

import io.anju.identity.Guesses;
import io.anju.identity.PhoneProof;
import io.anju.identity.PhoneVault;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Inside a command a wrong guess leaves nothing behind; so it is counted apart. */
@Component
class CodeProof implements PhoneProof {

    private static final Guesses.Limit LIMIT = new Guesses.Limit("phone-proof", 5, Duration.ofHours(1));

    private final SmsSignIn sms;
    private final Guesses guesses;
    private final PhoneVault phones;

    CodeProof(SmsSignIn sms, Guesses guesses, PhoneVault phones) {
        this.sms = sms;
        this.guesses = guesses;
        this.phones = phones;
    }

    @Override
    public UUID prove(String phone, String code) {
        var who = HexFormat.of().formatHex(phones.hash(phone));
        guesses.spend(LIMIT, who);
        var account = sms.signIn(phone, code);
        guesses.right(LIMIT, who);
        return account;
    }
}
