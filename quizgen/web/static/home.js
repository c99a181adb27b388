// One click is one quiz, and the button says that work goes on.
"use strict";
(() => {
  const form = document.getElementById("make");
  form.addEventListener("submit", (event) => {
    const button = event.submitter;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "yes";
    if (button) { button.setAttribute("aria-busy", "true"); }
  });
  addEventListener("pageshow", () => { delete form.dataset.sent; });
})();
