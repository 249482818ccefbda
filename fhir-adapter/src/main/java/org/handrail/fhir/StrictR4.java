package org.handrail.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParserErrorHandler.IParseLocation;
import ca.uhn.fhir.parser.StrictErrorHandler;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType;

/**
 * FHIR R4, read strictly: an element that we do not know is refused by name, never dropped, for it might have named
 * somebody. Only attributes such as {@code xsi:schemaLocation} pass, and references to what is not there.
 */
final class StrictR4 extends StrictErrorHandler {
    private StrictR4() {}

    /** The one context of this node: expensive to make, safe to share. */
    static FhirContext context() {
        FhirContext r4 = FhirContext.forR4();
        r4.setParserErrorHandler(new StrictR4());
        r4.getParserOptions().setStripVersionsFromReferences(false);
        return r4;
    }

    @Override
    public void unknownAttribute(IParseLocation location, String name) {}

    @Override
    public void unknownReference(IParseLocation location, String reference) {}

    @Override
    public void invalidInternalReference(IParseLocation location, String reference) {}

    @Override
    public void unknownElement(IParseLocation location, String name) {
        throw refused(place(location, name), "FHIR R4 has no element \"" + name + "\" here.");
    }

    @Override
    public void unexpectedRepeatingElement(IParseLocation location, String name) {
        throw refused(place(location, name), "FHIR R4 allows \"" + name + "\" once here.");
    }

    @Override
    public void missingRequiredElement(IParseLocation location, String name) {
        throw refused(place(location, name), "FHIR R4 requires \"" + name + "\" here.");
    }

    @Override
    public void invalidValue(IParseLocation location, String value, String error) {
        throw refused(place(location, null), "A value is not one that FHIR R4 allows: " + error);
    }

    @Override
    public void incorrectJsonType(
            IParseLocation location,
            String name,
            ValueType expected,
            ScalarType expectedScalar,
            ValueType found,
            ScalarType foundScalar) {
        throw refused(
                place(location, name),
                "FHIR R4 expects " + expected + " for \"" + name + "\", but it is " + found + ".");
    }

    private static StructureRefused refused(String expression, String message) {
        return StructureRefused.because(
                expression, message + (message.endsWith(".") ? "" : ".") + " Correct it and send the resource again.");
    }

    private static String place(IParseLocation location, String name) {
        String parent = location == null ? null : location.getParentElementName();
        if (parent == null) {
            return name;
        }
        return name == null || parent.endsWith("." + name) ? parent : parent + "." + name;
    }
}
