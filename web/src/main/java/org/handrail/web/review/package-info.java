/** Pages of the reviewer ({@code /review}) and of the reviewed person ({@code /me/reviews}, {@code /me/review}). Thin. */
package org.handrail.web.review;
