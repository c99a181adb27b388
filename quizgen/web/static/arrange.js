// The desk's extras: filters, reordering by drag and by Alt+arrow, swapping an option without
// leaving the place, a question from a selection.
"use strict";
(() => {
  const form = document.querySelector(".keep-form");
  const list = form?.querySelector(".questions");
  if (!list) return;

  // ---- filters
  const filters = form.querySelector(".filters");
  const filter = () => {
    const wanted = [...filters.querySelectorAll("select")].filter((one) => one.value);
    for (const question of list.children) {
      question.hidden = wanted.some((one) => question.dataset[one.dataset.filter] !== one.value);
    }
  };
  if (filters) {
    filters.hidden = false;
    filters.addEventListener("change", (event) => {
      event.stopPropagation();
      filter();
    });
  }

  // ---- order
  const token = () => new URLSearchParams({ csrf_token: form.elements.namedItem("csrf_token").value });
  const send = async (question, to) => {
    const answer = await fetch(`${question.dataset.move}?to=${to}`, { method: "POST", body: token() });
    if (answer.ok) location.replace(`${location.pathname}#question-${to}`);
    location.reload();
  };
  list.addEventListener("keydown", (event) => {
    const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    const question = event.target.closest(".question");
    if (!event.altKey || !step || !question) return;
    event.preventDefault();
    const to = Number(question.dataset.number) + step;
    if (to >= 1 && to <= list.children.length) send(question, to);
  });
  let dragged = null;
  const prepare = (question) => {
    const head = question.querySelector(".question-head");
    head.draggable = true;
    head.classList.add("can-drag");
    head.title = "Drag to another place";
    head.addEventListener("dragstart", (event) => {
      dragged = question;
      event.dataTransfer.effectAllowed = "move";
      event.dataTransfer.setData("text/plain", question.dataset.number);
      question.classList.add("is-dragged");
    });
    head.addEventListener("dragend", () => {
      dragged = null;
      for (const one of list.children) one.classList.remove("is-dragged", "is-over");
    });
    question.addEventListener("dragover", (event) => {
      if (!dragged || dragged === question) return;
      event.preventDefault();
      for (const one of list.children) one.classList.toggle("is-over", one === question);
    });
    question.addEventListener("drop", (event) => {
      if (!dragged) return;
      event.preventDefault();
      send(dragged, Number(question.dataset.number));
    });
  };
  for (const question of list.children) prepare(question);

  // ---- swapping an option: the page is fetched again, and only the question is put in
  const texts = (question) => [...question.querySelectorAll(".option-text")].map((one) => one.textContent);
  const put = (page, question) => {
    const fresh = page.getElementById(question.id);
    const before = texts(question);
    question.replaceWith(fresh);
    prepare(fresh);
    filter();
    const undo = page.querySelector(".undo");
    const old = form.querySelector(".undo");
    if (undo && old) old.replaceWith(undo);
    else if (undo) form.querySelector(".keep-state").before(undo);
    const place = texts(fresh).findIndex((text) => !before.includes(text));
    const said = fresh.querySelector(".question-said") ?? fresh.querySelectorAll(".options li")[place]?.querySelector(".swap");
    said?.focus();
  };
  form.addEventListener("submit", async (event) => {
    const button = event.submitter;
    if (!button?.matches(".swap") || button.dataset.failed) return;
    event.preventDefault();
    if (button.ariaBusy === "true") return;
    button.ariaBusy = "true";
    try {
      const answer = await fetch(button.formAction, { method: "POST", body: token() });
      if (!answer.ok) throw new Error(String(answer.status));
      put(new DOMParser().parseFromString(await answer.text(), "text/html"), button.closest(".question"));
    } catch {
      button.dataset.failed = "yes"; // once more as a plain form, which says what is wrong
      form.requestSubmit(button);
    }
  });

  // ---- a question of one's own about the selected sentence
  const own = document.querySelector(".own-question");
  const blank = own && own.getAttribute("href");
  document.addEventListener("selectionchange", () => {
    const chosen = getSelection();
    const node = chosen && !chosen.isCollapsed && chosen.anchorNode;
    const sentence = node && node.parentElement?.closest(".pane-article .sentence");
    if (!own) return;
    own.href = sentence ? `${blank}?sentence=${sentence.dataset.sentence}` : blank;
    own.textContent = sentence ? "Ask about the selected sentence" : "Add a question of your own";
  });
})();
