package org.handrail.web.signin;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.handrail.configuration.Setting;

/** "Leave this page": the session ends first, then the browser goes to a page that shows nothing personal (E1). */
@WebServlet("/leave")
public class Leave extends HttpServlet {
    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        Farewell.say(request, response);
        response.sendRedirect(Setting.LEAVE_URL.value());
    }
}
