/** E-mail in: what people write to a community's mailbox lies unread at its desk until somebody makes a ticket of it. */
@NullMarked
package io.anju.servicedesk.mail;

import org.jspecify.annotations.NullMarked;
