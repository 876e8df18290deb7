package io.anju.demo;

import io.anju.demo.Commons.Corner;
import io.anju.demo.Home.Holder;
import io.anju.demo.Script.Fate;
import io.anju.kernel.CommunityZone;
import io.anju.servicedesk.ticket.Channel;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Throws what is reported in a community, day by day, and what becomes of it: so many of a hundred late, silent, not good. */
final class Scripts {

    static final int LATE_PERCENT = 8;
    static final int REOPENED_PERCENT = 4;
    static final int SILENT_PERCENT = 30;

    private static final String TRAPPED = "电梯困人：轿厢停在两层之间，里面有两位住户和一个孩子，已经安抚，请马上来人";

    /** Words of a report that is about a lobby or a staircase. */
    private static final Set<String> INDOORS = Set.of("单元", "楼道", "大堂");

    private static final int IN_THE_HOUSE_PERCENT = 60;

    /** What is reported again at the same place within it counts as mended badly. */
    private static final Duration RESTED = Duration.ofDays(30);

    private static final int APPOINTED_PERCENT = 14;
    private static final int ON_THE_SPOT_PERCENT = 18;
    private static final Set<String> ANSWERED = Set.of("complaint", "enquiry", "fee", "suggestion", "praise");
    private static final Set<String> BY_APPOINTMENT = Set.of("lock", "clog", "other", "heating");

    private final Site site;
    private final Plan.Ground kind;
    private final Weather weather;
    private final List<Home> homes;
    private final List<Home> withPhones;
    private final List<Corner> commons;
    private final Set<Instant> taken = new HashSet<>();
    private final Map<String, Instant> reported = new HashMap<>();

    private Scripts(Site site, Plan.Ground kind) {
        this.site = site;
        this.kind = kind;
        this.weather = Weather.of(site.firstDay(), site.today());
        this.homes = Ground.homes(site, kind).stream().filter(Home::lived).toList();
        this.withPhones = homes.stream()
                .filter(home -> home.livingThere().stream().anyMatch(Holder::app))
                .toList();
        this.commons = Ground.commons(site, kind);
    }

    /** By time; each at an instant of its own. */
    static List<Script> of(Site site, Plan.Ground kind, int aMonth) {
        return new Scripts(site, kind).all(aMonth);
    }

    private List<Script> all(int aMonth) {
        var times = new ArrayList<Instant>();
        for (var month = YearMonth.from(site.firstDay());
                !month.isAfter(YearMonth.from(site.today()));
                month = month.plusMonths(1)) {
            times.addAll(times(month, aMonth));
        }
        times.sort(Comparator.naturalOrder());
        var drafts = new ArrayList<Script>();
        for (int n = 0; n < times.size(); n++) {
            drafts.add(draft(n, times.get(n)));
        }
        return fated(drafts);
    }

    /** A running month has as many as its days that are over. */
    private List<Instant> times(YearMonth month, int aMonth) {
        var dice = Dice.of(site.seed(), "times", month.getYear() * 12 + month.getMonthValue());
        int over = month.equals(YearMonth.from(site.today())) ? site.today().getDayOfMonth() : month.lengthOfMonth();
        int wanted = aMonth * site.percent() * over / 100 / month.lengthOfMonth();
        var weights = IntStream.rangeClosed(1, over)
                .map(day -> weather.weight(month.atDay(day)))
                .toArray();
        var times = new ArrayList<Instant>();
        while (times.size() < wanted) {
            var time = LocalTime.of(Weather.hour(dice), dice.below(60), dice.below(60));
            var at = Site.at(month.atDay(dice.weighed(weights) + 1), time);
            if (at.isBefore(site.until()) && taken.add(at)) {
                times.add(at);
            }
        }
        return times;
    }

    private Script draft(int n, Instant at) {
        var dice = Dice.of(site.seed(), "report", n);
        var category = category(dice, LocalDate.ofInstant(at, CommunityZone.DEFAULT));
        var phrase = Reports.phrase(dice, category, where());
        boolean common = phrase.where().equals("common");
        var channel = channel(dice, common, ANSWERED.contains(category));
        var home = dice.one(channel == Channel.APP ? withPhones : homes);
        var holder = holder(dice, home, channel, common);
        var place = common ? place(dice, home, category, phrase.text(), at) : home.label();
        reported.put(place + category, at);
        boolean ours = channel == Channel.STAFF;
        boolean spot = ours && !ANSWERED.contains(category) && dice.in100(ON_THE_SPOT_PERCENT * 3);
        var caller = holder == null && !ours ? caller(dice) : null;
        var agreed = agreed(dice, at, category);
        return new Script(
                n,
                at,
                category,
                phrase.text(),
                channel,
                place,
                holder,
                caller,
                phrase.cause(),
                agreed,
                new Fate(false, false, false, spot));
    }

    private String where() {
        return switch (kind) {
            case HOMES -> "home";
            case PLAZA -> "shop";
            case SCHOOL -> "room";
        };
    }

    /** Heating is for homes; a school has neither heating nor lifts of ours. */
    private String category(Dice dice, LocalDate day) {
        var weights = new TreeMap<>(weather.categories(day));
        if (kind != Plan.Ground.HOMES) {
            weights.remove("heating");
        }
        if (kind == Plan.Ground.SCHOOL) {
            weights.keySet().removeAll(Set.of("lift", "fee", "praise"));
        }
        var names = List.copyOf(weights.keySet());
        return names.get(dice.weighed(
                weights.values().stream().mapToInt(Integer::intValue).toArray()));
    }

