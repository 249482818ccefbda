package org.handrail.rootcause;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.UUID;
import org.handrail.failure.Conflict;

/** Something that will be changed, with one named owner (C11: never a committee) and a date. */
@Entity
@Table(schema = "review", name = "action")
class Action {
    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "cause_id")
    private Cause cause;

    private String description;

    @Enumerated(EnumType.STRING)
    private ActionType type;

    private boolean addressesCondition;
    private UUID ownerId;
    private LocalDate dueOn;
    private LocalDate liveOn;
    private int position;

    protected Action() {}

    Action(Cause cause, AddAction asked, int position) {
        this.id = UUID.randomUUID();
        this.cause = cause;
        this.description = asked.description();
        this.type = asked.type();
        this.addressesCondition = asked.addressesCondition();
        this.ownerId = asked.owner();
        this.dueOn = asked.dueOn();
        this.position = position;
    }

    void live(LocalDate today) {
        if (liveOn != null) {
            throw new Conflict("analysis.action.liveAlready");
        }
        liveOn = today;
    }

    boolean holdsByItself() {
        return type.strength() != Strength.WEAKER;
    }

    UUID id() {
        return id;
    }

    UUID ownerId() {
        return ownerId;
    }

    boolean addressesCondition() {
        return addressesCondition;
    }

    boolean isLive() {
        return liveOn != null;
    }

    ActionView view(String owner, LocalDate today) {
        return new ActionView(
                id,
                description,
                type,
                addressesCondition,
                owner,
                dueOn,
                liveOn,
                liveOn == null && dueOn.isBefore(today));
    }
}
