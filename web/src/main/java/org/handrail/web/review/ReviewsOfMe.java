package org.handrail.web.review;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.handrail.justculture.MyReviews;
import org.handrail.justculture.ReviewLine;
import org.handrail.justculture.ReviewRecord;
import org.handrail.web.shell.Paging;

/** {@code /me/reviews} and {@code /me/review}: what the reviewed person reads. */
@Named
@RequestScoped
public class ReviewsOfMe {
    @Inject
    private MyReviews reviews;

    private Integer page;
    private String id;
    private Paging paging;
    private List<ReviewLine> lines = List.of();
    private ReviewRecord review;

    /** Looks the list up. */
    public void list() {
        paging = Paging.of(page, reviews.count(), ReviewHome.LINES);
        lines = reviews.list(paging.first(), ReviewHome.LINES);
    }

    /** Looks one review up. */
    public void read() {
        review = reviews.read(RecordId.of(id));
    }

    public Integer getPage() {
        return page;
    }

    public void setPage(Integer page) {
        this.page = page;
    }

    public String getId() {
        return id;
    }

    public void setId(String id) {
        this.id = id;
    }

    public Paging getPaging() {
        return paging;
    }

    public List<ReviewLine> getLines() {
        return lines;
    }

    public ReviewRecord getReview() {
        return review;
    }
}
