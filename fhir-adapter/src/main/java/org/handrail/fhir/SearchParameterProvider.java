package org.handrail.fhir;

import ca.uhn.fhir.rest.annotation.IdParam;
import ca.uhn.fhir.rest.annotation.Read;
import ca.uhn.fhir.rest.api.server.RequestDetails;
import ca.uhn.fhir.rest.server.IResourceProvider;
import org.hl7.fhir.r4.model.Enumerations.PublicationStatus;
import org.hl7.fhir.r4.model.IdType;
import org.hl7.fhir.r4.model.SearchParameter;
import org.hl7.fhir.r4.model.SearchParameter.XPathUsageType;

/** What our own search parameters mean: R4 has no way to find an event by its identifier, contributor or encounter. */
public class SearchParameterProvider implements IResourceProvider {
    @Override
    public Class<SearchParameter> getResourceType() {
        return SearchParameter.class;
    }

    /** One of them, such as AdverseEvent-identifier. */
    @Read
    public SearchParameter read(@IdParam IdType id, RequestDetails details) {
        return SearchWord.OF_EVENT.stream()
                .filter(word -> word.own() && ("AdverseEvent-" + word.name()).equals(id.getIdPart()))
                .findFirst()
                .map(word -> definition(word, details.getFhirServerBase()))
                .orElseThrow(() -> Answers.notFound(id));
    }

    private static SearchParameter definition(SearchWord word, String base) {
        SearchParameter definition = new SearchParameter()
                .setUrl(word.definition(base))
                .setName(word.name())
                .setStatus(PublicationStatus.ACTIVE)
                .setDescription(word.description())
                .setCode(word.name())
                .setType(word.type())
                .setExpression(word.expression())
                .setXpathUsage(XPathUsageType.NORMAL)
                .setMultipleOr(true)
                .setMultipleAnd(true);
        definition.addBase("AdverseEvent");
        word.targets().forEach(definition::addTarget);
        definition.setId("AdverseEvent-" + word.name());
        return definition;
    }
}
