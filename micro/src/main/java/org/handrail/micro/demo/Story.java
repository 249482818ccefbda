package org.handrail.micro.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Ninety days of a hospital: what happened, and what people did about it afterwards, in the order of time. */
final class Story {
    /** Something that somebody does at a moment. */
    record Scene(Instant at, Runnable what) {}

    /** Milliseconds in which the offers of an event reach the people; the clock must not move on before. */
    private static final int ONE_BEAT = 1200;

    private final List<Scene> scenes = new ArrayList<>();
    private final Sender sender;
    private final Accounts accounts;
    private final Map<String, DemoPerson> people = new HashMap<>();
    private final LocalDate today;
    private final ZoneId zone;

    Story(Sender sender, Accounts accounts, List<DemoPerson> everybody, LocalDate today, ZoneId zone) {
        this.sender = sender;
        this.accounts = accounts;
        this.today = today;
        this.zone = zone;
        everybody.forEach(person -> people.put(person.number(), person));
        sendEvents();
        supportPeople();
        seeOccupationalHealth();
        findCauses();
        reviewConduct();
    }

    /** All scenes, oldest first. */
    List<Scene> scenes() {
        return scenes.stream().sorted(Comparator.comparing(Scene::at)).toList();
    }

    Instant moment(int daysAgo, int hour) {
        return today.minusDays(daysAgo)
                .atTime(LocalTime.of(hour, 10))
                .atZone(zone)
                .toInstant();
    }

    private void at(int daysAgo, int hour, Runnable what) {
        scenes.add(new Scene(moment(daysAgo, hour), what));
    }

    private void sendEvents() {
        List<DemoEvent> events = DemoEvents.all();
        for (int i = 0; i < events.size(); i++) {
            DemoEvent event = events.get(i);
            int number = i + 1;
            Instant happened = moment(event.daysAgo(), event.hour());
            scenes.add(new Scene(happened.plusSeconds(3600), () -> {
                DemoEventResource resource = new DemoEventResource(event, number, happened);
                sender.put("Encounter", resource.encounterId(), resource.encounter());
                sender.awaitLinked(sender.post(resource.adverseEvent()));
                Sender.pause(ONE_BEAT);
            }));
        }
    }

    private void supportPeople() {
        at(88, 18, () -> answer("S0001", "peer"));
        at(88, 19, () -> assign("S0001", "S0003"));
        at(87, 15, () -> talk("S0001", "peer", 87, 40, "IN_PERSON"));
        at(84, 9, () -> checkIn("S0001", "same"));
        at(80, 16, () -> talk("S0001", "peer", 80, 30, "PHONE"));
        at(59, 10, () -> checkIn("S0001", "better"));

        at(88, 20, () -> answer("S0038", "later"));
        at(40, 12, () -> answer("S0001", "later"));
        at(72, 20, () -> answer("S0043", "peer"));
        at(71, 9, () -> assign("S0043", "S0011"));
        at(70, 17, () -> talk("S0043", "s0011", 70, 55, "IN_PERSON"));
        at(64, 17, () -> talk("S0043", "s0011", 64, 35, "IN_PERSON"));
        at(40, 11, () -> answer("S0043", "stop"));

        at(69, 6, () -> askForHelpNow("S0041"));
        at(69, 7, () -> answerCall("S0041"));
        at(69, 8, () -> answer("S0053", "later"));

        at(65, 14, () -> answer("S0262", "peer"));
        at(64, 9, () -> assign("S0262", "S0012"));
        at(63, 12, () -> talk("S0262", "s0012", 63, 45, "VIDEO"));
        at(61, 13, () -> answer("S0044", "later"));

        at(48, 9, () -> answer("S0064", "peer"));
        at(48, 11, () -> assign("S0064", "S0012"));
        at(47, 16, () -> talk("S0064", "s0012", 47, 60, "IN_PERSON"));
        at(41, 12, () -> answer("S0002", "peer"));
        at(41, 15, () -> assign("S0002", "S0003"));
        at(39, 15, () -> talk("S0002", "peer", 39, 50, "IN_PERSON"));
        at(37, 12, () -> checkIn("S0002", "same"));
        at(8, 15, () -> answer("S0068", "peer"));
    }

