package io.anju.messages.recipient;

import io.anju.identity.Accounts;
import io.anju.messages.Address;
import io.anju.messages.Addressee;
import io.anju.messages.Channel;
import io.anju.messages.Recipient;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** An account that signs in by phone is reached there. */
@Component
class PhoneOfAccount implements Addressee {

    private final Accounts accounts;

    PhoneOfAccount(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public Optional<Reach> find(Recipient recipient) {
        if (recipient.kind() == Recipient.Kind.PARTY) {
            return Optional.empty();
        }
        return accounts.phoneOf(recipient.id())
                .map(phone -> new Reach(recipient.id(), List.of(new Address(Channel.SMS, phone))));
    }
}
