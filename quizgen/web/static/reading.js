// Keeps "being read" up to date. Sighted readers see each file change; screen readers are told
// only of a failure and of the end.
"use strict";
(() => {
  const PAUSE_MS = 1000;
  const LONGEST_PAUSE_MS = 8000;
  const sheet = document.querySelector("[data-state]");
  const items = [...sheet.querySelectorAll(".reading-item")];
  const status = sheet.querySelector("[role=status]");
  const count = sheet.querySelector(".reading-count");
  const bar = sheet.querySelector(".reading-bar");
  let pause = PAUSE_MS;
  document.querySelector(".look-again").hidden = true;

  const name = (item) => item.querySelector(".reading-name");
  const draw = (item, now) => {
    if (now.state === "failed" && !item.classList.contains("is-failed")) {
      status.textContent = `${name(item).textContent}: ${now.said}`;
    }
    item.className = `reading-item is-${now.state}`;
    item.querySelector(".reading-said").textContent = now.said;
    if (now.link && !name(item).querySelector("a")) {
      const link = document.createElement("a");
      link.href = now.link;
      link.textContent = name(item).textContent;
      name(item).replaceChildren(link);
    }
  };
  const show = (state) => {
    items.forEach((item, at) => draw(item, state.sources[at]));
    if (count) { count.textContent = state.summary; bar.value = state.through; }
    if (state.go) { location.replace(state.go); return true; }
    // The page has other buttons when all is through.
    if (state.through === state.of) { location.reload(); return true; }
    return false;
  };
  const ask = async () => {
    let over = false;
    try {
      const answer = await fetch(sheet.dataset.state, { headers: { Accept: "application/json" }, cache: "no-store" });
      if (answer.status === 401 || answer.status === 404) { location.reload(); return; }
      if (!answer.ok) throw new Error(String(answer.status));
      over = show(await answer.json());
      pause = PAUSE_MS;
    } catch {
      if (count) count.textContent = "The site does not answer. Trying again.";
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
    }
    if (!over) setTimeout(ask, pause);
  };
  setTimeout(ask, PAUSE_MS);
})();
