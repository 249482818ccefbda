package org.handrail.fhir;

import ca.uhn.fhir.rest.api.RequestTypeEnum;
import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.server.ResourceBinding;
import ca.uhn.fhir.rest.server.exceptions.UnclassifiedServerFailureException;
import ca.uhn.fhir.rest.server.method.BaseMethodBinding;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which methods each address answers, as the providers have it: HAPI answers 400 to a method that a type does not offer, a
 * sender expects 405 and the ones that are.
 */
final class Offered {
    private record Interactions(Set<RestOperationTypeEnum> all, Set<RestOperationTypeEnum> conditional) {}

    private final Map<String, Interactions> types = new HashMap<>();

    Offered(Collection<ResourceBinding> bindings) {
        for (ResourceBinding binding : bindings) {
            Interactions mine = new Interactions(
                    EnumSet.noneOf(RestOperationTypeEnum.class), EnumSet.noneOf(RestOperationTypeEnum.class));
            for (BaseMethodBinding method : binding.getMethodBindings()) {
                mine.all().add(method.getRestOperationType());
                if (method.isSupportsConditional()) {
                    mine.conditional().add(method.getRestOperationType());
                }
            }
            types.put(binding.getResourceName(), mine);
        }
    }

    /** @throws UnclassifiedServerFailureException with 405, and Allow, when this address does not answer the method */
    void check(HttpServletRequest request, HttpServletResponse response) {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        String[] steps = path.replaceFirst("^/", "").replaceFirst("/$", "").split("/", -1);
        Interactions type = types.get(steps[0]);
        if (type == null || path.contains("$")) {
            return;
        }
        Set<String> allowed = allowed(steps, type);
        if (!allowed.isEmpty() && !allowed.contains(request.getMethod())) {
            String names = String.join(", ", allowed);
            response.setHeader("Allow", names);
            throw new UnclassifiedServerFailureException(
                    405,
                    RequestTypeEnum.valueOf(request.getMethod()) + " is not offered for " + path + ". Use " + names
                            + ", or see GET metadata for what is.");
        }
    }

    private static Set<String> allowed(String[] steps, Interactions type) {
        Set<String> allowed = new TreeSet<>();
        if (steps.length == 1) {
            add(allowed, type.all(), RestOperationTypeEnum.SEARCH_TYPE, "GET", "HEAD");
            add(allowed, type.all(), RestOperationTypeEnum.CREATE, "POST");
            add(allowed, type.conditional(), RestOperationTypeEnum.UPDATE, "PUT");
            add(allowed, type.conditional(), RestOperationTypeEnum.DELETE, "DELETE");
        } else if (steps.length == 2 && "_search".equals(steps[1])) {
            add(allowed, type.all(), RestOperationTypeEnum.SEARCH_TYPE, "POST");
        } else if (steps.length == 2 && !steps[1].startsWith("_")) {
            add(allowed, type.all(), RestOperationTypeEnum.READ, "GET", "HEAD");
            add(allowed, type.all(), RestOperationTypeEnum.VREAD, "GET", "HEAD");
            add(allowed, type.all(), RestOperationTypeEnum.UPDATE, "PUT");
            add(allowed, type.all(), RestOperationTypeEnum.DELETE, "DELETE");
        } else if (steps.length == 3 && "_history".equals(steps[2])) {
            add(allowed, type.all(), RestOperationTypeEnum.HISTORY_INSTANCE, "GET", "HEAD");
        } else if (steps.length == 4 && "_history".equals(steps[2])) {
            add(allowed, type.all(), RestOperationTypeEnum.VREAD, "GET", "HEAD");
        }
        return allowed;
    }

    private static void add(
            Set<String> allowed, Set<RestOperationTypeEnum> offered, RestOperationTypeEnum one, String... methods) {
        if (offered.contains(one)) {
            allowed.addAll(Set.of(methods));
        }
    }
}
