/** Signing in through a platform people already have: WeChat for residents, 企业微信 for field staff. */
@NullMarked
package io.anju.identity.oauth;

import org.jspecify.annotations.NullMarked;
