package io.anju.messages.line;

import io.anju.kernel.Signature;
import io.anju.kernel.SignedPost;
import io.anju.messages.Channel;
import io.anju.messages.line.MessagesProperties.Gateway;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The line of each channel that goes out by itself, as the installation is set up. Paper has none: the desk is its line. */
@Component
public class Lines {

    private final Map<Channel, Line> lines = new EnumMap<>(Channel.class);
    private final Map<Channel, Signature> signatures = new EnumMap<>(Channel.class);
    private final MessagesProperties properties;

    Lines(
            MessagesProperties properties,
            ObjectProvider<JavaMailSender> smtp,
            JsonMapper json,
            Clock clock,
            @Value("${anju.data:data}") String data) {
        this.properties = properties;
        var standIn = Path.of(data).resolve("messages.log");
        gateways().forEach((channel, gateway) -> {
            if (gateway.isFile()) {
                lines.put(channel, new FileLine(channel, standIn));
            } else {
                signatures.put(channel, signature(channel, gateway));
                lines.put(channel, http(channel, gateway, json, clock));
            }
        });
        var mail = smtp.getIfAvailable();
        lines.put(
                Channel.EMAIL,
                mail == null ? new FileLine(Channel.EMAIL, standIn) : new MailLine(mail, properties.mailFrom()));
    }

    private Map<Channel, Gateway> gateways() {
        return Map.of(
                Channel.WECHAT, properties.wechat(), Channel.WECOM, properties.wecom(), Channel.SMS, properties.sms());
    }

    private Line http(Channel channel, Gateway gateway, JsonMapper json, Clock clock) {
        var post = new SignedPost(URI.create(gateway.url()), signature(channel, gateway), properties.patience(), clock);
        return new HttpLine(channel, post, json);
    }

    private static Signature signature(Channel channel, Gateway gateway) {
        if (gateway.secret().isEmpty()) {
            throw new IllegalStateException("The gateway of " + channel + " has a url but no secret");
        }
        return new Signature(gateway.secret());
    }

    /** @throws IllegalArgumentException for paper */
    public Line of(Channel channel) {
        var line = lines.get(channel);
        if (line == null) {
            throw new IllegalArgumentException("Nothing goes out by itself on " + channel);
        }
        return line;
    }

    /** What signs the receipts of a channel; none where there is no gateway. */
    public Optional<Signature> signature(Channel channel) {
        return Optional.ofNullable(signatures.get(channel));
    }

    /** Whether the channel's gateway reports what it delivered. */
    public boolean report(Channel channel) {
        return signatures.containsKey(channel);
    }

    /** A path as people outside open it. */
    public String link(String path) {
        return properties.address() + path;
    }
}
