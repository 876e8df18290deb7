package io.anju.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.anju.testing.AnjuTest;
import io.anju.testing.Browser.Answer;
import io.anju.testing.Town;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Also what is refused before any route is looked for is told in words. */
@AnjuTest
class BadWireStory {

    private static final String HOST = "Host: localhost\r\n";
    private static final String CLOSE = "Connection: close\r\n\r\n";
    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "DELETE", "PATCH");

    private static final List<String> FORMATS = List.of("application/pdf", "nonsense", "text/html;q=0");

    /** Lines that are no request, or one that nobody can answer. */
    private static final Map<String, String> LINES = Map.ofEntries(
            line("no request", "GARBAGE"),
            line("an unknown method", "FOO /api/clock HTTP/1.1"),
            line("TRACE", "TRACE /api/clock HTTP/1.1"),
            line("an unknown version", "GET /api/clock HTTP/9.9"),
            line("half an escape", "GET /api/%zz HTTP/1.1"),
            line("an escaped NUL", "GET /api/%00 HTTP/1.1"),
            line("a bracket", "GET /api/<script> HTTP/1.1"),
            line("a backslash", "GET /api/..\\..\\etc HTTP/1.1"),
            line("an escaped slash", "GET /api/..%2f..%2fetc%2fpasswd HTTP/1.1"),
            line("a way up", "GET /api/../../../etc/passwd HTTP/1.1"),
            line("two slashes", "GET //api//clock HTTP/1.1"),
            line("a matrix", "GET /api/clock;jsessionid=1 HTTP/1.1"),
            line("bytes that are no text", "GET /api/%ff%fe HTTP/1.1"),
            line("an endless address", "GET /api/" + "x".repeat(40_000) + " HTTP/1.1"),
            line("an endless question", "GET /api/clock?q=" + "x".repeat(40_000) + " HTTP/1.1"),
            line("an address that is none of ours", "GET /api/nobody/lives/here HTTP/1.1"));

    /** Headers before a good line. */
    private static final Map<String, String> HEADERS = Map.ofEntries(
            Map.entry("an endless header", "X-Long: " + "x".repeat(40_000)),
            Map.entry("a thousand headers", "X-Many: x\r\n".repeat(1000).strip()),
            Map.entry("a header without a name", ": x"),
            Map.entry("a header without a colon", "nonsense"),
            Map.entry("a header with a NUL", "X-Null: a\0b"),
            Map.entry("a length that is none", "Content-Length: abc"),
            Map.entry("a negative length", "Content-Length: -1"),
            Map.entry("two lengths", "Content-Length: 1\r\nContent-Length: 2"),
            Map.entry("an endless length", "Content-Length: 99999999999999999999"),
            Map.entry("two hosts", "Host: elsewhere"),
            Map.entry("a host that is none", "Host: a b"),
            Map.entry("a cookie that is none", "Cookie: SESSION=%%%; XSRF-TOKEN=\u0001; a=b=c;;"),
            Map.entry("a token that is none", "Authorization: Bearer nonsense"),
            Map.entry("an endless token", "Authorization: Bearer " + "x".repeat(10_000)),
            Map.entry("a format that is none", "Accept: nonsense"),
            Map.entry("a format that is not given", "Accept: application/pdf"),
            Map.entry("a language that is none", "Accept-Language: %%%, xx;q=z"));

    @Autowired
    Town town;

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mapping;

    private final Choice choice = Choice.seeded();
    private final List<String> stumbles = new ArrayList<>();

    private static Map.Entry<String, String> line(String what, String line) {
        return Map.entry(what, line);
    }

    @Test
    void noLineIsMisread() {
        var wire = new Wire(port);
        new TreeMap<>(LINES).forEach((what, line) -> judge(what, wire.say(line + "\r\n" + HOST + CLOSE)));
        new TreeMap<>(HEADERS).forEach((what, header) -> {
            var answer = wire.say("GET /api/clock HTTP/1.1\r\n" + HOST + header + "\r\n" + CLOSE);
            if (answer.status() != 200) {
                judge(what, answer);
            }
        });
        judge("no host", wire.say("GET /api/clock HTTP/1.1\r\n" + CLOSE));
        assertThat(stumbles).isEmpty();
    }

    @Test
    void noChunkIsMisread() {
        var wire = new Wire(port);
        var post = "POST /api/sign-in/password HTTP/1.1\r\n" + HOST + "Content-Type: application/json\r\n";
        for (var rest : List.of(
                "Transfer-Encoding: nonsense\r\n" + CLOSE + "{}",
                "Transfer-Encoding: chunked\r\nContent-Length: 2\r\n" + CLOSE + "zz\r\n{}",
                "Transfer-Encoding: chunked\r\n" + CLOSE + "zz\r\n{}\r\n0\r\n\r\n",
                "Transfer-Encoding: chunked\r\n" + CLOSE + "-2\r\n{}\r\n0\r\n\r\n",
                "Content-Length: 100\r\n" + CLOSE + "{}",
                "Content-Encoding: gzip\r\nContent-Length: 2\r\n" + CLOSE + "{}")) {
            judge(rest.strip(), wire.say(post + rest));
        }
        assertThat(stumbles).isEmpty();
    }

    @Test
    void whatNoRouteDoesOrGivesIsRefused() {
        var manager = town.manager(town.promising("S09-021"));
        var routes = Route.everywhere(mapping);
        var paths = routes.stream().map(Route::path).distinct().toList();
        for (var path : paths) {
            var here =
                    routes.stream().filter(route -> route.path().equals(path)).toList();
            for (var method : choice.of(METHODS, 2)) {
                if (here.stream().noneMatch(route -> route.method().equals(method))) {
                    var answer = manager.ask(method, here.getFirst().address(Map.of()), new byte[0]);
                    judge(method + " " + path, answer);
                }
            }
            for (var format : choice.of(FORMATS, 1)) {
                var answer = manager.ask("GET", here.getFirst().address(Map.of()), new byte[0], "Accept", format);
                if (answer.status() >= 400) {
                    judge("GET " + path + " as " + format, answer);
                }
            }
        }
        assertThat(stumbles).as(Choice.again()).isEmpty();
    }

    private void judge(String what, Answer answer) {
        ClearNo.complaint(answer)
                .ifPresent(complaint -> stumbles.add("%s: %s. %d %s"
                        .formatted(what, complaint, answer.status(), RequestBodies.abridged(answer.text()))));
    }
}
