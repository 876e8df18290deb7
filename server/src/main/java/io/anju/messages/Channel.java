package io.anju.messages;

/** A way to a person besides the inbox. */
public enum Channel {
    /** The WeChat service account (服务号); addressed by openid. */
    WECHAT,
    /** 企业微信, staff only; addressed by user id. */
    WECOM,
    /** Addressed by an eleven-digit mobile number. */
    SMS,
    EMAIL,
    /** A slip that the desk puts up or hands over; addressed in words. */
    PAPER
}
