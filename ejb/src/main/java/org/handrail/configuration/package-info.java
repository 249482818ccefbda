/** Foundation: every setting of the product, in one typed list. */
package org.handrail.configuration;
