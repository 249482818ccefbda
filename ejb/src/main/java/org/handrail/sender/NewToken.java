package org.handrail.sender;

/**
 * A token that was made a moment ago.
 *
 * @param sender name of its sender
 * @param token to be shown once; it is stored nowhere
 */
public record NewToken(String sender, String token) {}
