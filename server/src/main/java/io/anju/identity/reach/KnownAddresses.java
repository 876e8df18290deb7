package io.anju.identity.reach;

import io.anju.identity.AccountAddresses;
import io.anju.identity.mail.MailAddress;
import io.anju.identity.mail.Mailboxes;
import io.anju.identity.oauth.Links;
import io.anju.identity.oauth.Platform;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;

@Component
class KnownAddresses implements AccountAddresses {

    private final Links links;
    private final Mailboxes mailboxes;

    KnownAddresses(Links links, Mailboxes mailboxes) {
        this.links = links;
        this.mailboxes = mailboxes;
    }

    @Override
    public Optional<String> weChatOpenid(UUID account) {
        return links.subject(account, Platform.WECHAT);
    }

    @Override
    public Optional<String> weComUserId(UUID account) {
        return links.subject(account, Platform.WECOM);
    }

    @Override
    public Optional<String> email(UUID account) {
        return mailboxes.of(account).map(mailbox -> mailbox.address().value());
    }

    @Override
    public Optional<UUID> holderOf(String email) {
        return MailAddress.read(email).flatMap(mailboxes::holder);
    }
}
