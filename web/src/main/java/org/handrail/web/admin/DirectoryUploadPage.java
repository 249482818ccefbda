package org.handrail.web.admin;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import org.handrail.roster.RosterColumn;
import org.handrail.roster.Rosters;
import org.handrail.roster.UploadView;

/** {@code /admin/directory/}: choosing a list of staff. Nothing changes before somebody has looked at what it does. */
@Named("directoryUpload")
@RequestScoped
public class DirectoryUploadPage {
    private static final int SHOWN = 10;

    @Inject
    private Rosters rosters;

    private Part file;
    private boolean complete;
    private List<UploadView> last;

    /** Keeps the file and leads to what it would change. */
    public String upload() throws IOException {
        if (file == null || (file.getSize() == 0 && file.getSubmittedFileName().isBlank())) {
            FacesContext faces = FacesContext.getCurrentInstance();
            String sentence =
                    faces.getApplication().getResourceBundle(faces, "adminText").getString("directory.file.missing");
            faces.addMessage("form:file", new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, null));
            return null;
        }
        try (InputStream in = file.getInputStream()) {
            byte[] body = in.readNBytes(Rosters.MOST_BYTES + 1);
            return "/admin/directory/check?faces-redirect=true&id="
                    + rosters.upload(file.getSubmittedFileName(), body, complete);
        }
    }

    public List<String> getColumns() {
        return Arrays.stream(RosterColumn.values()).map(RosterColumn::title).toList();
    }

    public List<UploadView> getLast() {
        if (last == null) {
            last = rosters.last(SHOWN);
        }
        return last;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public boolean isComplete() {
        return complete;
    }

    public void setComplete(boolean complete) {
        this.complete = complete;
    }
}
