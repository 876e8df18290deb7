@NullMarked
package io.anju.servicedesk.spot;

import org.jspecify.annotations.NullMarked;
