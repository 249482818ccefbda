package org.handrail.web.admin;

import java.io.Serializable;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.handrail.sender.SenderRules;

/** The rules of a sender as they are typed: a system on each line, sizes in kilobytes. */
public class RulesForm implements Serializable {
    private static final int KILOBYTE = 1024;

    private String systems;
    private Integer requests;
    private Integer kilobytes;

    RulesForm(SenderRules rules) {
        systems = String.join("\n", new TreeSet<>(rules.systems()));
        requests = rules.requestsPerMinute();
        kilobytes = rules.maxBody() == null ? null : Math.max(1, rules.maxBody() / KILOBYTE);
    }

    SenderRules rules() {
        Set<String> listed = systems == null
                ? Set.of()
                : systems.lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .collect(Collectors.toSet());
        return new SenderRules(listed, requests, kilobytes == null ? null : kilobytes * KILOBYTE);
    }

    public String getSystems() {
        return systems;
    }

    public void setSystems(String systems) {
        this.systems = systems;
    }

    public Integer getRequests() {
        return requests;
    }

    public void setRequests(Integer requests) {
        this.requests = requests;
    }

    public Integer getKilobytes() {
        return kilobytes;
    }

    public void setKilobytes(Integer kilobytes) {
        this.kilobytes = kilobytes;
    }
}
