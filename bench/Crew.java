import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import javax.imageio.ImageIO;
import tools.jackson.databind.JsonNode;

/**
 * The load: the desk registers leaks with a photo, the technician takes each through its steps and adds a photo. As phones do,
 * each command has one key and is sent again until it is answered.
 */
final class Crew {

    enum Role {
        DESK,
        TECHNICIAN,
        MANAGER
    }

    private static final String PHONE = "19900000217";

    private final Map<Role, Session> people;
    private final String at;
    private final String space;
    private final String account;
    private final String employee;
    private final CrashJournal journal;
    private final int workers;
    final AtomicLong acknowledged = new AtomicLong();
    final AtomicLong lastAnswer = new AtomicLong(System.nanoTime());
    final Map<Integer, AtomicLong> refusals = new ConcurrentHashMap<>();
    final ConcurrentLinkedQueue<String> surprises = new ConcurrentLinkedQueue<>();
    private volatile boolean goesOn = true;
    private final Semaphore mayWork;

    Crew(Application application, CrashJournal journal, int workers) throws IOException, InterruptedException {
        this.journal = journal;
        this.workers = workers;
        this.mayWork = new Semaphore(workers, true);
        people = Map.of(
                Role.DESK, Session.signIn(application.port, "qinghe-desk"),
                Role.MANAGER, Session.signIn(application.port, "qinghe"),
                Role.TECHNICIAN, Session.signInByPhone(application, PHONE));
        var me = people.get(Role.TECHNICIAN).read("/api/me");
        account = me.path("account").asString();
        at = "/api/communities/" + community(me);
        space = people.get(Role.DESK).read(at + "/spaces?q=3-2-1101").path("items").path(0).path("space").asString();
        employee = people.get(Role.DESK).read(at + "/on-duty").path("items").valueStream()
                .filter(one -> one.path("account").asString("").equals(account))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("The technician is not on duty now"))
                .path("employee")
                .asString();
    }

    private static String community(JsonNode me) {
        return me.path("communities").valueStream()
                .filter(one -> one.path("kind").asString().equals("community"))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asString();
    }

    Session person(Role role) {
        return people.get(role);
    }

    /** {@code /api/communities/<id>}. */
    String at() {
        return at;
    }

    void stop() {
        goesOn = false;
    }

    /** Returns when every ticket begun is at its end; nobody begins another before {@link #goOn}. */
    void rest() {
        mayWork.acquireUninterruptibly(workers);
    }

    void goOn() {
        mayWork.release(workers);
    }

    /** One ticket after the other until told to stop; a ticket begun is brought to its end. */
    void work() {
        while (goesOn) {
            mayWork.acquireUninterruptibly();
            try {
                journal.note(live());
            } catch (Surprise noted) {
                surprises.add(noted.getMessage());
            } catch (InterruptedException e) {
                return;
            } catch (IOException e) {
                throw new IllegalStateException("The journal cannot be written", e);
            } finally {
                mayWork.release();
            }
        }
    }

    private CrashJournal.Life live() throws InterruptedException, IOException {
        var answers = new ArrayList<CrashJournal.Answer>();
        var subject = "crash " + UUID.randomUUID();
        journal.begin(subject);
        var before = upload(Role.DESK);
        var registered = send(answers, Role.DESK, at + "/tickets", UUID.randomUUID(), """
                {"space":"%s","channel":"PHONE","category":"leak","description":"%s","photos":["%s"]}""".formatted(space, subject, before));
        var id = registered.path("id").asString();
        send(answers, Role.DESK, at + "/tickets/" + id + "/assignment", UUID.randomUUID(), """
                {"employee":"%s"}""".formatted(employee));
        step(answers, id, "accept", "");
        step(answers, id, "arrive", "");
        var after = upload(Role.TECHNICIAN);
        step(answers, id, "finish", "\"" + after + "\"");
        var timeline = new ArrayList<>(kinds(registered));
        timeline.addAll(List.of(
                "servicedesk.assigned", "servicedesk.accepted", "servicedesk.arrived", "servicedesk.finished"));
        return new CrashJournal.Life(
                subject, id, registered.path("number").asString(), timeline, List.of(before, after), answers);
    }

    static List<String> kinds(JsonNode ticket) {
        return ticket.path("timeline").valueStream().map(one -> one.path("kind").asString()).toList();
    }

    private void step(List<CrashJournal.Answer> answers, String ticket, String kind, String photo)
            throws InterruptedException {
        var key = UUID.randomUUID();
        var taken = send(answers, Role.TECHNICIAN, at + "/commands", key, """
                {"id":"%s","account":"%s","device":"crash","sequence":1,"previousHash":"","signature":"","deviceTime":"%s",
                 "payloadVersion":1,"kind":"ticket.%s","subject":"%s","payload":{"photos":[%s]},"blobs":[%s]}"""
                .formatted(key, account, Instant.now(), kind, ticket, photo, photo));
        if (!taken.path("outcome").asString().equals("applied")) {
            throw new Surprise(kind + " of " + ticket + " was not applied: " + taken);
        }
    }

    private JsonNode send(List<CrashJournal.Answer> answers, Role who, String path, UUID key, String body)
            throws InterruptedException {
        var answer = untilAnswered(() -> people.get(who).post(path, body, key), path);
        answers.add(new CrashJournal.Answer(who, key, path, body, answer.statusCode(), answer.body()));
        return Session.JSON.readTree(answer.body());
    }

    /** A picture like no other; its name is its hash, so sending it again changes nothing. */
    private String upload(Role who) throws InterruptedException, IOException {
        var photo = photo();
        var name = sha256(photo);
        var path = at + "/files/" + name;
        untilAnswered(() -> people.get(who).put(path, "image/png", photo), path);
        return name;
    }

    private static byte[] photo() throws IOException {
        var image = new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB);
        var random = ThreadLocalRandom.current();
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                image.setRGB(x, y, random.nextInt(1 << 24));
            }
        }
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    interface Attempt<T> {
        HttpResponse<T> send() throws IOException, InterruptedException;
    }

    <T> HttpResponse<T> untilAnswered(Attempt<T> attempt, String what) throws InterruptedException {
        while (true) {
            try {
                var answer = attempt.send();
                if (answer.statusCode() < 300) {
                    acknowledged.incrementAndGet();
                    lastAnswer.set(System.nanoTime());
                    return answer;
                }
                refusals.computeIfAbsent(answer.statusCode(), status -> new AtomicLong()).incrementAndGet();
                if (answer.statusCode() != 503 && answer.statusCode() != 425) {
                    throw new Surprise(what + ": " + answer.statusCode() + " " + answer.body());
                }
            } catch (IOException dropped) {
                refusals.computeIfAbsent(0, status -> new AtomicLong()).incrementAndGet();
            }
            Thread.sleep(100);
        }
    }

    /** An answer that no kill excuses. */
    static final class Surprise extends RuntimeException {

        private static final long serialVersionUID = 1;

        Surprise(String message) {
            super(message);
        }
    }
}
