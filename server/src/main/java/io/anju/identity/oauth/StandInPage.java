package io.anju.identity.oauth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/** The page on which one chooses who to be. It exists only where a stand-in does. */
@Component
public class StandInPage {

    private final Providers providers;
    private final Links links;

    StandInPage(Providers providers, Links links) {
        this.providers = providers;
        this.links = links;
    }

    /** @throws OAuthRefused where the real platform is set up, or none is offered */
    public String html(String provider, String state, String back) {
        var platform = platform(provider);
        providers.standIn(platform);
        var people = links.subjects(platform).stream()
                .map(HtmlUtils::htmlEscape)
                .map("<button name=\"subject\" value=\"%1$s\">%1$s</button>"::formatted)
                .collect(Collectors.joining("\n"));
        return template()
                .replace("{{platform}}", platform.key())
                .replace("{{people}}", people)
                .replace("{{state}}", HtmlUtils.htmlEscape(state))
                .replace("{{back}}", HtmlUtils.htmlEscape(back));
    }

    /** @param expected our own return address: like the real one, it sends nobody anywhere else */
    public URI allow(String provider, String subject, String state, String back, URI expected) {
        if (!back.equals(expected.toString())) {
            throw new OAuthRefused.CodeUnknown();
        }
        return providers.standIn(platform(provider)).allow(subject, state, back);
    }

    private static Platform platform(String key) {
        return Platform.of(key).orElseThrow(OAuthRefused.NotOffered::new);
    }

    private static String template() {
        try {
            return new ClassPathResource("identity/stand-in.html").getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