    private void seeOccupationalHealth() {
        at(85, 9, () -> answer("S0045", "health"));
        at(84, 10, () -> accept("S0045"));
        at(84, 11, () -> book("S0045", 82, "09:30"));
        at(82, 10, () -> conclude("S0045", "FIT_WITH_ADJUSTMENTS", 40));

        at(68, 9, () -> accept("S0041"));
        at(68, 10, () -> book("S0041", 67, "14:00"));
        at(67, 15, () -> conclude("S0041", "TEMPORARILY_NOT_ON_RISKY_ACTIVITY", 30));

        at(35, 9, () -> answer("S0038", "health"));
        at(34, 10, () -> accept("S0038"));
        at(34, 11, () -> book("S0038", 31, "15:30"));
        at(31, 16, () -> conclude("S0038", "FIT_WITH_ADJUSTMENTS", -12));

        at(45, 10, () -> askOccupationalHealth("S0064", "s0012"));
        at(3, 9, () -> accept("S0064"));
        at(3, 10, () -> book("S0064", -4, "11:00"));
        at(21, 12, () -> answer("S0054", "health"));
        at(20, 9, () -> accept("S0054"));
        at(10, 9, () -> answer("S0053", "health"));
    }

    private void findCauses() {
        PageScript potassium = new PageScript(accounts, "risk");
        at(86, 9, () -> potassium.openAnalysis("Tenfold dose of intravenous potassium", "Potassium on Medical Ward 3"));
        at(
                80,
                9,
                () -> potassium.addCause(
                        "Potassium concentrate was kept beside the saline, so that one could be taken for the other in a hurry.",
                        "HIGH_ALERT_MEDICATION"));
        at(
                80,
                10,
                () -> potassium.addCause(
                        "One nurse cared for fourteen patients that night, so that no second person could check the dose.",
                        "UNSAFE_STAFFING_RATIO"));
        at(
                75,
                9,
                () -> potassium.addAction(
                        0,
                        "Take potassium concentrate off the ward; the pharmacy delivers ready-made bags.",
                        "PHYSICAL_CHANGE",
                        "S0010",
                        day(50)));
        at(
                75,
                10,
                () -> potassium.addAction(
                        1,
                        "Two nurses on every night shift of the ward, planned by acuity.",
                        "MORE_STAFF_LESS_WORKLOAD",
                        "S0007",
                        day(40)));
        at(50, 9, () -> potassium.goLive(0, "Potassium concentrate is no longer kept on the ward."));
        at(46, 9, () -> potassium.goLive(0, "Two nurses share every night on the ward."));
        at(45, 9, () -> potassium.close());
        at(
                45,
                10,
                () -> potassium.tell(
                        "What was found: potassium stood beside saline, and one nurse was alone with fourteen patients. Both have changed."));

        PageScript swab = new PageScript(accounts, "risk");
        at(70, 10, () -> swab.openAnalysis("Swab left in the abdomen", "Retained swab in theatre"));
        at(
                66,
                10,
                () -> swab.addCause(
                        "The count was broken off twice by calls about the next patient, so that one swab was not counted.",
                        "PRODUCTIVITY_QUOTA"));
        at(
                60,
                10,
                () -> swab.addAction(
                        0,
                        "Remind theatre staff of the counting rule at the next meeting.",
                        "TRAINING",
                        "S0005",
                        day(20)));
        PageScript morphine = new PageScript(accounts, "risk");
        at(20, 10, () -> morphine.openAnalysis("Morphine infused ten times too fast", "Morphine pump on Paediatrics"));
        at(
                15,
                10,
                () -> morphine.addCause(
                        "The pump shows the rate of two channels in the same place, so that one rate can be read for the other.",
                        "COGNITIVE_LOAD"));
    }

