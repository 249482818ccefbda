package org.handrail.fhir;

import ca.uhn.fhir.rest.api.Constants;
import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.server.exceptions.InvalidRequestException;
import ca.uhn.fhir.rest.server.method.BaseMethodBinding;
import ca.uhn.fhir.rest.server.method.BaseResourceReturningMethodBinding;
import ca.uhn.fhir.rest.server.servlet.ServletRequestDetails;
import ca.uhn.fhir.rest.server.servlet.ServletSubRequestDetails;
import ca.uhn.fhir.rest.server.util.ServletRequestUtil;
import com.google.common.collect.ArrayListMultimap;
import org.hl7.fhir.r4.model.Resource;

/** GET entries of a Bundle, answered as if they had come alone: read, vread, search, history, operation. */
final class EntryReads {
    private final ServletRequestDetails outer;

    EntryReads(ServletRequestDetails outer) {
        this.outer = outer;
    }

    Resource read(BundleEntry entry) {
        String url = entry.url(outer.getFhirServerBase());
        ServletSubRequestDetails inner =
                ServletRequestUtil.getServletSubRequestDetails(outer, url, "GET", ArrayListMultimap.create());
        inner.setRequestType(RequestTypeEnum.GET);
        entry.asked("ifNoneMatch").ifPresent(tag -> inner.addHeader(Constants.HEADER_IF_NONE_MATCH, tag));
        BaseMethodBinding method = outer.getServer().determineResourceMethod(inner, inner.getRequestPath());
        if (method instanceof BaseResourceReturningMethodBinding found) {
            inner.setRestOperationType(found.getRestOperationType(inner));
            return (Resource) found.doInvokeServer(outer.getServer(), inner);
        }
        throw new InvalidRequestException("This address can't be read in a Bundle. Ask for it by itself.");
    }
}
