package org.handrail.web.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.handrail.justculture.ConductReviews;
import org.handrail.justculture.ReviewLine;
import org.handrail.web.shell.Paging;

/** {@code /review/}: the reviewer's open reviews first, then the finished ones. */
@Named
@RequestScoped
public class ReviewHome {
    static final int LINES = 25;

    @Inject
    private ConductReviews reviews;

    private Integer page;
    private boolean finished;
    private Paging paging;
    private List<ReviewLine> lines;

    /** Looks the list up. */
    public void load() {
        paging = Paging.of(page, reviews.mineCount(finished), LINES);
        lines = reviews.mine(finished, paging.first(), LINES);
    }

    public Integer getPage() {
        return page;
    }

    public void setPage(Integer page) {
        this.page = page;
    }

    public boolean isFinished() {
        return finished;
    }

    public void setFinished(boolean finished) {
        this.finished = finished;
    }

    public Paging getPaging() {
        return paging;
    }

    public List<ReviewLine> getLines() {
        return lines;
    }
}
