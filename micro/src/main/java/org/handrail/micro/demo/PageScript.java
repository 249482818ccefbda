package org.handrail.micro.demo;

/** What the risk manager and the reviewer do on their pages; each goes on with the record they opened last. */
final class PageScript {
    private final Accounts accounts;
    private final String username;
    private String record;

    PageScript(Accounts accounts, String username) {
        this.accounts = accounts;
        this.username = username;
    }

    void openAnalysis(String event, String title) {
        PageUser risk = user().open("/risk/new");
        risk.followBeside(event, "event=").type("name", title).press("open");
        record = risk.at().getPath() + "?" + risk.at().getQuery().replaceAll("&.*", "");
    }

    void addCause(String statement, String condition) {
        user().open(record)
                .type("statement", statement)
                .choose("condition", condition)
                .press("newcause:add");
    }

    void addAction(int cause, String description, String type, String owner, String due) {
        PageUser risk = user().open(record).follow("risk/action", cause);
        risk.type("description", description)
                .choose("type", type)
                .type("words", owner)
                .type("due", due)
                .press("search");
        if (risk.has("owner:0")) {
            risk.chooseFirst("owner");
        }
        risk.type("description", description)
                .choose("type", type)
                .type("due", due)
                .press("add");
    }

    void goLive(int action, String told) {
        user().open(record).follow("risk/live", action).type("told", told).press("live");
    }

    void close() {
        user().open(record).press("end:close");
    }

    void tell(String told) {
        user().open(record).type("told", told).press("link:tell");
    }

    void openReview(String event, String person, String act, String concern) {
        PageUser reviewer = user().open("/review/new");
        reviewer.followBeside(event, "event=")
                .choose("person", person)
                .type("act", act)
                .type("concern", concern)
                .press("open");
        record = reviewer.at().getPath() + "?" + reviewer.at().getQuery().replaceAll("&.*", "");
    }

    void nameFactors(String workEnvironment, String task) {
        user().open(record)
                .type("note-WORK_ENVIRONMENT", workEnvironment)
                .type("note-TASK", task)
                .press("factors:save");
    }

    void answer(String answer, String reason) {
        user().open(record).choose("answer", answer).type("reason", reason).press("question:save");
    }

    void finish() {
        user().open(record).press("finish");
    }

    private PageUser user() {
        return accounts.as(username);
    }
}
