/** Foundation: free text of support and occupational health, encrypted under the realm's own key. */
package org.handrail.secrecy;
