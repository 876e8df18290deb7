package io.anju.servicedesk.ticket;

import io.anju.kernel.Scope;
import io.anju.servicedesk.OfflineCommand;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What each phone sent, each command naming the one before: shows what is missing or came twice. Refuses nothing. */
@Component
class DeviceChains {

    /** What does not fit to what the phone sent before. */
    enum Flaw {
        /** Something the phone did before this has not come, or never will. */
        GAP,
        /** The phone did something else under this number, or after another command than we have. */
        FORK,
        /** What the phone did after this came first. */
        REORDERED;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * The last of what a phone sent, beside a new command of its.
     *
     * @param taken whether another command came under the new one's number
     * @param followsOlder whether the new one names a command before the last as the one before it
     */
    record Link(long sequence, String hash, boolean taken, boolean followsOlder) {}

    private final JdbcClient sql;

    DeviceChains(JdbcClient sql) {
        this.sql = sql;
    }

    /** Adds a command to the chain of its phone and account. */
    Optional<Flaw> add(OfflineCommand command) {
        var last = last(command);
        sql.sql("""
                insert into field_command (community, account, device, sequence, id, hash)
                values (:community, :account, :device, :sequence, :id, encode(sha256(convert_to(:text, 'UTF8')), 'hex'))
                on conflict do nothing
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("account", command.account())
                .param("device", command.device())
                .param("sequence", command.sequence())
                .param("id", command.id())
                .param("text", command.asSent())
                .update();
        return Optional.ofNullable(flaw(command, last));
    }

    private @Nullable Link last(OfflineCommand command) {
        return sql.sql("""
                select l.sequence, l.hash,
                       exists (select from field_command t
                                where t.community = l.community and t.account = l.account and t.device = l.device
                                  and t.sequence = :sequence) as taken,
                       exists (select from field_command t
                                where t.community = l.community and t.account = l.account and t.device = l.device
                                  and t.sequence < l.sequence and t.hash = :previous) as follows_older
                  from field_command l
                 where l.community = :community and l.account = :account and l.device = :device
                 order by l.sequence desc limit 1
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("account", command.account())
                .param("device", command.device())
                .param("sequence", command.sequence())
                .param("previous", command.previousHash())
                .query(Link.class)
                .optional()
                .orElse(null);
    }

    static @Nullable Flaw flaw(OfflineCommand command, @Nullable Link last) {
        var previous = command.previousHash();
        if (last == null) {
            return previous.isEmpty() ? null : Flaw.GAP;
        }
        if (command.sequence() <= last.sequence()) {
            return last.taken() ? Flaw.FORK : Flaw.REORDERED;
        }
        if (previous.equals(last.hash())) {
            return null;
        }
        return previous.isEmpty() || last.followsOlder() ? Flaw.FORK : Flaw.GAP;
    }
}
