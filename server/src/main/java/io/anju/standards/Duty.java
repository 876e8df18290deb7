package io.anju.standards;

import java.util.List;
import java.util.UUID;

/**
 * What somebody does again and again because of a clause.
 *
 * @param howOften in the words people use
 * @param minutes what one turn at one place takes
 * @param recordingSeconds what of it is spent on the phone
 * @param planned whether it is planned already
 * @param together what the same post does at the same places and times: one card for all, opened and shown by a photo once
 */
public record Duty(
        String clause,
        String title,
        String post,
        String howOften,
        int minutes,
        int recordingSeconds,
        boolean photo,
        List<Where> places,
        boolean planned,
        List<String> together) {

    public record Where(UUID id, String label) {}

    public Duty {
        places = List.copyOf(places);
        together = List.copyOf(together);
    }
}
