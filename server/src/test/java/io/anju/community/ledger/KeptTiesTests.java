package io.anju.community.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.community.Residents.Relation;
import io.anju.kernel.Ids;
import io.anju.kernel.Period;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class KeptTiesTests {

    private static final LocalDate SOLD = LocalDate.of(2026, 3, 1);

    private final KeptTies ties = new KeptTies();
    private final KeptTies.Key seller =
            new KeptTies.Key("3-2-1102", "程女士", ByteBuffer.wrap(new byte[] {1}), Relation.OWNER);

    @Test
    void whoWasThereIsKnownWithoutDaysAndMayComeBackOnADay() {
        ties.add(seller, new KeptTies.Held(Ids.next(), Ids.next(), new Period(SOLD.minusYears(3), SOLD)));

        assertThat(ties.has(seller)).isTrue();
        assertThat(ties.has(seller, new Period(SOLD.minusYears(3), null))).isTrue();
        assertThat(ties.has(seller, new Period(SOLD, null))).isFalse();
    }

    @Test
    void whoWasThereForNoDayIsKnownToo() {
        ties.addOfNoDay(seller);

        assertThat(ties.has(seller)).isTrue();
        assertThat(ties.has(seller, new Period(SOLD, null))).isFalse();
    }
}
