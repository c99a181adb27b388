// Ties questions to their evidence, closes panels, and keeps the ticks without a button.
"use strict";
(() => {
  const active = (number) => {
    for (const mark of document.querySelectorAll(".evidence")) {
      mark.classList.toggle("is-active", mark.dataset.questions.split(" ").includes(number));
    }
    for (const question of document.querySelectorAll(".question")) {
      question.classList.toggle("is-active", question.dataset.number === number);
    }
  };
  const calm = matchMedia("(prefers-reduced-motion: reduce)").matches;
  const bring = (element) => {
    const pane = element.closest(".scroller");
    const behavior = calm ? "auto" : "smooth";
    if (pane && pane.scrollHeight > pane.clientHeight && getComputedStyle(pane).overflowY === "auto") {
      const offset = element.getBoundingClientRect().top - pane.getBoundingClientRect().top;
      pane.scrollTo({ top: pane.scrollTop + offset - pane.clientHeight / 3, behavior });
    } else {
      element.scrollIntoView({ block: "center", behavior });
    }
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest("a.to-evidence, a.ref");
    const question = event.target.closest(".question");
    if (link) {
      const target = document.getElementById(link.hash.slice(1));
      if (!target) return;
      event.preventDefault();
      active(link.hash.split("-").pop());
      bring(target);
      history.replaceState(null, "", link.hash);
    } else if (question && matchMedia("(min-width: 1000px)").matches) {
      const mark = [...document.querySelectorAll(".evidence")]
        .find((one) => one.dataset.questions.split(" ").includes(question.dataset.number));
      active(question.dataset.number);
      if (mark) bring(mark);
    }
  });

  // A panel closes when one goes on elsewhere, or by Escape, which gives its button the focus back.
  const panels = () => document.querySelectorAll("details.drop[open]");
  document.addEventListener("click", (event) => {
    for (const panel of panels()) if (!panel.contains(event.target)) panel.open = false;
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    for (const panel of panels()) {
      panel.open = false;
      panel.querySelector("summary").focus();
    }
  });

  for (const button of document.querySelectorAll(".print-page")) {
    button.hidden = false;
    button.addEventListener("click", () => print());
  }

  const form = document.querySelector(".keep-form");
  const state = document.querySelector(".keep-state");
  if (!form || !state) return;
  const save = form.querySelector(".keep-save");
  if (save) save.hidden = true;
  const say = () => {
    const kept = form.querySelectorAll("[name=kept]:checked").length;
    state.textContent = `${kept} of ${state.dataset.total} kept`;
  };
  say();
  form.addEventListener("change", async () => {
    state.textContent = "Saving";
    try {
      const answer = await fetch(form.action, {
        method: "POST", body: new URLSearchParams(new FormData(form)), headers: { Accept: "application/json" },
      });
      if (!answer.ok) throw new Error(String(answer.status));
      say();
    } catch {
      state.textContent = "Not saved yet: no connection. It is sent with your next tick.";
    }
  });
})();
