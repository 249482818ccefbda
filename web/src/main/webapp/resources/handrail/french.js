/* French words that PrimeFaces' own locale file lacks. */
(function () {
  "use strict";
  var french = window.PrimeFaces && PrimeFaces.locales && PrimeFaces.locales.fr;
  if (!french) {
    return;
  }
  french.unexpectedError = "Quelque chose n’a pas fonctionné. Rechargez la page et réessayez.";
  french.aria = french.aria || {};
  french.aria.listLabel = "Liste de choix";
  french.messages = french.messages || {};
  Object.assign(french.messages, {
    "jakarta.faces.validator.RegexValidator.PATTERN_NOT_SET": "Cette réponse ne peut pas être vérifiée.",
    "jakarta.faces.validator.RegexValidator.PATTERN_NOT_SET_detail": "Cette réponse ne peut pas être vérifiée.",
    "jakarta.faces.validator.RegexValidator.NOT_MATCHED_detail": "Cette réponse n’a pas la forme attendue.",
    "jakarta.faces.validator.RegexValidator.MATCH_EXCEPTION": "Cette réponse ne peut pas être vérifiée.",
    "jakarta.faces.validator.RegexValidator.MATCH_EXCEPTION_detail": "Cette réponse ne peut pas être vérifiée."
  });
})();
