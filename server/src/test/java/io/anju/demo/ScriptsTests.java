package io.anju.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.kernel.CommunityZone;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is thrown for the whole size: as much as it should be, and the same again. */
class ScriptsTests {

    private static final Instant UNTIL = Instant.parse("2026-11-26T07:00:00Z");
    private static final UUID NOBODY = new UUID(0, 0);

    @Test
    void theSameSeedAndDayThrowTheSame() {
        assertThat(Scripts.of(site(3), Plan.Ground.HOMES, 500)).isEqualTo(Scripts.of(site(3), Plan.Ground.HOMES, 500));
        assertThat(Flats.of(site(3))).isEqualTo(Flats.of(site(3)));
        assertThat(Scripts.of(site(4), Plan.Ground.HOMES, 500))
                .isNotEqualTo(Scripts.of(site(3), Plan.Ground.HOMES, 500));
    }

    @Test
    void anEstateHasAboutTwoThousandFlats() {
        var flats = Flats.of(site(3));
        assertThat(flats).hasSize(2_012);
        assertThat(flats).filteredOn(home -> !home.sold()).hasSize(60);
        assertThat(flats).filteredOn(home -> home.sold() && !home.lived()).hasSize(180);
        assertThat(flats).filteredOn(Home::isCoOwned).hasSize((2_012 - 60) * 12 / 100);
    }

    @Test
    void aMonthHasFiveHundredTicketsAndARunningOneItsShare() {
        var scripts = Scripts.of(site(3), Plan.Ground.HOMES, 500);
        assertThat(scripts).filteredOn(one -> in(one, YearMonth.of(2026, 10))).hasSize(500);
        assertThat(scripts).filteredOn(one -> in(one, YearMonth.of(2026, 11))).hasSize(500 * 26 / 30);
        assertThat(scripts).extracting(Script::at).doesNotHaveDuplicates().isSorted();
        assertThat(scripts).allMatch(one -> one.at().isBefore(UNTIL));
    }

    @Test
    void soManyOfAHundredAreLateComeBackAndStaySilent() {
        var scripts = Scripts.of(site(3), Plan.Ground.HOMES, 500);
        var asked = scripts.stream().filter(one -> !one.fate().onTheSpot()).count();
        var reopened = scripts.stream().filter(one -> one.fate().reopened()).count();
        assertThat(reopened).isEqualTo(Math.round(scripts.size() * 0.04));
        assertThat(scripts.stream().filter(one -> one.fate().silent()).count())
                .isEqualTo(Math.round((asked + reopened) * 0.30));
        assertThat(scripts).noneMatch(one -> one.fate().late() && one.fate().onTheSpot());
        assertThat(scripts).noneMatch(one -> one.fate().silent() && one.fate().reopened());
    }

    @Test
    void mondaysAStormAndTheFirstWeekOfTheHeatingAreBusier() {
        var scripts = Scripts.of(site(3), Plan.Ground.HOMES, 500);
        var weather = Weather.of(LocalDate.of(2026, 10, 1), LocalDate.of(2026, 11, 26));
        assertThat(on(scripts, weather.storm())).isGreaterThan(40);
        assertThat(on(scripts, LocalDate.of(2026, 10, 12))).isGreaterThan(on(scripts, LocalDate.of(2026, 10, 11)));
        assertThat(LocalDate.of(2026, 10, 12).getDayOfWeek()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(scripts)
                .filteredOn(one -> one.category().equals("heating"))
                .hasSizeGreaterThan(60)
                .allMatch(one -> weather.isFirstHeatingWeek(day(one)));
    }

    @Test
    void somebodyIsTrappedInALiftOnce() {
        assertThat(Scripts.of(site(3), Plan.Ground.HOMES, 500))
                .filteredOn(one -> one.text().contains("困人"))
                .hasSize(1);
    }

    @Test
    void aPlazaHasShopsAndASchoolHasExamRooms() {
        assertThat(Ground.homes(site(3), Plan.Ground.PLAZA)).hasSize(320);
        assertThat(Ground.homes(site(3), Plan.Ground.SCHOOL))
                .filteredOn(room -> room.building().equals("D"))
                .hasSize(32);
        assertThat(Ground.homes(site(3), Plan.Ground.SCHOOL))
                .filteredOn(room -> room.building().equals("C"))
                .hasSize(12);
    }

    private static long on(List<Script> scripts, LocalDate day) {
        return scripts.stream().filter(one -> day(one).equals(day)).count();
    }

    private static boolean in(Script one, YearMonth month) {
        return YearMonth.from(day(one)).equals(month);
    }

    private static LocalDate day(Script one) {
        return LocalDate.ofInstant(one.at(), CommunityZone.DEFAULT);
    }

    private static Site site(long seed) {
        return new Site("S", NOBODY, NOBODY, NOBODY, NOBODY, NOBODY, seed, 100, Stories.begin(UNTIL), UNTIL, List.of());
    }
}
