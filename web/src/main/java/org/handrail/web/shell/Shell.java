package org.handrail.web.shell;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The frame around every page: rooms, language, the way out. {@code #{shell}}. */
@Named
@RequestScoped
public class Shell {
    @Inject
    private User user;

    @Inject
    private Assets assets;

    private List<Room> rooms;

    /** The rooms open to the reader, in their words; empty when nobody is signed in. */
    public List<Room> getRooms() {
        if (rooms == null) {
            rooms = user.isSignedIn() ? Room.open(user::has, context(), view()) : List.of();
        }
        return rooms;
    }

    /** Whether the page offers "leave this page". */
    public boolean isPersonal() {
        return PersonalPages.include(view());
    }

    /** Address of the first page. */
    public String getHome() {
        return context() + "/";
    }

    /** Path and query of this page, to come back to after choosing a language. */
    public String getHere() {
        HttpServletRequest request = request();
        if (request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) != null) {
            return getHome();
        }
        return request.getRequestURI() + (request.getQueryString() == null ? "" : "?" + request.getQueryString());
    }

    public String getOtherLanguage() {
        return "fr".equals(user.getLanguage()) ? "en" : "fr";
    }

    /** Address of a file in {@code resources/handrail} that changes with its content, so that browsers may keep it. */
    public String asset(String name) {
        return assets.address(name);
    }

    private static String view() {
        return FacesContext.getCurrentInstance().getViewRoot().getViewId();
    }

    private static String context() {
        return request().getContextPath();
    }

    private static HttpServletRequest request() {
        return (HttpServletRequest)
                FacesContext.getCurrentInstance().getExternalContext().getRequest();
    }
}
