/**
 * What {@code /health/ready} asks. Declared in the web module because Payara Server looks for health checks of an EAR only
 * there; the answers come from the core.
 */
package org.handrail.web.health;
