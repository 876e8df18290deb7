@NullMarked
package io.anju.servicedesk.conduct;

import org.jspecify.annotations.NullMarked;
