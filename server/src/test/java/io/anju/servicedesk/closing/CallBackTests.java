package io.anju.servicedesk.closing;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.servicedesk.TicketId;
import io.anju.servicedesk.closing.CallBackSettings.Setting;
import io.anju.servicedesk.ticket.Mended;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CallBackTests {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    /** Ten in the morning there. */
    private static final Instant DONE = Instant.parse("2026-11-25T02:00:00Z");

    private static final UUID SOMEBODY = UUID.randomUUID();

    @Test
    void aPersonTelephonesForTheStrongestReason() {
        assertThat(Reason.of(mended(true, true, 2, SOMEBODY), false, true, 20)).contains(Reason.COMPLAINT);
        assertThat(Reason.of(mended(true, false, 2, SOMEBODY), true, true, 20)).contains(Reason.PAID);
        assertThat(Reason.of(mended(true, false, 2, SOMEBODY), false, true, 20)).contains(Reason.REOPENED);
        assertThat(Reason.of(mended(true, false, 1, SOMEBODY), false, true, 20)).contains(Reason.LEAK);
        assertThat(Reason.of(mended(false, false, 1, null), false, false, 20)).contains(Reason.NOBODY_NAMED);
        assertThat(Reason.of(mended(false, false, 1, SOMEBODY), false, false, 20))
                .contains(Reason.CANNOT_TAP);
    }

    @Test
    void whatIsEverybodysIsLookedAtWhereNobodyInParticularReportedIt() {
        assertThat(Reason.of(inTheLobby(null), false, false, 20)).contains(Reason.PUBLIC_AREA);
        assertThat(Reason.ofPoorStars(inTheLobby(null))).isEqualTo(Reason.PUBLIC_AREA);
        assertThat(Reason.of(inTheLobby(SOMEBODY), true, true, 20)).contains(Reason.PAID);
        assertThat(Reason.ofPoorStars(inTheLobby(SOMEBODY))).isEqualTo(Reason.LOW_STARS);
    }

    @Test
    void aCommunityWaitsAsLongAndTriesAsOftenAsItSays() {
        var patient = new Setting(20, 72, 3, 4, 1);
        var id = new CallBackId(UUID.randomUUID(), UUID.randomUUID());
        var callBack = CallBack.begin(id, mended(false, false, 1, SOMEBODY), patient, DONE);
        assertThat(callBack.silentAt()).isEqualTo(after(72));
        callBack.telephone(Reason.LEAK, DONE, SHANGHAI);
        callBack.tried(after(1), SHANGHAI);
        callBack.tried(after(5), SHANGHAI);
        assertThat(callBack.isOverBy(after(72))).as("twice").isFalse();
        callBack.tried(after(24), SHANGHAI);
        assertThat(callBack.isOverBy(after(71))).isFalse();
        assertThat(callBack.isOverBy(after(72))).isTrue();
    }

    @Test
    void ofTheSilentSoManyOfAHundredAreTelephonedAndAlwaysTheSameOnes() {
        var tickets = IntStream.range(0, 1000)
                .mapToObj(n -> new UUID(0x7000L, 0x8000_0000_0000_0000L + n))
                .toList();
        assertThat(sampled(tickets, 20)).hasSize(200).isEqualTo(sampled(tickets, 20));
        assertThat(sampled(tickets, 35)).hasSize(350).containsAll(sampled(tickets, 20));
        assertThat(sampled(tickets, 0)).isEmpty();
        assertThat(sampled(tickets, 100)).hasSize(1000);
    }

    private static List<UUID> sampled(List<UUID> tickets, int percent) {
        return tickets.stream()
                .filter(ticket -> CallBackPolicy.isSampled(ticket, percent))
                .toList();
    }

    @Test
    void withoutAReasonTwoDaysOfSilenceAreEnough() {
        var callBack = begun();
        assertThat(callBack.isOverBy(after(47))).isFalse();
        assertThat(callBack.isOverBy(after(48))).isTrue();
    }

    @Test
    void withAReasonTwoAttemptsFourHoursApartAreDueAsWell() {
        var callBack = begun();
        callBack.telephone(Reason.LEAK, DONE, SHANGHAI);
        assertThat(callBack.isOverBy(after(48))).isFalse();
        callBack.tried(after(1), SHANGHAI);
        callBack.tried(after(2), SHANGHAI);
        assertThat(callBack.isOverBy(after(48))).as("the second came too soon").isFalse();
        callBack.tried(after(5), SHANGHAI);
        assertThat(callBack.isOverBy(after(47))).isFalse();
        assertThat(callBack.isOverBy(after(48))).isTrue();
    }

    @Test
    void theSampleIsLeftInPeaceForADay() {
        var callBack = begun();
        callBack.telephone(Reason.SAMPLE, DONE, SHANGHAI);
        callBack.tried(after(1), SHANGHAI);
        callBack.tried(after(24), SHANGHAI);
        assertThat(callBack.isOverBy(after(48))).isFalse();
        callBack.tried(after(47), SHANGHAI);
        assertThat(callBack.isOverBy(after(48))).isTrue();
    }

    @Test
    void aTapIsEnoughUnlessAPersonHasToHearIt() {
        var callBack = begun();
        assertThat(callBack.isMetByATap()).isTrue();
        callBack.telephone(Reason.SAMPLE, DONE, SHANGHAI);
        assertThat(callBack.isMetByATap()).isTrue();
        callBack.telephone(Reason.LOW_STARS, DONE, SHANGHAI);
        assertThat(callBack.isMetByATap()).isFalse();
    }

    @Test
    void fewStarsTakeBackWhatWasTappedAndAStrongerReasonStays() {
        var callBack = begun();
        callBack.telephone(Reason.COMPLAINT, DONE, SHANGHAI);
        callBack.answered(after(1));
        callBack.doubted(after(2), SHANGHAI);
        assertThat(callBack.isAnswered()).isFalse();
        assertThat(callBack.isMetByATap()).isFalse();
        callBack.tried(after(24), SHANGHAI);
        callBack.tried(after(47), SHANGHAI);
        assertThat(callBack.isOverBy(after(48))).isTrue();
    }

    @Test
    void nobodyIsRungOutOfBed() {
        assertThat(CallBackPolicy.whenPeopleMayBeCalled(after(9), SHANGHAI)).isEqualTo(after(9));
        assertThat(CallBackPolicy.whenPeopleMayBeCalled(after(10), SHANGHAI)).isEqualTo(after(23));
        assertThat(CallBackPolicy.whenPeopleMayBeCalled(after(22), SHANGHAI)).isEqualTo(after(23));
    }

    private static CallBack begun() {
        var work = mended(false, false, 1, SOMEBODY);
        return CallBack.begin(
                new CallBackId(UUID.randomUUID(), UUID.randomUUID()), work, CallBackSettings.STANDARD, DONE);
    }

    private static Mended inTheLobby(@Nullable UUID reporter) {
        return mended(false, false, 1, reporter, true);
    }

    private static Mended mended(boolean leak, boolean complaint, int round, @Nullable UUID reporter) {
        return mended(leak, complaint, round, reporter, false);
    }

    private static Mended mended(
            boolean leak, boolean complaint, int round, @Nullable UUID reporter, boolean needsCheck) {
        var id = new TicketId(UUID.randomUUID(), UUID.randomUUID());
        return new Mended(
                id, "QH-261125-7", UUID.randomUUID(), null, reporter, null, needsCheck, leak, complaint, round, false);
    }

    private static Instant after(int hours) {
        return DONE.plus(Duration.ofHours(hours));
    }
}
