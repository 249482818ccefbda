package org.handrail.adverseevent;

/** Whether harm was possible or happened. A near miss deserves the same offer (A12). */
public enum Actuality {
    ACTUAL,
    POTENTIAL
}
