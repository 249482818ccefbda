package org.handrail.web.shell;

import jakarta.faces.context.FacesContext;
import java.io.Serializable;

/**
 * Where the reader is in a long list.
 *
 * @param page the page, from 1
 * @param total lines in all
 * @param size lines on a page
 */
public record Paging(int page, long total, int size) implements Serializable {
    /** The page that the address asks for: {@code ?page=2}. Anything that is no number asks for the first. */
    public static Paging asked(long total, int size) {
        String page = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterMap()
                .get("page");
        return of(page != null && page.matches("\\d{1,6}") ? Integer.valueOf(page) : null, total, size);
    }

    /** Keeps the page within what there is, whatever stood in the address. */
    public static Paging of(Integer asked, long total, int size) {
        int pages = (int) Math.max(1, (total + size - 1) / size);
        return new Paging(Math.min(Math.max(1, asked == null ? 1 : asked), pages), total, size);
    }

    public int getPage() {
        return page;
    }

    public int getPages() {
        return (int) Math.max(1, (total + size - 1) / size);
    }

    public long getTotal() {
        return total;
    }

    /** Index of the first line of this page. */
    public int first() {
        return (page - 1) * size;
    }
}
