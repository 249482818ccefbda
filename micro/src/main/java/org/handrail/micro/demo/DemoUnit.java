package org.handrail.micro.demo;

/** The twelve units of the demo hospital. */
enum DemoUnit {
    EMERGENCY("U01", "Emergency Department"),
    MEDICINE("U02", "Medical Ward 3"),
    SURGERY("U03", "Surgical Ward 2"),
    INTENSIVE_CARE("U04", "Intensive Care"),
    MATERNITY("U05", "Maternity"),
    PAEDIATRICS("U06", "Paediatrics"),
    THEATRES("U07", "Operating Theatres"),
    ONCOLOGY("U08", "Oncology Day Unit"),
    GERIATRICS("U09", "Geriatrics"),
    RADIOLOGY("U10", "Radiology"),
    PSYCHIATRY("U11", "Psychiatry"),
    PHARMACY("U12", "Hospital Pharmacy");

    static final String SYSTEM = "urn:handrail:demo:unit";

    final String code;
    final String label;

    DemoUnit(String code, String label) {
        this.code = code;
        this.label = label;
    }
}
