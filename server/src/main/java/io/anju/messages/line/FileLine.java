package io.anju.messages.line;

import io.anju.messages.Channel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The local stand-in for a gateway: what would go out is a line of {@code messages.log} in the data folder. An installation for
 * real people sets gateways instead (docs/operations.md).
 */
class FileLine implements Line {

    private final Channel channel;
    private final Path file;

    FileLine(Channel channel, Path file) {
        this.channel = channel;
        this.file = file;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public Outcome send(Letter letter) {
        var words = letter.words();
        var line = String.join(
                " ", channel.name(), letter.to(), letter.reference(), words.title(), words.text(), letter.link());
        try {
            Files.writeString(
                    file,
                    line.replaceAll("[\\r\\n]+", " ") + "\n",
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
            return new Outcome.Taken(letter.reference());
        } catch (IOException e) {
            return new Outcome.Failed(e.getClass().getSimpleName());
        }
    }
}
