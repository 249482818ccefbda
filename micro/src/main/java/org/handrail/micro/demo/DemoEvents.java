package org.handrail.micro.demo;

import static org.handrail.micro.demo.DemoEvent.Kind.INTERACTION;
import static org.handrail.micro.demo.DemoEvent.Kind.NEAR_MISS;
import static org.handrail.micro.demo.DemoEvent.Kind.PATIENT;
import static org.handrail.micro.demo.DemoEvent.Kind.VIOLENCE;

import java.util.List;

/** Twenty-five events of the last ninety days, oldest first. Invented; any likeness to a real event is chance. */
final class DemoEvents {
    private DemoEvents() {}

    static List<DemoEvent> all() {
        return List.of(
                event(88, 14, PATIENT, DemoUnit.MEDICINE, "Tenfold dose of intravenous potassium", "wrong-dose", "severe",
                        "fatal", List.of("S0007", "S0001", "S0038"), List.of("S0050", "S0062")),
                event(85, 3, PATIENT, DemoUnit.GERIATRICS, "Fall from bed at night, hip fracture", null, "severe",
                        "ongoing", List.of("S0045", "S0057"), List.of()),
                event(81, 10, NEAR_MISS, DemoUnit.PHARMACY, "Look-alike vials mixed in one tray, found before use",
                        "product-use-error", "mild", "resolved", List.of("S0048", "S0060"), List.of()),
                event(77, 21, VIOLENCE, DemoUnit.EMERGENCY, "Nurse struck by a patient in the waiting area", null, "moderate",
                        "recovering", List.of("S0037", "S0049"), List.of()),
                event(72, 16, PATIENT, DemoUnit.THEATRES, "Swab left in the abdomen, second operation", "wrong-technique",
                        "severe", "resolvedWithSequelae", List.of("S0043", "S0055", "S0067"), List.of("S0079")),
                event(69, 2, PATIENT, DemoUnit.MATERNITY, "Unexpected death of a newborn", null, "severe", "fatal",
                        List.of("S0041", "S0053", "S0065"), List.of("S0077")),
                event(65, 11, INTERACTION, DemoUnit.SURGERY, "Resident shouted at before the team after asking for help",
                        "harmful-interaction", "mild", "ongoing", List.of("S0262", "S0051"), List.of()),
                event(61, 9, PATIENT, DemoUnit.ONCOLOGY, "Chemotherapy given to the wrong patient", "product-use-error",
                        "severe", "recovering", List.of("S0044", "S0056"), List.of("S0068")),
                event(57, 19, PATIENT, DemoUnit.PAEDIATRICS, "Deterioration of a child noticed late", null, "severe",
                        "resolvedWithSequelae", List.of("S0042", "S0054", "S0066"), List.of()),
                event(53, 13, NEAR_MISS, DemoUnit.RADIOLOGY, "Contrast prepared for a patient with a known allergy",
                        "product-use-error", "mild", "resolved", List.of("S0046", "S0058"), List.of()),
                event(49, 5, PATIENT, DemoUnit.INTENSIVE_CARE, "Ventilator disconnected, alarm not heard",
                        "medical-device-use-error", "severe", "fatal", List.of("S0040", "S0052", "S0064"), List.of("S0076")),
                event(45, 15, PATIENT, DemoUnit.SURGERY, "Anticoagulant not restarted, embolism", "wrong-time", "severe",
                        "ongoing", List.of("S0039", "S0063"), List.of()),
                event(41, 8, PATIENT, DemoUnit.MEDICINE, "Insulin given twice at a change of shift", "wrong-dose", "moderate",
                        "resolved", List.of("S0001", "S0002"), List.of("S0074")),
                event(37, 23, VIOLENCE, DemoUnit.PSYCHIATRY, "Assistant bitten while calming a patient", null, "moderate",
                        "recovering", List.of("S0047", "S0059"), List.of()),
                event(33, 12, PATIENT, DemoUnit.EMERGENCY, "Stroke taken for migraine", null, "severe",
                        "resolvedWithSequelae", List.of("S0061", "S0073"), List.of("S0263")),
                event(29, 17, NEAR_MISS, DemoUnit.THEATRES, "Wrong side marked, noticed at the check before the cut",
                        "wrong-technique", "mild", "resolved", List.of("S0055", "S0091"), List.of()),
                event(26, 6, PATIENT, DemoUnit.GERIATRICS, "Pressure sore found at stage four", null, "moderate", "ongoing",
                        List.of("S0069", "S0081"), List.of()),
                event(22, 20, PATIENT, DemoUnit.PAEDIATRICS, "Morphine infused ten times too fast", "wrong-rate", "severe",
                        "recovering", List.of("S0054", "S0078"), List.of("S0264")),
                event(18, 9, INTERACTION, DemoUnit.MEDICINE, "Student humiliated in front of a patient",
                        "harmful-interaction", "mild", "ongoing", List.of("S0002", "S0086"), List.of()),
                event(14, 4, PATIENT, DemoUnit.INTENSIVE_CARE, "Line infection after a rushed insertion", "wrong-technique",
                        "moderate", "recovering", List.of("S0064", "S0088"), List.of()),
                event(11, 18, PATIENT, DemoUnit.MATERNITY, "Severe bleeding after birth, late call for help", null, "severe",
                        "recovering", List.of("S0053", "S0089"), List.of()),
                event(8, 10, PATIENT, DemoUnit.ONCOLOGY, "Expired drug given", "expired-drug", "mild", "resolved",
                        List.of("S0068", "S0080"), List.of()),
                event(5, 22, VIOLENCE, DemoUnit.EMERGENCY, "Porter threatened with a knife", null, "moderate", "resolved",
                        List.of("S0085", "S0097"), List.of()),
                event(3, 7, NEAR_MISS, DemoUnit.MEDICINE, "Two patients of the same name, wrong chart opened",
                        "product-use-error", "mild", "resolved", List.of("S0062", "S0098"), List.of()),
                event(1, 13, PATIENT, DemoUnit.MEDICINE, "Delayed antibiotics in sepsis", "wrong-time", "severe", "ongoing",
                        List.of("S0001", "S0002", "S0050"), List.of("S0110")));
    }

    private static DemoEvent event(
            int daysAgo,
            int hour,
            DemoEvent.Kind kind,
            DemoUnit unit,
            String text,
            String category,
            String severity,
            String outcome,
            List<String> people,
            List<String> present) {
        return new DemoEvent(daysAgo, hour, kind, unit, text, category, severity, outcome, people, present);
    }
}
