package io.anju.messages.web;

import io.anju.kernel.NotFound;
import io.anju.kernel.OpenTo;
import io.anju.kernel.OpenTo.Audience;
import io.anju.kernel.Signature;
import io.anju.messages.Channel;
import io.anju.messages.outbox.Receipts;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Where gateways report what they delivered. Nobody signs in here: each call is signed. */
@RestController
class ReceiptController {

    private static final int LARGEST = 10_000;

    private final Receipts receipts;

    ReceiptController(Receipts receipts) {
        this.receipts = receipts;
    }

    /** What a message gateway reports about a delivery; signed. */
    @PostMapping("/hooks/messages/{channel}/receipts")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @OpenTo(Audience.ANYONE)
    void take(@PathVariable String channel, HttpServletRequest request) throws IOException {
        receipts.take(
                channel(channel),
                new Signature.Signed(
                        request.getHeader(Signature.TIMESTAMP),
                        request.getHeader(Signature.NONCE),
                        request.getHeader(Signature.SIGNATURE),
                        request.getInputStream().readNBytes(LARGEST)));
    }

    private static Channel channel(String name) {
        return Arrays.stream(Channel.values())
                .filter(channel -> channel.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> new NotFound("kernel.not-found"));
    }
}
