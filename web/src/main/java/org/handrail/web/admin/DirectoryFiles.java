package org.handrail.web.admin;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.handrail.account.Accounts;
import org.handrail.failure.NotFound;
import org.handrail.roster.Rosters;

/** Files to take away: the template of a list of staff, and the rows that were refused. */
@WebServlet({DirectoryFiles.TEMPLATE, DirectoryFiles.REFUSED})
public class DirectoryFiles extends HttpServlet {
    static final String TEMPLATE = "/admin/directory/template.csv";
    static final String REFUSED = "/admin/directory/refused.csv";

    @Inject
    private transient Rosters rosters;

    @Inject
    private transient Accounts accounts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale language = language(request);
        boolean template = TEMPLATE.equals(request.getServletPath());
        byte[] file = template
                ? rosters.template(language)
                : rosters.refused(id(request), language).orElseThrow(() -> new NotFound("notFound"));
        response.setContentType("text/csv;charset=UTF-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + (template ? "staff-directory.csv" : "refused-rows.csv") + "\"");
        response.setContentLength(file.length);
        response.getOutputStream().write(file);
    }

    private Locale language(HttpServletRequest request) {
        String chosen = accounts.mine().language();
        Locale asked = chosen == null ? request.getLocale() : Locale.forLanguageTag(chosen);
        return "fr".equals(asked.getLanguage()) ? Locale.FRENCH : Locale.ENGLISH;
    }

    private static UUID id(HttpServletRequest request) {
        try {
            return UUID.fromString(
                    Optional.ofNullable(request.getParameter("id")).orElse(""));
        } catch (IllegalArgumentException e) {
            throw new NotFound("notFound");
        }
    }
}
