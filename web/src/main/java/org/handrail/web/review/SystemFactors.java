package org.handrail.web.review;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import org.handrail.justculture.ContributoryFactor;

/** The factors to offer, from the far end of the system to the bedside. */
@Named
@ApplicationScoped
public class SystemFactors {
    public List<ContributoryFactor> getAll() {
        return List.of(ContributoryFactor.values());
    }
}
