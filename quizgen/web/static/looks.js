// Theme, size and spacing at once, without a round trip; the form works alone too.
"use strict";
(() => {
  const panel = document.querySelector(".looks-panel");
  const menu = document.querySelector(".looks");
  const root = document.documentElement;
  panel.addEventListener("submit", (event) => {
    const button = event.submitter;
    if (!button || !button.name) return;
    event.preventDefault();
    root.dataset[button.name] = button.value;
    for (const other of panel.querySelectorAll(`[name="${button.name}"]`)) {
      other.setAttribute("aria-pressed", String(other === button));
    }
    const form = new FormData(panel);
    form.append(button.name, button.value);
    fetch(panel.action, { method: "POST", body: new URLSearchParams(form), redirect: "manual" });
  });
  const close = (event) => {
    for (const open of document.querySelectorAll(".looks[open], .drop[open]")) {
      if (event.type === "keydown" ? event.key === "Escape" : !open.contains(event.target)) {
        open.open = false;
        if (event.type === "keydown") open.querySelector("summary").focus();
      }
    }
  };
  document.addEventListener("keydown", close);
  document.addEventListener("click", close);
})();
