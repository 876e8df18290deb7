package io.anju.servicedesk.mail;

import io.anju.kernel.Scope;
import io.anju.messages.Address;
import io.anju.messages.Addressee;
import io.anju.messages.Channel;
import io.anju.messages.Recipient;
import io.anju.servicedesk.TicketId;
import io.anju.servicedesk.ticket.AlsoTold;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where whoever wrote is answered: at the address they wrote from, never at another that they name (Reply-To), with answers coming back to
 * the mailbox that they wrote to; where that ended, to the first that is still read. Who is nobody of ours hears of the ticket there too.
 */
@Component
@Transactional(readOnly = true)
class MailWriters implements Addressee, AlsoTold {

    /** The resident's face; there is no page of a ticket for somebody who is not signed in. */
    static final String LINK = "/m/";

    private record Written(UUID id, byte[] cipher, @Nullable String mailbox) {}

    private final JdbcClient sql;
    private final MailSeal seal;

    MailWriters(JdbcClient sql, MailSeal seal) {
        this.sql = sql;
        this.seal = seal;
    }

    @Override
    public Optional<Reach> find(Recipient recipient) {
        return recipient.kind() == Recipient.Kind.WRITER ? of(recipient.id()) : Optional.empty();
    }

    private Optional<Reach> of(UUID mail) {
        return sql.sql("""
                select m.id, m.sender_cipher as cipher,
                       (select b.address from desk_mailbox b
                         where b.community = m.community and b.ended_at is null and (b.id = m.mailbox or b.active)
                         order by b.id <> m.mailbox, b.id limit 1) as mailbox
                  from desk_mail m
                 where m.community = :community and m.id = :id and m.answerable
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("id", mail)
                .query((row, n) ->
                        new Written(row.getObject("id", UUID.class), row.getBytes("cipher"), row.getString("mailbox")))
                .optional()
                .map(written -> new Reach(
                        null,
                        List.of(new Address(
                                Channel.EMAIL, seal.open(written.id(), written.cipher()), written.mailbox()))));
    }

    @Override
    public List<Hearer> of(TicketId ticket) {
        return sql
                .sql("""
                select distinct on (m.sender_hash) m.id
                  from desk_mail m join ticket t on t.community = m.community and t.id = m.ticket
                 where m.community = :community and m.ticket = :ticket and m.answerable and t.party is null
                 order by m.sender_hash, m.id
                """)
                .param("community", ticket.community())
                .param("ticket", ticket.id())
                .query((row, n) -> row.getObject("id", UUID.class))
                .list()
                .stream()
                .map(mail -> new Hearer(Recipient.writer(mail), LINK))
                .toList();
    }
}
