package io.anju.messages;

/** How far a message goes to be noticed. See docs/domain/messages.md#urgency. */
public enum Urgency {
    /** At any hour, by every channel until one works. */
    URGENT,
    /** By every channel until one works, outside the quiet hours. */
    NORMAL,
    /** Awaited by the recipient: at any hour, but only by channels that wake nobody. If none works the inbox is enough. */
    ANSWER
}
