/** The hotline: every call leads to a ticket, who rang in vain is called back, and a day's misses are counted. */
@NullMarked
package io.anju.servicedesk.hotline;

import org.jspecify.annotations.NullMarked;
