import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;

/** Holds what was acknowledged against what the application answers now: the tickets, the photos, and the same keys again. */
final class Comparison {

    private final Crew crew;
    final AtomicLong tickets = new AtomicLong();
    final AtomicLong repeated = new AtomicLong();
    final List<String> differences = new ArrayList<>();

    Comparison(Crew crew) {
        this.crew = crew;
    }

    void of(List<CrashJournal.Life> lives) throws InterruptedException {
        for (var life : lives) {
            ticket(life);
            for (var photo : life.photos()) {
                photo(life, photo);
            }
            for (var answer : life.answers()) {
                again(answer);
            }
            tickets.incrementAndGet();
        }
    }

    private void ticket(CrashJournal.Life life) throws InterruptedException {
        var path = crew.at() + "/tickets/" + life.ticket();
        var now = Session.JSON.readTree(
                crew.untilAnswered(() -> crew.person(Crew.Role.DESK).get(path), path).body());
        same("number of " + life.ticket(), life.number(), now.path("number").asString());
        same("timeline of " + life.ticket(), life.timeline(), Crew.kinds(now));
        var photos = now.path("timeline").valueStream()
                .flatMap(one -> one.path("photos").valueStream())
                .map(JsonNode::asString)
                .toList();
        same("photos of " + life.ticket(), life.photos(), photos);
    }

    private void photo(CrashJournal.Life life, String sha256) throws InterruptedException {
        var path = crew.at() + "/files/" + sha256;
        crew.untilAnswered(() -> crew.person(Crew.Role.DESK).get(path + "/thumbnail"), path);
        var answer = crew.untilAnswered(() -> crew.person(Crew.Role.DESK).get(path), path);
        same("photo of " + life.ticket(), sha256, Crew.sha256(answer.body()));
    }

    private void again(CrashJournal.Answer first) throws InterruptedException {
        var second = crew.untilAnswered(
                () -> crew.person(first.who()).post(first.path(), first.body(), first.key()), first.path());
        same("status under the key " + first.key(), first.status(), second.statusCode());
        same("answer under the key " + first.key(), first.text(), second.body());
        repeated.incrementAndGet();
    }

    /** The evidence of the community, verified from its first batch to its last. */
    long verify() throws InterruptedException {
        var path = crew.at() + "/evidence/verification";
        var manager = crew.person(Crew.Role.MANAGER);
        var key = UUID.randomUUID();
        var run = Session.JSON.readTree(crew.untilAnswered(() -> manager.post(path, "", key), path).body());
        while (true) {
            var last = Session.JSON
                    .readTree(crew.untilAnswered(() -> manager.get(path), path).body())
                    .path("last");
            if (last.path("id").asString("").equals(run.path("id").asString()) && last.hasNonNull("finishedAt")) {
                same("problems in the evidence", 0L, last.path("problemCount").asLong());
                return last.path("facts").asLong();
            }
            Thread.sleep(200);
        }
    }

    private void same(String what, Object acknowledged, Object now) {
        if (!Objects.equals(acknowledged, now)) {
            differences.add(what + ": acknowledged " + acknowledged + ", now " + now);
        }
    }
}
