package io.anju.messages.recipient;

import io.anju.identity.AccountAddresses;
import io.anju.identity.Accounts;
import io.anju.messages.Address;
import io.anju.messages.Addressee;
import io.anju.messages.Channel;
import io.anju.messages.Recipient;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** An account is reached where it signs in: by its phone, its WeChat, its 企业微信; and at the e-mail address it proved. */
@Component
class AddressesOfAccount implements Addressee {

    private final Accounts accounts;
    private final AccountAddresses addresses;

    AddressesOfAccount(Accounts accounts, AccountAddresses addresses) {
        this.accounts = accounts;
        this.addresses = addresses;
    }

    @Override
    public Optional<Reach> find(Recipient recipient) {
        var known =
                switch (recipient.kind()) {
                    case PARTY, WRITER -> List.<Address>of();
                    case RESIDENT, CONCERNED ->
                        of(recipient.id(), Channel.WECHAT, addresses.weChatOpenid(recipient.id()));
                    case STAFF -> of(recipient.id(), Channel.WECOM, addresses.weComUserId(recipient.id()));
                };
        return known.isEmpty() ? Optional.empty() : Optional.of(new Reach(recipient.id(), known));
    }

    private List<Address> of(UUID account, Channel platform, Optional<String> onPlatform) {
        return Stream.of(
                        onPlatform.map(id -> new Address(platform, id)),
                        accounts.phoneOf(account).map(phone -> new Address(Channel.SMS, phone)),
                        addresses.email(account).map(email -> new Address(Channel.EMAIL, email)))
                .flatMap(Optional::stream)
                .toList();
    }
}
