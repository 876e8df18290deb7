package io.anju.testing;

import static org.awaitility.Awaitility.await;

import io.anju.Anju;
import io.anju.kernel.postgres.EmbeddedDatabase;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The whole application in a process of its own that can be killed, with a clock that can be moved, on a database that others share. */
public final class Node {

    private static final Duration START = Duration.ofMinutes(3);

    private final int port;
    private final Path said;
    private final Process process;

    private Node(int port, Path said, Process process) {
        this.port = port;
        this.said = said;
        this.process = process;
    }

    /**
     * Returns when it is ready.
     *
     * @param home holds what the nodes share: files, seals, the key
     * @param name by which the database knows its connections
     */
    public static Node start(String name, EmbeddedDatabase database, Path home) throws IOException {
        int port = freePort();
        var said = home.resolve(name + ".log");
        var process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx400m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        delivered(),
                        Anju.class.getName(),
                        "--server.port=" + port,
                        "--spring.profiles.active=simulation",
                        "--spring.datasource.url=" + database.url() + "&ApplicationName=" + name,
                        "--spring.datasource.password=" + database.password(),
                        "--spring.flyway.password=" + database.password(),
                        "--anju.data=" + home.resolve("shared"),
                        "--anju.key=" + home.resolve("key"),
                        "--anju.jobs.heartbeat=PT1S")
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        var node = new Node(port, said, process);
        await().atMost(START).until(node::isReady);
        return node;
    }

    /** The class path without the tests, whose components would be taken for the application's. */
    private static String delivered() {
        return Pattern.compile(File.pathSeparator, Pattern.LITERAL)
                .splitAsStream(System.getProperty("java.class.path"))
                .filter(entry -> !Path.of(entry).endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
    }

    /** It says where it is when everything is ready, the demonstration too. */
    private boolean isReady() throws IOException {
        var text = Files.readString(said, StandardCharsets.ISO_8859_1);
        if (!process.isAlive()) {
            throw new IllegalStateException(text);
        }
        return text.contains(":" + port + "/console/");
    }

    public int port() {
        return port;
    }

    public long pid() {
        return process.pid();
    }

    /** As {@code kill -9} does. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
