package io.anju.servicedesk.figures;

import static java.util.Objects.requireNonNull;

import io.anju.identity.Registry;
import io.anju.kernel.BusinessClock;
import io.anju.kernel.CommunityZone;
import io.anju.kernel.Scope;
import io.anju.servicedesk.figures.Pack.Cell;
import io.anju.servicedesk.figures.Pack.Count;
import io.anju.servicedesk.figures.Pack.Percent;
import io.anju.servicedesk.figures.Pack.Row;
import io.anju.servicedesk.figures.Pack.Table;
import io.anju.servicedesk.figures.Pack.Time;
import io.anju.servicedesk.figures.Pack.Words;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** The monthly pack of the community in scope, and that of a company: what the pages show, to take away. */
@Service
public class Packs {

    /** A file to hand out. */
    public record File(String name, byte[] content) {}

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyy年M月", Locale.CHINA);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.CHINA);

    /** Tickets that miss a figure, of each at most so many; the page shows them all. */
    private static final int MISSED = 100;

    private final FigureBoard board;
    private final FigureCases cases;
    private final CompanyFigures companies;
    private final Registry registry;
    private final CommunityZone zones;
    private final MessageSource texts;
    private final TransactionTemplate transaction;
    private final BusinessClock clock;

    Packs(
            FigureBoard board,
            FigureCases cases,
            CompanyFigures companies,
            Registry registry,
            CommunityZone zones,
            MessageSource texts,
            TransactionTemplate transaction,
            BusinessClock clock) {
        this.board = board;
        this.cases = cases;
        this.companies = companies;
        this.registry = registry;
        this.zones = zones;
        this.texts = texts;
        this.transaction = transaction;
        this.clock = clock;
    }

    public File workbook(YearMonth month) {
        return workbook(read(month));
    }

    public File paper(YearMonth month) {
        return paper(read(month));
    }

    /** Its transaction ends before anything is drawn: that may take a while, and the connection is others' too. */
    private Pack read(YearMonth month) {
        return requireNonNull(transaction.execute(status -> ofCommunity(month)));
    }

    public File workbook(UUID company, YearMonth month) {
        return workbook(ofCompany(company, month));
    }

    public File paper(UUID company, YearMonth month) {
        return paper(ofCompany(company, month));
    }

    private static File workbook(Pack pack) {
        return new File(pack.title() + ".xlsx", PackWorkbook.of(pack));
    }

    private static File paper(Pack pack) {
        return new File(pack.title() + ".pdf", PackPaper.of(pack));
    }

    private Pack ofCommunity(YearMonth month) {
        var community = registry.find(Scope.current().requiredCommunity()).orElseThrow();
        var told = board.of(month);
        var tables = new ArrayList<Table>();
        tables.add(figures(told));
        for (var way : Way.values()) {
            tables.add(parts(way, board.by(way, month)));
        }
        tables.add(missed(month));
        return pack(community.name(), month, told.asOf(), zones.here(), tables);
    }

    private Pack ofCompany(UUID company, YearMonth month) {
        var told = companies.of(company, month);
        var lines = told.communities().stream()
                .map(line -> row(line.name(), line.figures()))
                .toList();
        var all = Stream.concat(lines.stream(), Stream.of(row(text("servicedesk.pack.all"), told.total())))
                .toList();
        var exceptions = told.communities().stream()
                .flatMap(line ->
                        line.figures().stream().filter(Share::exceptional).map(share -> exception(line.name(), share)))
                .toList();
        return pack(
                text("servicedesk.pack.company"),
                month,
                told.asOf(),
                CommunityZone.DEFAULT,
                List.of(
                        new Table(text("servicedesk.pack.communities"), shareHead("servicedesk.pack.community"), all),
                        new Table(
                                text("servicedesk.pack.exceptions"),
                                head("servicedesk.pack.exception-head"),
                                exceptions)));
    }

    private Row exception(String community, Share share) {
        return Row.of(
                new Words(community),
                new Words(name(share.figure())),
                new Count(share.hits()),
                new Count(share.cases()),
                new Percent(share.percent()));
    }

    private Pack pack(String whose, YearMonth month, @Nullable Instant asOf, ZoneId zone, List<Table> tables) {
        var when = asOf == null ? clock.instant() : asOf;
        return new Pack(
                text("servicedesk.pack.title", whose, MONTH.format(month)),
                text("servicedesk.pack.as-of", MOMENT.format(when.atZone(zone))),
                zone,
                tables);
    }

    private Table figures(FigureBoard.Month told) {
        return new Table(
                text("servicedesk.pack.figures"),
                head("servicedesk.pack.figure-head"),
                told.figures().stream()
                        .map(line -> Row.of(
                                new Words(line.name()),
                                new Count(line.now().hits()),
                                new Count(line.now().cases()),
                                new Percent(line.now().percent()),
                                new Percent(line.before().percent()),
                                new Words(text(
                                        "servicedesk.pack." + (line.lessIsBetter() ? "at-most" : "at-least"),
                                        line.limit())),
                                new Words(line.now().exceptional() ? text("servicedesk.pack.exceptional") : "")))
                        .toList());
    }

    private Table parts(Way way, List<FigureBoard.Part> parts) {
        var key = "servicedesk.pack.by-" + way.name().toLowerCase(Locale.ROOT);
        return new Table(
                text(key),
                shareHead(key + "-head"),
                parts.stream().map(part -> row(part.name(), part.figures())).toList());
    }

    private Row row(String name, List<Share> shares) {
        var shown = name.isEmpty() ? text("servicedesk.pack.nobody") : name;
        return new Row(Stream.concat(
                        Stream.<Cell>of(new Words(shown)), shares.stream().map(share -> new Percent(share.percent())))
                .toList());
    }

    private Table missed(YearMonth month) {
        var rows = Arrays.stream(Figure.values())
                .flatMap(figure -> cases
                        .list(
                                new FigureCases.Wanted(figure.key(), month, figure.lessIsBetter(), null, null),
                                null,
                                MISSED)
                        .items()
                        .stream()
                        .map(one -> Row.of(
                                new Words(name(figure.key())),
                                new Words(one.number()),
                                new Words(one.spaceLabel()),
                                new Words(one.categoryName()),
                                new Time(one.at()),
                                new Words(one.person() == null ? "" : one.person()))))
                .toList();
        return new Table(text("servicedesk.pack.missed"), head("servicedesk.pack.missed-head"), rows);
    }

    /** The name of what stands in the rows, then each figure's. */
    private List<String> shareHead(String first) {
        return Stream.concat(
                        Stream.of(text(first)), Arrays.stream(Figure.values()).map(figure -> name(figure.key())))
                .toList();
    }

    private List<String> head(String key) {
        return List.of(text(key).split("\\|"));
    }

    private String name(String figure) {
        return text("servicedesk.figure." + figure);
    }

    private String text(String key, Object... values) {
        return texts.getMessage(key, values, Locale.CHINA);
    }
}
