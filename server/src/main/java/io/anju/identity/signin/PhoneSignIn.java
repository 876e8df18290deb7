package io.anju.identity.signin;

import io.anju.identity.PhoneProved;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Signs in whoever holds the phone, and tells those who know its number. */
@Service
public class PhoneSignIn {

    private final SmsSignIn sms;
    private final List<PhoneProved> listeners;

    PhoneSignIn(SmsSignIn sms, List<PhoneProved> listeners) {
        this.sms = sms;
        this.listeners = listeners;
    }

    /** @throws SignInRefused when the code is wrong, used, too old, or tried too often */
    public UUID signIn(String phone, String code) {
        var account = sms.signIn(phone, code);
        listeners.forEach(listener -> listener.proved(account, phone));
        return account;
    }
}
