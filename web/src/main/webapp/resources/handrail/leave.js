/* "Leave this page" without a trace on the screen: blank at once, then replace this page in the history. Works without too. */
(function () {
  "use strict";
  var link = document.getElementById("leave");
  if (!link) {
    return;
  }
  link.addEventListener("click", function (event) {
    event.preventDefault();
    document.body.hidden = true;
    document.title = "…";
    window.location.replace(link.href);
  });
  window.addEventListener("pageshow", function (event) {
    if (event.persisted) {
      document.body.hidden = true;
      window.location.reload();
    }
  });
})();
