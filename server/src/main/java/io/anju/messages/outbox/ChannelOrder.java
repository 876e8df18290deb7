package io.anju.messages.outbox;

import io.anju.messages.Channel;
import io.anju.messages.Recipient;
import io.anju.messages.Urgency;
import java.util.List;
import java.util.Set;

/** Which channels a message takes, the first that works. See docs/domain/messages.md#channels. */
final class ChannelOrder {

    static final List<Channel> RESIDENTS = List.of(Channel.WECHAT, Channel.SMS, Channel.EMAIL, Channel.PAPER);
    /** There may be no door to put paper at. */
    static final List<Channel> CONCERNED = List.of(Channel.WECHAT, Channel.SMS, Channel.EMAIL);

    /** Back where it came from. */
    static final List<Channel> WRITERS = List.of(Channel.EMAIL);

    static final List<Channel> STAFF = List.of(Channel.WECOM, Channel.SMS, Channel.EMAIL);

    /** Those that ring nobody out of bed and cost nothing. */
    private static final Set<Channel> SILENT = Set.of(Channel.WECHAT, Channel.WECOM, Channel.EMAIL);

    private ChannelOrder() {}

    /** Every channel that may reach somebody like that. */
    static List<Channel> of(Recipient.Kind kind) {
        return switch (kind) {
            case RESIDENT, PARTY -> RESIDENTS;
            case STAFF -> STAFF;
            case CONCERNED -> CONCERNED;
            case WRITER -> WRITERS;
        };
    }

    static List<Channel> plan(Recipient.Kind kind, Urgency urgency, Set<Channel> reachable) {
        return of(kind).stream()
                .filter(reachable::contains)
                .filter(channel -> urgency != Urgency.ANSWER || SILENT.contains(channel))
                .toList();
    }
}
