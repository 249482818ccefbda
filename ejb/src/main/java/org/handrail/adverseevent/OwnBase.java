package org.handrail.adverseevent;

import org.handrail.configuration.Setting;

/** Our own FHIR address: a reference to it means what the sender itself put there. */
final class OwnBase {
    private OwnBase() {}

    static boolean is(String base) {
        String ours = Setting.BASE_URL.value().replaceAll("/+$", "") + "/fhir/r4";
        return base.replaceAll("/+$", "").equalsIgnoreCase(ours);
    }
}
