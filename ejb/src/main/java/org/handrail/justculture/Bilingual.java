package org.handrail.justculture;

import java.io.Serializable;
import java.util.Locale;

/** One text in the two languages of the product. */
public record Bilingual(String en, String fr) implements Serializable {
    /** The text in the reader's language; English where it is not French. */
    public String text(Locale locale) {
        return "fr".equals(locale.getLanguage()) ? fr : en;
    }
}
