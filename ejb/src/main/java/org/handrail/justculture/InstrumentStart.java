package org.handrail.justculture;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Loads the review instruments at the start of a node. */
@Singleton
@Startup
@PermitAll
public class InstrumentStart {
    @Inject
    private InstrumentShelf shelf;

    @PostConstruct
    void load() {
        InstrumentFiles.all().forEach(shelf::load);
    }
}
