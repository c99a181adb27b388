// Shows the fields that a way to answer needs, and asks for advice while one writes.
"use strict";
(() => {
  const PAUSE_MS = 500;
  const form = document.querySelector(".question-edit");
  const list = form.querySelector(".advice-list");
  const way = form.elements.namedItem("form");
  let timer = 0;
  let asked = 0;

  const say = (sentences, calm) => {
    list.replaceChildren(...sentences.map((sentence) => {
      const item = document.createElement("li");
      item.textContent = sentence;
      item.classList.toggle("meta", calm);
      return item;
    }));
  };
  const look = async () => {
    const mine = ++asked;
    try {
      const answer = await fetch(form.dataset.advice, {
        method: "POST", body: new URLSearchParams(new FormData(form)), headers: { Accept: "application/json" },
      });
      if (!answer.ok || mine !== asked) return;
      const found = await answer.json();
      const sentences = [...found.errors, ...found.advice.map((one) => one.sentence)];
      say(sentences.length ? sentences : ["Nothing to say against it."], !sentences.length);
    } catch {
      say(["No connection: the advice waits."], true);
    }
  };
  form.addEventListener("input", () => {
    form.dataset.way = way.value;
    clearTimeout(timer);
    timer = setTimeout(look, PAUSE_MS);
  });
})();
