package io.anju.messages.outbox;

import static io.anju.messages.Channel.EMAIL;
import static io.anju.messages.Channel.PAPER;
import static io.anju.messages.Channel.SMS;
import static io.anju.messages.Channel.WECHAT;
import static io.anju.messages.Channel.WECOM;
import static org.assertj.core.api.Assertions.assertThat;

import io.anju.messages.Channel;
import io.anju.messages.Recipient.Kind;
import io.anju.messages.Urgency;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ChannelOrderTests {

    private static final Set<Channel> ALL = EnumSet.allOf(Channel.class);

    @Test
    void residentsGetItByWeChatElseBySmsElseOnPaper() {
        assertThat(ChannelOrder.plan(Kind.RESIDENT, Urgency.NORMAL, ALL)).containsExactly(WECHAT, SMS, EMAIL, PAPER);
        assertThat(ChannelOrder.plan(Kind.PARTY, Urgency.URGENT, Set.of(PAPER, SMS)))
                .containsExactly(SMS, PAPER);
    }

    @Test
    void staffGetNothingOnPaperNorOnThePrivateWeChat() {
        assertThat(ChannelOrder.plan(Kind.STAFF, Urgency.URGENT, ALL)).containsExactly(WECOM, SMS, EMAIL);
    }

    @Test
    void whoMayLiveNowhereHereGetsNothingOnPaper() {
        assertThat(ChannelOrder.plan(Kind.CONCERNED, Urgency.NORMAL, ALL)).containsExactly(WECHAT, SMS, EMAIL);
    }

    @Test
    void anAnswerWakesNobody() {
        assertThat(ChannelOrder.plan(Kind.RESIDENT, Urgency.ANSWER, ALL)).containsExactly(WECHAT, EMAIL);
        assertThat(ChannelOrder.plan(Kind.RESIDENT, Urgency.ANSWER, Set.of(SMS, PAPER)))
                .isEmpty();
    }
}
