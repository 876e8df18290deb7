package io.anju.workforce.roster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * How far a post is manned: what is asked, and what of it somebody is there for.
 *
 * @param requiredMinutes minutes times heads
 * @param coveredMinutes the same, never more than required: two guards where one is asked count as one
 * @param gaps where heads are missing, by time
 */
record Cover(long requiredMinutes, long coveredMinutes, List<Gap> gaps) {

    /** For that long so many heads are missing. */
    record Gap(Instant from, Instant until, int missing) {}

    Cover {
        gaps = List.copyOf(gaps);
    }

    /** Rounded down, so that a hundred says that nothing is missing; a post of which nothing is asked is manned. */
    int percent() {
        return requiredMinutes == 0 ? 100 : (int) (coveredMinutes * 100 / requiredMinutes);
    }

    /** @param windows when the post is to be manned, by time and apart from each other */
    static Cover of(List<Span> windows, int headcount, List<Span> shifts) {
        long required = 0;
        long covered = 0;
        var gaps = new ArrayList<Gap>();
        for (var window : windows) {
            var there = shifts.stream().filter(window::touches).toList();
            for (var part : parts(window, there)) {
                int heads = (int) there.stream()
                        .filter(shift -> shift.contains(part.from()))
                        .count();
                long minutes = part.length().toMinutes();
                required += minutes * headcount;
                covered += minutes * Math.min(heads, headcount);
                if (heads < headcount) {
                    add(gaps, new Gap(part.from(), part.until(), headcount - heads));
                }
            }
        }
        return new Cover(required, covered, gaps);
    }

    /** Within a part the same people are there. */
    private static List<Span> parts(Span window, List<Span> there) {
        var changes = new TreeSet<Instant>();
        changes.add(window.from());
        changes.add(window.until());
        there.stream()
                .flatMap(shift -> Stream.of(shift.from(), shift.until()))
                .filter(window::contains)
                .forEach(changes::add);
        var parts = new ArrayList<Span>();
        for (var from : changes.headSet(window.until())) {
            parts.add(new Span(from, changes.tailSet(from, false).first()));
        }
        return parts;
    }

    /** A gap that goes on as it was is one, past midnight too. */
    private static void add(List<Gap> gaps, Gap gap) {
        var last = gaps.isEmpty() ? null : gaps.getLast();
        if (last != null && last.until().equals(gap.from()) && last.missing() == gap.missing()) {
            gaps.set(gaps.size() - 1, new Gap(last.from(), gap.until(), gap.missing()));
        } else {
            gaps.add(gap);
        }
    }
}
