package io.anju.servicedesk.mail;

import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mailboxes are read.
 *
 * @param patience how long a mail server may take to answer
 * @param hosts the mail servers that desks may name: nobody else makes this server ask an address of its own network
 * @param trusted hosts whose certificate nobody has to vouch for: a mail server in one's own house
 */
@ConfigurationProperties("anju.mailbox")
record MailboxProperties(
        @DefaultValue("10s") Duration patience,
        @DefaultValue List<String> hosts,
        @DefaultValue List<String> trusted) {

    MailboxProperties {
        hosts = List.copyOf(hosts);
        trusted = List.copyOf(trusted);
    }
}
