package io.anju.identity;

import java.util.Optional;
import java.util.UUID;

/** Where an account is reached besides its phone. An address that was unlinked is none from that moment on. */
public interface AccountAddresses {

    /** The openid at the WeChat service account that this installation signs in with. */
    Optional<String> weChatOpenid(UUID account);

    /** The userid at the 企业微信 that this installation signs in with. */
    Optional<String> weComUserId(UUID account);

    /** The e-mail address that its holder proved. */
    Optional<String> email(UUID account);

    /** Whose proved e-mail address it is; empty for what is no address, too. */
    Optional<UUID> holderOf(String email);
}
