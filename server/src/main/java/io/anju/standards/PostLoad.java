package io.anju.standards;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What one person of a post has in hand in a shift, of all that is planned and is to be planned.
 *
 * @param people on duty a day, on average of the coming week; without a roster those who are posted
 * @param rounds a shift: what is done at several places one after the other is one
 * @param tasks a shift, one for each place
 * @param recordingMinutes spent on the phone a shift
 * @param mostRounds how many rounds are the most a shift; null where rounds are not what is limited
 * @param mostRecordingMinutes how many minutes are the most a shift; null where they are not what is limited
 * @param peopleShort how many more people on duty it takes
 */
public record PostLoad(
        String post,
        BigDecimal people,
        BigDecimal rounds,
        BigDecimal tasks,
        BigDecimal recordingMinutes,
        @Nullable BigDecimal mostRounds,
        @Nullable BigDecimal mostRecordingMinutes,
        int peopleShort) {}
