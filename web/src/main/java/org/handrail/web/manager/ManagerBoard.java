package org.handrail.web.manager;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.handrail.support.DutyBoard;
import org.handrail.support.DutyRow;

/** The people of the caller's units. */
@Named
@RequestScoped
public class ManagerBoard {
    @Inject
    private DutyBoard board;

    private List<DutyRow> people;

    public List<DutyRow> getPeople() {
        if (people == null) {
            people = board.people();
        }
        return people;
    }
}
