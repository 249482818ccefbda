package org.handrail.fhir;

import ca.uhn.fhir.parser.DataFormatException;

/** Readable, but not FHIR R4. */
class StructureFault extends DataFormatException {
    private static final long serialVersionUID = 1L;
    private final String expression;

    /** @param expression the element in question, or null */
    StructureFault(String expression, String message) {
        super(message);
        this.expression = expression;
    }

    String expression() {
        return expression;
    }
}
