@NullMarked
package io.anju.servicedesk.web;

import org.jspecify.annotations.NullMarked;
