/**
 * Room of the root-cause analyses, realm review: causes as coded latent conditions (A61, A62), actions whose strength is
 * computed (C11), and the outcome tied to the support cases of the event by opaque references. The risk manager calls
 * {@link org.handrail.rootcause.Analyses}. It learns whether everyone involved was offered support, nothing about anybody.
 */
package org.handrail.rootcause;
