package io.anju.community.binding;

import io.anju.community.HomeBindingDecided;
import io.anju.community.Places;
import io.anju.community.Residents;
import io.anju.community.Residents.Resident;
import io.anju.community.people.Tie;
import io.anju.community.people.Ties.Ended;
import io.anju.messages.Messages;
import io.anju.messages.NewMessage;
import io.anju.messages.Recipient;
import io.anju.messages.Urgency;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/**
 * Tells people what was decided about them and a home: the desk's answer, that somebody at the home let them in, and that they
 * belong to it no longer. Whoever left by themselves knows it.
 */
@Component
public class BindingNews {

    private static final String LINK = "/m/me";

    private final Messages messages;
    private final Residents residents;
    private final Places places;

    BindingNews(Messages messages, Residents residents, Places places) {
        this.messages = messages;
        this.residents = residents;
        this.places = places;
    }

    /** Once, however often the event is delivered. */
    @ApplicationModuleListener(id = "community.tell-the-asker")
    void on(HomeBindingDecided decided) {
        var reason = decided.reason();
        var template = reason == null ? "home-approved" : "home-refused";
        var words = reason == null ? Map.of("home", decided.home()) : Map.of("home", decided.home(), "reason", reason);
        tell(template, Recipient.concerned(decided.account()), words, decided.request());
    }

    void letIn(Tie guest, Tie host) {
        var words = Map.of("home", home(guest.space()), "host", name(host.party()));
        tell("home-shared", Recipient.party(guest.party()), words, guest.id());
    }

    /** To those who ever signed in: for the others nothing ends. */
    public void ended(UUID space, List<Ended> ties) {
        var words = Map.of("home", home(space));
        for (var tie : ties) {
            residents
                    .find(tie.party())
                    .flatMap(resident -> Optional.ofNullable(resident.account()))
                    .ifPresent(account -> tell("home-ended", Recipient.concerned(account), words, tie.id()));
        }
    }

    private void tell(String template, Recipient to, Map<String, String> words, UUID about) {
        messages.tell(new NewMessage(
                "community." + template,
                to,
                words,
                Urgency.NORMAL,
                new NewMessage.About(about, LINK),
                template + "/" + about));
    }

    private String home(UUID space) {
        return places.find(space).orElseThrow().spokenLabel();
    }

    private String name(UUID party) {
        return residents.find(party).map(Resident::name).orElse("");
    }
}
