/** Proves the design by reading the compiled classes. */
package org.handrail.architecture;
