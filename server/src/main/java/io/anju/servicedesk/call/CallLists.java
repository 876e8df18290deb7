package io.anju.servicedesk.call;

import io.anju.community.sheet.Sheet;
import io.anju.community.sheet.WorkbookReader;
import io.anju.files.Files;
import io.anju.identity.PhoneVault;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Ids;
import io.anju.kernel.Scope;
import io.anju.servicedesk.call.ExchangeEvent.Line;
import io.anju.servicedesk.call.ListReading.Read;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The exchange's own list of calls, brought as a workbook where it cannot tell of them by itself. Each row becomes what the exchange
 * would have told; a call that is known already, from it or from a list, adds nothing. All rows or none.
 */
@Service
@Transactional
public class CallLists {

    /** Of one list: a month of a large community's calls. */
    private static final int MOST_ROWS = 3_000;

    /** In bytes; a list of calls with pictures in it is none. */
    private static final long LARGEST = 5_000_000;

    private static final long MEGABYTE = 1_000_000;

    /** Which telephone the list is of. */
    public enum Phone {
        DESK,
        CONTROL_ROOM;

        private Line line() {
            return switch (this) {
                case DESK -> Line.DESK;
                case CONTROL_ROOM -> Line.CONTROL_ROOM;
            };
        }
    }

    /** What becomes of a row. */
    public enum Outcome {
        TAKEN,
        KNOWN,
        REFUSED
    }

    /**
     * @param row as the program shows it
     * @param why what has to be put right; only where it is refused
     */
    public record Row(
            String sheet,
            int row,
            Outcome outcome,
            @Nullable String why) {}

    /** @param kept whether it was kept: not where only that was asked, and not where a row is refused */
    public record Answer(boolean kept, int taken, int known, int refused, List<Row> rows) {

        public Answer {
            rows = List.copyOf(rows);
        }
    }

    private final Files files;
    private final CallBook book;
    private final KnownCalls knownCalls;
    private final PhoneVault phones;
    private final JdbcClient sql;
    private final MessageSource texts;
    private final BusinessClock clock;
    private final CommunityZone zones;

    CallLists(
            Files files,
            CallBook book,
            KnownCalls knownCalls,
            PhoneVault phones,
            JdbcClient sql,
            MessageSource texts,
            BusinessClock clock,
            CommunityZone zones) {
        this.files = files;
        this.book = book;
        this.knownCalls = knownCalls;
        this.phones = phones;
        this.sql = sql;
        this.texts = texts;
        this.clock = clock;
        this.zones = zones;
    }

    /** A row, and what becomes of it; of one that is refused without a call. */
    private record Judged(Row row, @Nullable ListedCall call, String name) {

        boolean is(Outcome outcome) {
            return row.outcome() == outcome;
        }
    }

    /** What keeping the list would do; the caller has put the file among the files. */
    @Transactional(readOnly = true)
    public Answer check(String file, Phone phone) {
        return answer(judged(read(file), phone.line()), false);
    }

    /** Keeps it, unless a row is refused. */
    public Answer keep(String file, Phone phone) {
        var judged = judged(read(file), phone.line());
        if (judged.stream().anyMatch(row -> row.is(Outcome.REFUSED))) {
            return answer(judged, false);
        }
        var taken = judged.stream().filter(row -> row.is(Outcome.TAKEN)).toList();
        taken.forEach(row -> book.listed(Objects.requireNonNull(row.call()).events(row.name(), phone.line())));
        if (!taken.isEmpty()) {
            write(
                    phone.line(),
                    taken.size(),
                    judged.stream().map(Judged::call).filter(Objects::nonNull).toList());
        }
        return answer(judged, true);
    }

    private List<Read> read(String file) {
        var rows = ListReading.of(sheets(file), zones.here(), clock.instant());
        if (rows.size() > MOST_ROWS) {
            throw tooLong();
        }
        return rows;
    }

    private List<Sheet> sheets(String file) {
        var handed = files.hand(file, Scope.current().actor().required()).content();
        try (var content = handed.getInputStream()) {
            if (handed.contentLength() > LARGEST) {
                throw tooLong();
            }
            return WorkbookReader.read(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static CallRefused tooLong() {
        return new CallRefused.LongList(MOST_ROWS, LARGEST / MEGABYTE);
    }

    private List<Judged> judged(List<Read> rows, Line line) {
        var calls = rows.stream().map(Read::call).filter(Objects::nonNull).toList();
        var known = knownCalls.of(line, calls);
        var here = new HashSet<String>();
        return rows.stream().map(read -> judged(read, line, known, here)).toList();
    }

    private Judged judged(Read read, Line line, KnownCalls.Known known, Set<String> here) {
        var call = read.call();
        var not = call == null ? Objects.requireNonNull(read.not()) : taken(call, line, known);
        if (call == null || not != null) {
            return new Judged(
                    new Row(read.sheet(), read.row(), Outcome.REFUSED, text(Objects.requireNonNull(not))), null, "");
        }
        var name = name(call, line);
        var outcome = here.add(name) && !known.has(name, call) ? Outcome.TAKEN : Outcome.KNOWN;
        return new Judged(new Row(read.sheet(), read.row(), outcome, null), call, name);
    }

    private static Answer answer(List<Judged> rows, boolean kept) {
        int taken = count(rows, Outcome.TAKEN);
        int refused = count(rows, Outcome.REFUSED);
        return new Answer(
                kept,
                taken,
                rows.size() - refused - taken,
                refused,
                rows.stream().map(Judged::row).toList());
    }

    private static int count(List<Judged> rows, Outcome outcome) {
        return Math.toIntExact(rows.stream().filter(row -> row.is(outcome)).count());
    }

    /** Why a row cannot be kept: its name is another call's. */
    private @Nullable UnreadRow taken(ListedCall call, Line line, KnownCalls.Known known) {
        var name = name(call, line);
        return known.isAnothers(name, call) ? new UnreadRow("id-taken", name) : null;
    }

    /** The exchange's own, or one by which the same row is found again and from which nobody learns the number. */
    private String name(ListedCall call, Line line) {
        if (call.id() != null) {
            return call.id();
        }
        var said = "call-list/" + line + "/" + call.rang().truncatedTo(ChronoUnit.SECONDS) + "/" + call.number();
        return "list:" + Base64.getUrlEncoder().withoutPadding().encodeToString(phones.hash(said));
    }

    /** That it was brought, and by whom. */
    private void write(Line line, int taken, List<ListedCall> calls) {
        var rang = calls.stream().map(ListedCall::rang).sorted().toList();
        sql.sql("""
                insert into call_list (community, id, line, taken_at, taken_by, calls, first_rang_at, last_rang_at)
                values (:community, :id, :line, :now, :me, :calls, :first, :last)
                """)
                .param("community", Scope.current().requiredCommunity())
                .param("id", Ids.next())
                .param("line", line.name())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("me", Scope.current().actor().required())
                .param("calls", taken)
                .param("first", rang.getFirst().atOffset(ZoneOffset.UTC))
                .param("last", rang.getLast().atOffset(ZoneOffset.UTC))
                .update();
    }

    private String text(UnreadRow not) {
        return texts.getMessage("servicedesk.call-list." + not.why(), not.arguments(), Locale.CHINA);
    }
}
