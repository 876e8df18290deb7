package io.anju.proof;

import io.anju.testing.Browser.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the server byte by byte: what no browser would send. */
record Wire(int port) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int PATIENCE = 20_000;

    /** What came back until the server closed the connection or had said all it promised. */
    Answer say(String request) {
        try (var socket = new Socket("localhost", port)) {
            socket.setSoTimeout(PATIENCE);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            socket.shutdownOutput();
            return answer(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Answer answer(String text) {
        int end = Math.max(0, text.indexOf("\r\n\r\n"));
        var lines = text.substring(0, end).lines().toList();
        var status = lines.isEmpty() ? "0" : lines.getFirst().replaceFirst("HTTP/1.1 (\\d+).*", "$1");
        var headers = headers(lines.stream().skip(1).toList());
        var body = text.substring(Math.min(text.length(), end + 4));
        int open = body.indexOf('{');
        var json = open < 0 ? "{}" : body.substring(open, body.lastIndexOf('}') + 1);
        return new Answer(
                Integer.parseInt(status),
                json.contains("<html") ? JSON.createObjectNode() : JSON.readTree(json),
                body,
                headers);
    }

    private static HttpHeaders headers(List<String> lines) {
        Map<String, List<String>> headers = new HashMap<>();
        for (var line : lines) {
            int colon = line.indexOf(':');
            headers.computeIfAbsent(line.substring(0, colon), name -> new ArrayList<>())
                    .add(line.substring(colon + 1).strip());
        }
        return HttpHeaders.of(headers, (name, value) -> true);
    }
}
