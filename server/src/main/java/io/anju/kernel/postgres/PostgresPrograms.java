package io.anju.kernel.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** {@code initdb}, {@code pg_ctl} and {@code postgres} for Linux, unpacked once from the jar that brings them. */
final class PostgresPrograms {

    private static final String SHARED = "anju.postgres-binaries";

    private static final Pattern JAR = Pattern.compile(".*/([^/]+)\\.jar/?!.*");

    private final Path folder;

    private PostgresPrograms(Path folder) {
        this.folder = folder;
    }

    /**
     * Those of an installation, or those that {@code -Danju.postgres-binaries=DIR} shares among several on one machine, which then
     * unpack them once.
     */
    static PostgresPrograms of(Path data) throws IOException {
        var shared = System.getProperty(SHARED, "");
        return shared.isEmpty() ? unpackedUnder(data.resolve("postgres-binaries")) : sharedIn(Path.of(shared));
    }

    /** A folder that carries the name of the release is whole: it got the name last. Other releases are removed. */
    static PostgresPrograms unpackedUnder(Path parent) throws IOException {
        var archive = archive();
        var folder = parent.resolve(release(archive));
        if (Files.notExists(folder)) {
            FileSystemUtils.deleteRecursively(parent);
            var unnamed = Files.createDirectories(parent.resolve("incoming"));
            unpack(archive, unnamed);
            Files.move(unnamed, folder);
        }
        return new PostgresPrograms(folder);
    }

    /** The same, where another process may be unpacking too and other releases may be running: whoever is first names the folder. */
    static PostgresPrograms sharedIn(Path parent) throws IOException {
        var archive = archive();
        var folder = parent.resolve(release(archive));
        if (Files.notExists(folder)) {
            var unnamed = Files.createTempDirectory(Files.createDirectories(parent), "incoming");
            unpack(archive, unnamed);
            try {
                Files.move(unnamed, folder);
            } catch (DirectoryNotEmptyException | FileAlreadyExistsException another) {
                FileSystemUtils.deleteRecursively(unnamed);
            }
        }
        return new PostgresPrograms(folder);
    }

    private static String release(URL archive) {
        return JAR.matcher(archive.toString()).replaceFirst("$1");
    }

    private static URL archive() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var processor = System.getProperty("os.arch").replace("amd64", "x86_64");
        var archive = PostgresPrograms.class.getResource("/postgres-" + system + "-" + processor + ".txz");
        if (archive == null) {
            throw new StartRefused("launch.no-programs", system, processor);
        }
        return archive;
    }

    private static void unpack(URL archive, Path folder) throws IOException {
        var tar = new ProcessBuilder("tar", "-x", "-C", folder.toString())
                .redirectErrorStream(true)
                .start();
        try (var content = new XZInputStream(archive.openStream());
                var input = tar.getOutputStream()) {
            content.transferTo(input);
        }
        succeed(tar);
    }

    /**
     * The program with its arguments. PostgreSQL refuses to run as root: in a user namespace of its own it is not. The server
     * gets a session of its own, so that Ctrl-C at the console reaches the application only, which then stops it in order.
     */
    ProcessBuilder command(String program, List<String> arguments) {
        var command = new ArrayList<String>();
        if (program.equals("postgres")) {
            command.add("setsid");
        }
        if (System.getProperty("user.name").equals("root")) {
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectErrorStream(true);
    }

    /** Runs the program to its end. @throws StartRefused with what it said when it failed */
    void run(String program, List<String> arguments) throws IOException {
        succeed(command(program, arguments).start());
    }

    private static void succeed(Process process) throws IOException {
        try (var output = process.inputReader()) {
            var said = output.readAllAsString();
            if (process.waitFor() != 0) {
                throw new StartRefused(
                        "launch.program-failed", process.info().command().orElse(""), said);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