    private void reviewConduct() {
        PageScript reviewer = new PageScript(accounts, "reviewer");
        at(
                84,
                14,
                () -> reviewer.openReview(
                        "Tenfold dose of intravenous potassium",
                        people.get("S0038").name(),
                        "The second signature was given without looking at the vial.",
                        "The ward asked whether the double check was left out knowingly."));
        at(
                83,
                14,
                () -> reviewer.nameFactors(
                        "One nurse for fourteen patients, night shift.", "Potassium kept beside saline on the ward."));
        at(82, 14, () -> reviewer.answer("no", "Nobody meant to give this dose."));
        at(82, 15, () -> reviewer.answer("no", "There is no sign of any substance."));
        at(81, 14, () -> reviewer.answer("no", "The rule for the check does not say that the vial is shown."));
        at(81, 15, () -> reviewer.answer("yes", "Three colleagues say that they would have signed as well."));
        at(80, 14, () -> reviewer.answer("no", "There is nothing like it in earlier years."));
        at(80, 15, () -> reviewer.finish());

        PageScript second = new PageScript(accounts, "reviewer");
        at(
                46,
                14,
                () -> second.openReview(
                        "Ventilator disconnected",
                        people.get("S0064").name(),
                        "The alarm was silenced for the time of a wash.",
                        "The family asked why nobody came."));
        at(
                43,
                14,
                () -> second.nameFactors(
                        "Three alarms a minute on the unit that night.", "The alarm can't be heard in bay four."));
        at(42, 14, () -> second.answer("no", "Nobody meant the tube to come off."));
    }

    private String day(int daysAgo) {
        return today.minusDays(daysAgo).toString();
    }

    private void answer(String number, String button) {
        PageUser person = accounts.person(number).openUntil("/me/", "", "me/choices");
        person.follow("me/choices").press(button);
        if (!button.equals("stop") && person.has("news")) {
            person.press("news");
        }
    }

    private void checkIn(String number, String button) {
        accounts.person(number).open("/me/").follow("me/checkin").press(button);
    }

    private void askForHelpNow(String number) {
        accounts.person(number)
                .openUntil("/me/", "", "me/choices")
                .follow("me/choices")
                .press("now");
    }

    private void answerCall(String number) {
        PageUser lead = accounts.as("lead").open("/lead/");
        lead.press("answer"); // whoever answers sees only then who calls
        lead.open("/lead/").pressBeside(people.get(number).name(), "reached");
    }

    private void assign(String number, String peer) {
        accounts.as("lead")
                .open("/lead/")
                .followBeside(people.get(number).name(), "lead/case")
                .choose("peer", people.get(peer).name())
                .press("assign:go");
    }

    private void talk(String number, String peer, int daysAgo, int minutes, String mode) {
        atPeer(number, peer)
                .follow("peer/talk")
                .type("day", day(daysAgo))
                .type("minutes", String.valueOf(minutes))
                .choose("mode", mode)
                .press("go");
    }

    private void askOccupationalHealth(String number, String peer) {
        atPeer(number, peer).follow("peer/ask").tick("agreed").press("form:go");
    }

    private PageUser atPeer(String number, String peer) {
        return accounts.as(peer).open("/peer/").followBeside(people.get(number).name(), "peer/person");
    }

    private PageUser atReferral(String number) {
        String name = people.get(number).name();
        return accounts.as("oh").openUntil("/oh/", name, "oh/referral").followBeside(name, "oh/referral");
    }

    private void accept(String number) {
        atReferral(number).press("accept:go");
    }

    private void book(String number, int daysAgo, String time) {
        atReferral(number)
                .type("day", day(daysAgo))
                .type("time", time)
                .type("minutes", "45")
                .type("place", "Occupational health, room 2")
                .press("book:go");
    }

    private void conclude(String number, String fitness, int reviewDaysAgo) {
        atReferral(number)
                .choose("fitness", fitness)
                .type("reviewOn", day(reviewDaysAgo))
                .press("conclude:go")
                .press("sure:go");
    }
}
