package org.handrail.rootcause;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** A root cause: one statement and the latent condition behind it. */
@Entity
@Table(schema = "review", name = "cause")
class Cause {
    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "analysis_id")
    private Analysis analysis;

    private String statement;

    @Enumerated(EnumType.STRING)
    private LatentCondition latentCondition;

    private int position;

    @OneToMany(mappedBy = "cause", cascade = CascadeType.PERSIST)
    @OrderBy("position")
    private List<Action> actions = new ArrayList<>();

    protected Cause() {}

    Cause(Analysis analysis, String statement, LatentCondition latentCondition, int position) {
        this.id = UUID.randomUUID();
        this.analysis = analysis;
        this.statement = statement;
        this.latentCondition = latentCondition;
        this.position = position;
    }

    void add(AddAction asked) {
        actions.add(new Action(this, asked, actions.size()));
    }

    /** Weaker actions alone, or none, leave a cause standing (A58, C11). */
    boolean stands() {
        return actions.stream().noneMatch(Action::holdsByItself);
    }

    UUID id() {
        return id;
    }

    String statement() {
        return statement;
    }

    LatentCondition latentCondition() {
        return latentCondition;
    }

    List<Action> actions() {
        return actions;
    }
}
