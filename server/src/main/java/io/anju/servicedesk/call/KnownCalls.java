package io.anju.servicedesk.call;

import io.anju.identity.PhoneVault;
import io.anju.kernel.Scope;
import io.anju.servicedesk.call.ExchangeEvent.Line;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Which calls of a list an exchange or an earlier list has told of: by their name, or, where the list names them otherwise than
 * the exchange does, by line, second and number.
 */
@Component
class KnownCalls {

    /** Of a call that was answered before its ring was told, which began later here. */
    private static final Duration AROUND = Duration.ofHours(1);

    /** Of one list. A call stands for one row: two that rang in the same second are two. */
    static final class Known {

        /** When each began; of another line long ago, so that it is never the same call. */
        private final Map<String, Instant> names = new HashMap<>();

        private final Map<Instant, Deque<String>> numbers = new HashMap<>();

        private void add(Instant rang, String number) {
            numbers.computeIfAbsent(rang.truncatedTo(ChronoUnit.SECONDS), second -> new ArrayDeque<>())
                    .add(number);
        }

        /** Whether the name is another call's already: a list that numbers its rows does so each time. */
        boolean isAnothers(String name, ListedCall call) {
            var began = names.get(name);
            return began != null && Duration.between(began, call.rang()).abs().compareTo(AROUND) > 0;
        }

        boolean has(String name, ListedCall call) {
            if (names.containsKey(name)) {
                return true;
            }
            var there = numbers.getOrDefault(call.rang().truncatedTo(ChronoUnit.SECONDS), new ArrayDeque<>());
            var number = call.number();
            if (number == null) {
                return there.poll() != null;
            }
            return there.remove(number) || there.remove("");
        }
    }

    private final JdbcClient sql;
    private final PhoneVault phones;

    KnownCalls(JdbcClient sql, PhoneVault phones) {
        this.sql = sql;
        this.phones = phones;
    }

    Known of(Line line, List<ListedCall> calls) {
        var known = new Known();
        if (calls.isEmpty()) {
            return known;
        }
        var rang = calls.stream().map(ListedCall::rang).sorted().toList();
        var ids = calls.stream().map(ListedCall::id).filter(Objects::nonNull).collect(Collectors.toSet());
        sql.sql("""
                select exchange_call, line, began_at, rang_at, number_cipher from phone_call
                 where community = :community and exchange_call is not null
                   and (exchange_call = any(:ids) or line = :line and began_at between :from and :until)
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("ids", ids.toArray(String[]::new))
                .param("line", line.name())
                .param("from", rang.getFirst().minus(AROUND).atOffset(ZoneOffset.UTC))
                .param("until", rang.getLast().plus(AROUND).atOffset(ZoneOffset.UTC))
                .query(row -> {
                    var name = row.getString("exchange_call");
                    var at = row.getObject("rang_at", OffsetDateTime.class);
                    var cipher = row.getBytes("number_cipher");
                    boolean here = row.getString("line").equals(line.name());
                    var began = row.getObject("began_at", OffsetDateTime.class).toInstant();
                    known.names.put(name, here ? began : Instant.EPOCH);
                    if (at != null && !ids.contains(name)) {
                        known.add(at.toInstant(), cipher == null ? "" : ListReading.bare(phones.decrypt(cipher)));
                    }
                });
        return known;
    }
}
