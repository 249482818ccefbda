/** Signing in and out; the container's identity store. */
package org.handrail.web.signin;
