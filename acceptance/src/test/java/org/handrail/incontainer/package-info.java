/**
 * The core inside Payara Micro, seen from inside: all on one deployment of the shipped WAR. What needs no container is
 * proven in the core's own tests, what can be seen from outside in {@link org.handrail.acceptance}.
 */
package org.handrail.incontainer;
