@NullMarked
package io.anju.servicedesk.reception;

import org.jspecify.annotations.NullMarked;