    private Channel channel(Dice dice, boolean common, boolean answered) {
        if (kind == Plan.Ground.SCHOOL) {
            return common ? Channel.STAFF : dice.one(List.of(Channel.PHONE, Channel.VISIT));
        }
        if (common) {
            return dice.one(List.of(Channel.PHONE, Channel.STAFF, Channel.STAFF, Channel.VISIT));
        }
        return switch (dice.weighed(44, 38, answered ? 14 : 8, 7)) {
            case 0 -> Channel.APP;
            case 1 -> Channel.PHONE;
            case 2 -> Channel.STEWARD;
            default -> Channel.VISIT;
        };
    }

    private static @Nullable Holder holder(Dice dice, Home home, Channel channel, boolean common) {
        var there = home.livingThere().stream()
                .filter(one -> channel != Channel.APP || one.app())
                .toList();
        boolean unknown = channel == Channel.STAFF || there.isEmpty() || (common && dice.in100(40));
        return unknown ? null : dice.one(there);
    }

    /** Lifts and lobbies are those of the house of whoever reports it; nobody reports the same again soon, where there is another place. */
    private String place(Dice dice, Home home, String category, String text, Instant at) {
        boolean lift = category.equals("lift");
        boolean inTheHouse = lift
                || INDOORS.stream().anyMatch(text::contains)
                || (category.equals("clean") && dice.in100(IN_THE_HOUSE_PERCENT));
        var fit = commons.stream()
                .filter(one -> !one.plant() && one.name().contains("梯") == lift)
                .toList();
        var inside = fit.stream().filter(one -> !one.unit().isEmpty()).toList();
        var there = inTheHouse && !inside.isEmpty()
                ? inside
                : fit.stream().filter(one -> one.unit().isEmpty()).toList();
        var rested = there.stream()
                .filter(one -> isRested(one.label() + category, at))
                .toList();
        var near = rested.stream()
                .filter(one ->
                        one.building().equals(home.building()) && one.unit().equals(home.unit()))
                .findFirst();
        return near.orElseGet(() -> dice.one(rested.isEmpty() ? there : rested)).label();
    }

    private boolean isRested(String what, Instant at) {
        var last = reported.get(what);
        return last == null || Duration.between(last, at).compareTo(RESTED) > 0;
    }

    private String caller(Dice dice) {
        return Names.surname(dice)
                + switch (kind) {
                    case SCHOOL -> "老师";
                    case PLAZA -> "店长";
                    case HOMES -> dice.one(List.of("女士", "先生", "阿姨", "师傅"));
                };
    }

    /** The next morning or afternoon, for what can wait. */
    private @Nullable Instant agreed(Dice dice, Instant at, String category) {
        boolean waits = BY_APPOINTMENT.contains(category) && dice.in100(APPOINTED_PERCENT);
        var there = at.atZone(CommunityZone.DEFAULT);
        boolean night = there.getHour() >= 22 || there.getHour() < 6;
        if (!waits && !(night && BY_APPOINTMENT.contains(category))) {
            return null;
        }
        var day =
                there.getHour() < 6 ? there.toLocalDate() : there.toLocalDate().plusDays(1);
        return Site.at(day, LocalTime.of(dice.one(List.of(9, 10, 14, 15, 16)), 0));
    }

    /** Exactly as many of each fate as there are to be. */
    private List<Script> fated(List<Script> drafts) {
        var dice = Dice.of(site.seed(), "fates", 0);
        var visits = drafts.stream()
                .filter(one -> !ANSWERED.contains(one.category()) && !one.fate().onTheSpot())
                .toList();
        var asked = drafts.stream().filter(one -> !one.fate().onTheSpot()).toList();
        var late = some(dice, visits, LATE_PERCENT, visits.size());
        var reopened = some(dice, asked, REOPENED_PERCENT, drafts.size());
        var silent = some(
                dice,
                asked.stream().filter(one -> !reopened.contains(one.n())).toList(),
                SILENT_PERCENT,
                asked.size() + reopened.size());
        var trapped = drafts.stream()
                .filter(one -> one.category().equals("lift") && !late.contains(one.n()))
                .skip(1)
                .findFirst()
                .map(Script::n)
                .orElse(-1);
        return drafts.stream()
                .map(one -> one.n() == trapped ? one.saying(TRAPPED) : one)
                .map(one -> with(
                        one,
                        new Fate(
                                late.contains(one.n()),
                                silent.contains(one.n()),
                                reopened.contains(one.n()),
                                one.fate().onTheSpot())))
                .toList();
    }

    private static Set<Integer> some(Dice dice, List<Script> of, int percent, int ofAll) {
        var chosen = new HashSet<Integer>();
        dice.shuffled(of).stream().limit(Math.round(ofAll * percent / 100.0)).forEach(one -> chosen.add(one.n()));
        return chosen;
    }

    private static Script with(Script one, Fate fate) {
        return new Script(
                one.n(),
                one.at(),
                one.category(),
                one.text(),
                one.channel(),
                one.label(),
                one.holder(),
                one.caller(),
                one.cause(),
                one.appointed(),
                fate);
    }
}
