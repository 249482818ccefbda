package org.handrail.fhir;

import ca.uhn.fhir.rest.api.RestOperationTypeEnum;
import ca.uhn.fhir.rest.server.ResourceBinding;
import ca.uhn.fhir.rest.server.RestfulServer;
import ca.uhn.fhir.rest.server.method.BaseMethodBinding;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Which methods an address takes, as the providers of the server have them: what is true for {@code Allow}. */
final class Methods {
    private final RestfulServer server;

    Methods(RestfulServer server) {
        this.server = server;
    }

    /**
     * The methods of an address in alphabetical order; empty where we know of none, such as for an unknown type.
     *
     * @param path below the base, such as {@code /AdverseEvent/1}
     */
    Set<String> at(String path) {
        List<String> parts = List.of(path.replaceAll("^/+|/+$", "").split("/"));
        String first = parts.get(0);
        if (first.isEmpty()) {
            return has(server.getServerBindings(), RestOperationTypeEnum.TRANSACTION) ? Set.of("POST") : Set.of();
        }
        if (first.equals("metadata")) {
            return reading();
        }
        return server.getResourceBindings().stream()
                .filter(binding -> binding.getResourceName().equals(first))
                .findFirst()
                .map(ResourceBinding::getMethodBindings)
                .map(bindings -> of(bindings, parts))
                .orElse(Set.of());
    }

    private static Set<String> of(Collection<BaseMethodBinding> bindings, List<String> parts) {
        String last = parts.get(parts.size() - 1);
        if (last.startsWith("$")) {
            Set<String> operation = reading();
            operation.add("POST");
            return operation;
        }
        if (parts.size() == 1) {
            return ofType(bindings);
        }
        if (parts.size() == 2 && last.equals("_search")) {
            return has(bindings, RestOperationTypeEnum.SEARCH_TYPE) ? new TreeSet<>(Set.of("POST")) : Set.of();
        }
        if (parts.size() == 3 && last.equals("_history")) {
            return has(bindings, RestOperationTypeEnum.HISTORY_INSTANCE) ? reading() : Set.of();
        }
        if (parts.size() == 4 && parts.get(2).equals("_history")) {
            return has(bindings, RestOperationTypeEnum.VREAD) ? reading() : Set.of();
        }
        return parts.size() == 2 && !last.startsWith("_") ? ofInstance(bindings) : Set.of();
    }

    private static Set<String> ofType(Collection<BaseMethodBinding> bindings) {
        Set<String> methods = has(bindings, RestOperationTypeEnum.SEARCH_TYPE) ? reading() : new TreeSet<>();
        add(methods, "POST", has(bindings, RestOperationTypeEnum.CREATE));
        add(methods, "PUT", conditional(bindings, RestOperationTypeEnum.UPDATE));
        add(methods, "DELETE", conditional(bindings, RestOperationTypeEnum.DELETE));
        return methods;
    }

    private static Set<String> ofInstance(Collection<BaseMethodBinding> bindings) {
        boolean read = has(bindings, RestOperationTypeEnum.READ) || has(bindings, RestOperationTypeEnum.VREAD);
        Set<String> methods = read ? reading() : new TreeSet<>();
        add(methods, "PUT", has(bindings, RestOperationTypeEnum.UPDATE));
        add(methods, "PATCH", has(bindings, RestOperationTypeEnum.PATCH));
        add(methods, "DELETE", has(bindings, RestOperationTypeEnum.DELETE));
        return methods;
    }

    private static Set<String> reading() {
        return new TreeSet<>(Set.of("GET", "HEAD"));
    }

    private static void add(Set<String> methods, String method, boolean offered) {
        if (offered) {
            methods.add(method);
        }
    }

    private static boolean has(Collection<BaseMethodBinding> bindings, RestOperationTypeEnum type) {
        return any(bindings, binding -> binding.getRestOperationType() == type);
    }

    private static boolean conditional(Collection<BaseMethodBinding> bindings, RestOperationTypeEnum type) {
        return any(bindings, binding -> binding.getRestOperationType() == type && binding.isSupportsConditional());
    }

    private static boolean any(Collection<BaseMethodBinding> bindings, Predicate<BaseMethodBinding> test) {
        return bindings.stream().anyMatch(test);
    }
}
