package org.handrail.web.shell;

import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Addresses of pages without the ending of their files, wherever Faces writes one: in forms, links and redirects. */
public class PlainAddresses extends ViewHandlerWrapper {
    private static final Pattern ENDING = Pattern.compile("(/index|(?<=[^/]))\\.xhtml(?=$|[?#])");

    public PlainAddresses(ViewHandler wrapped) {
        super(wrapped);
    }

    @Override
    public String getActionURL(FacesContext faces, String view) {
        return plain(super.getActionURL(faces, view));
    }

    @Override
    public String getRedirectURL(
            FacesContext faces, String view, Map<String, List<String>> parameters, boolean withParameters) {
        return plain(super.getRedirectURL(faces, view, parameters, withParameters));
    }

    @Override
    public String getBookmarkableURL(
            FacesContext faces, String view, Map<String, List<String>> parameters, boolean withParameters) {
        return plain(super.getBookmarkableURL(faces, view, parameters, withParameters));
    }

    static String plain(String address) {
        return ENDING.matcher(address).replaceFirst(found -> found.group(1).isEmpty() ? "" : "/");
    }
}
