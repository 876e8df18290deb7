/** What leaks and rooms that are too warm or too cold ask for beyond being mended. See docs/domain/servicedesk.md#leaks. */
@NamedInterface("playbook")
@NullMarked
package io.anju.servicedesk.playbook;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
