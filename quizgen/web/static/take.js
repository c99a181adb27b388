// A quiz while it is taken: saves every answer at once, tries again without a network, keeps
// what could not be sent in this browser, counts down, and moves by keys. The page works
// without it.
"use strict";
(() => {
  const form = document.getElementById("answers");
  if (!form) return;
  const store = `quizgen:${location.pathname}`;
  const said = form.querySelector(".save-state");
  const saveButton = form.querySelector(".save-now");
  if (saveButton) saveButton.hidden = true;
  const FIRST_RETRY_MS = 1000;
  const LAST_RETRY_MS = 15000;
  const TYPING_MS = 500;
  let pending = new Map();
  let sending = false;
  let retryMs = FIRST_RETRY_MS;
  let timer = 0;

  // ------------------------------------------------------------ what is answered
  const questionOf = (element) => element.closest(".question");
  const valueOf = (question) => {
    const number = question.dataset.number;
    const data = new FormData(form);
    return (data.get(`q${number}`) || "").trim();
  };
  const showState = () => {
    for (const question of form.querySelectorAll(".question")) {
      const spot = form.querySelector(`[data-spot="${question.dataset.number}"]`);
      const flagged = question.querySelector("[name^=flag]").checked;
      const done = valueOf(question) !== "";
      if (!spot) continue;
      spot.classList.toggle("is-done", done);
      spot.classList.toggle("is-flagged", flagged);
      spot.querySelector(".spot-state").textContent =
        `, ${done ? "answered" : "not answered"}${flagged ? ", look again" : ""}`;
    }
    const spots = form.querySelectorAll(".spot");
    const done = spots.length ? form.querySelectorAll(".spot.is-done").length
      : [...form.querySelectorAll(".question")].filter(valueOf).length;
    document.querySelector(".done-count").textContent = done;
    document.querySelector(".taking-progress").value = done;
  };

  // ------------------------------------------------------------ saving
  const keep = () => {
    try {
      if (pending.size) localStorage.setItem(store, JSON.stringify([...pending]));
      else localStorage.removeItem(store);
    } catch { /* private windows may forbid it; the server still gets every answer */ }
  };
  const body = (entries) => {
    const data = new URLSearchParams();
    data.set("csrf_token", form.elements.csrf_token.value);
    for (const [number, fields] of entries) {
      // Opposite to what it is now: a flag sent in the background is always meant.
      data.set(`seen${number}`, `flag${number}` in fields ? "plain" : "flagged");
      for (const [name, value] of Object.entries(fields)) data.set(name, value);
    }
    return data;
  };
  const note = (question) => {
    const number = question.dataset.number;
    const fields = { [`q${number}`]: valueOf(question) };
    if (question.querySelector("[name^=flag]").checked) fields[`flag${number}`] = "on";
    pending.set(number, fields);
    keep();
  };
  // What the server has now is how the question stood, for the form as a whole.
  const settle = (number, fields) => {
    if (!form.elements[`was${number}`]) return;
    form.elements[`was${number}`].value = fields[`q${number}`];
    form.elements[`seen${number}`].value = `flag${number}` in fields ? "flagged" : "plain";
  };
  const again = () => {
    said.textContent = "No connection. Your answers wait here and are sent as soon as it is back.";
    clearTimeout(timer);
    timer = setTimeout(send, retryMs);
    retryMs = Math.min(retryMs * 2, LAST_RETRY_MS);
  };
  const send = async () => {
    if (sending || !pending.size) return;
    sending = true;
    const batch = pending;
    pending = new Map();
    let failed = false;
    try {
      const answer = await fetch(form.action, {
        method: "POST", body: body(batch), headers: { Accept: "application/json" }, keepalive: true,
      });
      if (answer.status >= 500 || answer.status === 429) throw new Error(String(answer.status));
      if (!answer.ok) { said.textContent = (await answer.json()).error; keep(); return; }
      const state = await answer.json();
      if (state.over) { keep(); location.assign(form.dataset.result); return; }
      retryMs = FIRST_RETRY_MS;
      said.textContent = "Saved";
      for (const [number, fields] of batch) settle(number, fields);
      clock?.set(state.left_s);
    } catch {
      failed = true;
      pending = new Map([...batch, ...pending]);
      again();
    } finally {
      sending = false;
      keep();
      if (!failed && pending.size) send();
    }
  };
  form.addEventListener("input", (event) => {
    const question = questionOf(event.target);
    if (!question) return;
    note(question);
    showState();
    clearTimeout(timer);
    if (event.target.type === "text") timer = setTimeout(send, TYPING_MS);
    else send();
  });
  addEventListener("online", () => { retryMs = FIRST_RETRY_MS; send(); });
  addEventListener("pagehide", () => {
    if (pending.size) {
      fetch(form.action, { method: "POST", body: body(pending), keepalive: true, headers: { Accept: "application/json" } }).catch(() => {});
    }
  });
  // A button leaves the page only when the server has everything; without it the page stays.
  let leaving = false;
  form.addEventListener("submit", async (event) => {
    if (leaving) return;
    event.preventDefault();
    clearTimeout(timer);
    for (const question of form.querySelectorAll(".question")) {
      if (form.elements[`was${question.dataset.number}`].value !== valueOf(question)) note(question);
    }
    try {
      const entries = [...pending];
      const answer = await fetch(form.action, {
        method: "POST", body: body(entries), headers: { Accept: "application/json" },
      });
      if (answer.status >= 500 || answer.status === 429) throw new Error(String(answer.status));
      for (const [number, fields] of entries) { settle(number, fields); pending.delete(number); }
    } catch { again(); return; }
    keep();
    leaving = true;
    form.requestSubmit(event.submitter);
  });
  addEventListener("pageshow", () => { leaving = false; });

  // What could not be sent before the tab was closed.
  try { pending = new Map(JSON.parse(localStorage.getItem(store) || "[]")); } catch { pending = new Map(); }
  for (const [number, fields] of pending) {
    const question = document.getElementById(`question-${number}`);
    const spot = form.querySelector(`[data-spot="${number}"]`);
    if (!question && spot) spot.classList.toggle("is-done", fields[`q${number}`] !== "");
    if (!question) continue;
    for (const field of question.querySelectorAll(`[name="q${number}"]`)) {
      if (field.type === "radio") field.checked = field.value === fields[`q${number}`];
      else field.value = fields[`q${number}`];
    }
    question.querySelector("[name^=flag]").checked = `flag${number}` in fields;
  }
  showState();
  setTimeout(send);

  // ------------------------------------------------------------ time
  const clockBox = document.querySelector(".time-left");
  const TOLD_MIN = [10, 5, 1];
  let clock = null;
  if (clockBox) {
    const words = clockBox.querySelector(".time-words");
    const speak = document.querySelector(".time-said");
    let end = 0;
    // The last step that was told or had passed before the page was opened; a tab in the
    // background ticks seldom, so a step counts as soon as it is behind.
    const step = (left) => Math.min(...TOLD_MIN.filter((m) => left <= m * 60), Infinity);
    let told = step(Number(clockBox.dataset.left));
    const tick = () => {
      const left = Math.max(0, (end - performance.now()) / 1000);
      const minutes = Math.ceil(left / 60);
      const text = left > 60 ? `${minutes} min left` : `${Math.ceil(left)} s left`;
      if (words.textContent !== text) words.textContent = text;
      clockBox.classList.toggle("is-short", left <= 60);
      if (step(left) < told && left > 0) {
        told = step(left);
        speak.textContent = `${minutes} minute${minutes > 1 ? "s" : ""} left.`;
      }
      if (left <= 0) { clock.stop(); finish(); }
    };
    let ticking = 0;
    clock = {
      // null: there is no end to count down to any more.
      set: (seconds) => {
        clock.stop();
        clockBox.hidden = seconds === null;
        if (seconds === null) return;
        end = performance.now() + seconds * 1000;
        ticking = setInterval(tick, 1000);
      },
      stop: () => clearInterval(ticking),
    };
    clock.set(Number(clockBox.dataset.left));
    // The server may know better: a teacher gave more time, or the quiz closes later.
    const leftNow = async () => {
      const answer = await fetch(form.action, {
        method: "POST", body: body([]), headers: { Accept: "application/json" },
      });
      if (answer.status >= 500 || answer.status === 429) throw new Error(String(answer.status));
      const state = answer.ok ? await answer.json() : { over: true };
      return state.over ? 0 : state.left_s;
    };
    const finish = async () => {
      await send();
      try {
        const left = await leftNow();
        if (left !== 0) { clock.set(left); return; }
        speak.textContent = "Time is up. What you answered counts.";
        const token = new URLSearchParams({ csrf_token: form.elements.csrf_token.value });
        await fetch(`${form.action}/hand-in`, { method: "POST", body: token });
        location.assign(form.dataset.result);
      } catch { again(); setTimeout(finish, LAST_RETRY_MS / 5); }
    };
    tick();
  }

  // ------------------------------------------------------------ keys and sentences
  // Single keys work only while the focus is in a question, as WCAG 2.1.4 asks.
  form.addEventListener("keydown", (event) => {
    const question = questionOf(event.target);
    if (!question || event.target.type === "text" || event.ctrlKey || event.altKey || event.metaKey) return;
    if (/^[1-9]$/.test(event.key) && question.dataset.form !== "evidence") {
      const radio = question.querySelectorAll("input[type=radio]")[Number(event.key) - 1];
      if (radio && !radio.disabled) { radio.focus(); radio.click(); event.preventDefault(); }
    }
    const move = { n: "next", p: "back" }[event.key];
    if (!move) return;
    if (form.dataset.one) form.querySelector(`[data-move="${move}"]`)?.click();
    else {
      const other = move === "next" ? question.nextElementSibling : question.previousElementSibling;
      other?.querySelector("input:not([type=hidden])")?.focus();
    }
  });
  const picked = form.querySelector('.question[data-form="evidence"]');
  let picking = picked;
  const sentences = [...document.querySelectorAll(".pane-article .sentence")];
  const mirror = () => {
    const radios = picking ? [...picking.querySelectorAll("input[type=radio]")] : [];
    const at = radios.findIndex((radio) => radio.checked);
    const text = at < 0 ? "" : radios[at].parentElement.querySelector(".answer-text").textContent.trim();
    for (const sentence of sentences) sentence.classList.toggle("is-picked", text !== "" && sentence.textContent.trim() === text);
  };
  if (picked && sentences.length) {
    document.body.classList.add("picks-sentences");
    form.addEventListener("focusin", (event) => {
      const question = questionOf(event.target);
      if (question?.dataset.form === "evidence") { picking = question; mirror(); }
    });
    form.addEventListener("change", mirror);
    const pane = document.querySelector(".pane-article");
    pane.addEventListener("click", (event) => {
      const sentence = event.target.closest(".sentence");
      const marked = getSelection();
      if (!sentence || (!marked.isCollapsed && pane.contains(marked.anchorNode))) return;
      const wanted = sentence.textContent.trim();
      const label = [...picking.querySelectorAll(".answer")]
        .find((one) => one.querySelector(".answer-text").textContent.trim() === wanted);
      if (!label) return;
      label.querySelector("input").click();
      label.scrollIntoView({ block: "nearest" });
    });
    mirror();
  }

  // Open or folded, the article stays as it was left; on a phone it makes room for question 2.
  const fold = document.querySelector(".fold");
  if (fold) {
    const key = `${store}:fold`;
    try {
      const left = sessionStorage.getItem(key);
      const later = form.dataset.one && new URLSearchParams(location.search).has("q");
      if (left === "closed" || (!left && later && matchMedia("(max-width: 999px)").matches)) fold.open = false;
      fold.addEventListener("toggle", () => sessionStorage.setItem(key, fold.open ? "open" : "closed"));
    } catch { /* as above */ }
  }
  if (form.dataset.one && new URLSearchParams(location.search).has("q")) {
    const first = form.querySelector(".question input:checked, .question input[type=radio], .question input[type=text]");
    first?.focus({ preventScroll: true });
  }
})();
