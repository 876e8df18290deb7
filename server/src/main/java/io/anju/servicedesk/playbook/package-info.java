/** What leaks and rooms that are too warm or too cold ask for beyond being mended. See docs/domain/servicedesk.md#leaks. */
@NullMarked
package io.anju.servicedesk.playbook;

import org.jspecify.annotations.NullMarked;
