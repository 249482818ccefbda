/*
 * "Leave this page" without a trace on the screen: blank at once, then another page in place of this one in the history.
 * By the button, the hidden link at the start of the page, or Shift pressed three times alone, each within five seconds of
 * the last. Without this script the button and the link work too.
 */
(function () {
  "use strict";
  var PRESSES = 3;
  var WITHIN = 5000;
  var button = document.getElementById("leave");
  if (!button) {
    return;
  }

  function leave() {
    var cover = document.createElement("div");
    cover.className = "leaving-cover";
    cover.setAttribute("role", "alert");
    document.body.appendChild(cover);
    document.documentElement.classList.add("leaving");
    document.title = button.dataset.loading;
    cover.textContent = button.dataset.loading;
    window.location.replace(button.href);
  }

  document.querySelectorAll(".leave-link").forEach(function (link) {
    link.addEventListener("click", function (event) {
      event.preventDefault();
      leave();
    });
  });

  var words = document.createElement("span");
  words.className = "visually-hidden";
  words.setAttribute("role", "status");
  button.parentNode.appendChild(words);
  var lights = document.createElement("span");
  lights.className = "leave-presses";
  lights.setAttribute("aria-hidden", "true");
  lights.hidden = true;
  for (var n = 0; n < PRESSES; n++) {
    lights.appendChild(document.createElement("i"));
  }
  button.appendChild(lights);

  var presses = 0;
  var alone = false;
  var timer;

  function show() {
    lights.hidden = presses === 0;
    Array.prototype.forEach.call(lights.children, function (light, place) {
      light.className = place < presses ? "done" : "";
    });
  }

  function stop(said) {
    window.clearTimeout(timer);
    if (presses > 0) {
      presses = 0;
      words.textContent = said;
      show();
    }
  }

  document.addEventListener("keydown", function (event) {
    if (event.key === "Shift") {
      alone = alone || !event.repeat;
    } else {
      alone = false;
      stop("");
    }
  });
  document.addEventListener("keyup", function (event) {
    if (event.key !== "Shift" || !alone) {
      return;
    }
    alone = false;
    presses++;
    if (presses === PRESSES) {
      leave();
      return;
    }
    words.textContent = presses === 1 ? button.dataset["more-2"] : button.dataset["more-1"];
    show();
    window.clearTimeout(timer);
    timer = window.setTimeout(function () {
      stop(button.dataset.stopped);
    }, WITHIN);
  });
  window.addEventListener("pageshow", function (event) {
    if (event.persisted) {
      window.location.reload();
    }
  });
})();
