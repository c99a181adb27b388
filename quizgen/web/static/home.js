// One click is one quiz, the button says that work goes on, and files may be dropped.
"use strict";
(() => {
  const form = document.getElementById("make");
  form.addEventListener("submit", (event) => {
    const button = event.submitter;
    if (form.dataset.sent) { event.preventDefault(); return; }
    form.dataset.sent = "yes";
    if (button) { button.setAttribute("aria-busy", "true"); }
  });
  const files = form.querySelector("input[type=file]");
  // On the whole page: a file that misses the form would open in its place, and all typed be lost.
  document.addEventListener("dragover", (event) => {
    if (!event.dataTransfer.types.includes("Files")) return;
    event.preventDefault();
    form.classList.add("is-over");
  });
  for (const name of ["dragleave", "drop"]) document.addEventListener(name, () => form.classList.remove("is-over"));
  document.addEventListener("drop", (event) => {
    if (!event.dataTransfer.files.length) return;
    event.preventDefault();
    if (!files) return;
    files.files = event.dataTransfer.files;
    files.focus();
  });
  addEventListener("pageshow", () => {
    delete form.dataset.sent;
    for (const button of document.querySelectorAll("[aria-busy]")) button.removeAttribute("aria-busy");
  });
})();
