package org.handrail.micro.demo;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.handrail.configuration.Setting;
import org.handrail.micro.Demo;

/** Tells the ninety days: the directory and the events through the FHIR endpoint, all else through the pages. */
public final class DemoHospital implements Demo {
    @Override
    public void fill(String base, String adminPassword, Consumer<String> say) {
        ZoneId zone = ZoneId.of(
                Optional.ofNullable(System.getenv("HANDRAIL_TIME_ZONE")).orElse("Europe/Paris"));
        LocalDate today = LocalDate.now(zone);
        List<DemoPerson> people = DemoStaff.all(today);
        Sender sender = new Sender(base, Setting.DEMO_TOKEN);
        Accounts accounts = new Accounts(base);
        Story story = new Story(sender, accounts, people, today, zone);
        try (StoryTime time = new StoryTime()) {
            time.moveTo(story.moment(90, 6));
            say.accept("  " + DemoUnit.values().length + " units and " + people.size() + " people, sent over FHIR");
            new DemoDirectory(sender).send(people);
            say.accept("  accounts, made by the admin");
            accounts.make(adminPassword);
            new DemoAdmin(base).setUp(today);
            List<Story.Scene> scenes = story.scenes();
            say.accept("  ninety days in " + scenes.size() + " scenes");
            for (int i = 0; i < scenes.size(); i++) {
                time.moveTo(scenes.get(i).at());
                scenes.get(i).what().run();
                if ((i + 1) % 25 == 0) {
                    say.accept("    " + (i + 1) + " of " + scenes.size());
                }
            }
        }
    }
}
