package org.handrail.adverseevent;

/** What a human's word about a mention hangs on, from version to version: where it stands and what was sent. */
public record MentionKey(String path, String referenceSent) {
    static MentionKey of(Mention mention) {
        return new MentionKey(mention.path(), mention.referenceSent());
    }
}
