/** Pages of the risk manager ({@code /risk}). Thin: rules stand in {@code org.handrail.rootcause}. */
package org.handrail.web.risk;
