package io.anju.community.contact;

import io.anju.identity.PhoneVault;
import java.util.regex.Pattern;

/** What a way to reach somebody is, what it looks like, and what of it may be shown. */
public enum ContactKind {
    MOBILE(PhoneVault.MOBILE),
    /** With its area code, and an extension where there is one: {@code 021-60001234-801}; or a service number. */
    LANDLINE("0\\d{2,3}-?\\d{7,8}([-转]\\d{1,6})?|[48]00-?\\d{3}-?\\d{4}"),
    EMAIL("[^@\\s]{1,64}@[^@\\s]{1,100}\\.[^@\\s.]{2,20}"),
    WECHAT("[A-Za-z][-_A-Za-z0-9]{5,19}");

    private static final int SHOWN_DIGITS = 4;
    private static final Pattern EXTENDED = Pattern.compile("^(0\\d{2,3}-?\\d{7,8})[-转]\\d{1,6}$");

    private final String form;

    ContactKind(String form) {
        this.form = form;
    }

    boolean takes(String value) {
        return value.matches(form);
    }

    boolean rings() {
        return switch (this) {
            case MOBILE, LANDLINE -> true;
            case EMAIL, WECHAT -> false;
        };
    }

    /** What is dialled: without the extension, which somebody asks for. */
    String line(String value) {
        return this == LANDLINE ? EXTENDED.matcher(value).replaceFirst("$1") : value;
    }

    /** What says which one it is to somebody who knows it, and nothing to others. */
    String masked(String value) {
        return switch (this) {
            case MOBILE -> PhoneVault.masked(value);
            case LANDLINE -> "****" + line(value).substring(line(value).length() - SHOWN_DIGITS);
            case EMAIL -> value.charAt(0) + "***" + value.substring(value.indexOf('@'));
            case WECHAT -> value.charAt(0) + "***" + value.charAt(value.length() - 1);
        };
    }
}
