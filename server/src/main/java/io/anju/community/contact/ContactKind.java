package io.anju.community.contact;

import io.anju.identity.PhoneVault;

/** What a way to reach somebody is, what it looks like, and what of it may be shown. */
public enum ContactKind {
    MOBILE(PhoneVault.MOBILE),
    LANDLINE(PhoneVault.LANDLINE),
    EMAIL("[^@\\s]{1,64}@[^@\\s]{1,100}\\.[^@\\s.]{2,20}"),
    WECHAT("[A-Za-z][-_A-Za-z0-9]{5,19}");

    private static final int SHOWN_DIGITS = 4;

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

    /** What says which one it is to somebody who knows it, and nothing to others. */
    String masked(String value) {
        return switch (this) {
            case MOBILE -> PhoneVault.masked(value);
            case LANDLINE ->
                "****" + PhoneVault.line(value).substring(PhoneVault.line(value).length() - SHOWN_DIGITS);
            case EMAIL -> value.charAt(0) + "***" + value.substring(value.indexOf('@'));
            case WECHAT -> value.charAt(0) + "***" + value.charAt(value.length() - 1);
        };
    }
}
