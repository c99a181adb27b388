// Keeps "who is where" up to date; an unchanged class costs a 304 and no drawing.
"use strict";
(() => {
  const PAUSE_MS = 4000;
  const table = document.querySelector(".follow");
  const count = document.querySelector(".follow-count");
  const empty = document.querySelector(".follow-empty");
  const body = table.tBodies[0];
  let tag = "";

  const cell = (row, name, text) => {
    const made = document.createElement(name);
    if (text !== undefined) made.textContent = text;
    row.append(made);
    return made;
  };
  const draw = (place) => {
    const row = document.createElement("tr");
    const head = cell(row, "th");
    head.scope = "row";
    if (!place.attempt) {
      row.className = "is-absent";
      head.textContent = place.name;
      for (const text of [place.state, "", "", ""]) cell(row, "td", text);
      return row;
    }
    row.dataset.attempt = place.attempt;
    const link = cell(head, "a", place.name);
    link.href = table.dataset.student.replace(/-$/, place.attempt);
    cell(row, "td", place.ended ? `${place.state} ${place.ended}` : place.state);
    const bar = cell(row, "td");
    bar.className = "follow-bar";
    const meter = cell(bar, "meter");
    Object.assign(meter, { min: 0, max: place.total || 1, value: place.answered });
    meter.setAttribute("aria-label", `${place.name}: ${place.answered} of ${place.total} answered`);
    cell(bar, "span", `${place.answered} of ${place.total}`);
    cell(row, "td", place.here || "–").className = "number";
    cell(row, "td", place.left_min === null ? "–" : `${place.left_min} min`).className = "number";
    return row;
  };
  const show = (state) => {
    const focused = document.activeElement?.closest("[data-attempt]")?.dataset.attempt;
    body.replaceChildren(...state.students.map(draw));
    table.hidden = !state.students.length;
    empty.hidden = Boolean(state.students.length);
    const done = state.students.filter((one) => one.state === "Handed in").length;
    const absent = state.students.filter((one) => !one.attempt).length;
    count.textContent = [
      `${done} of ${state.students.length} handed in`,
      ...(absent ? [`${absent} not begun`] : []),
      state.closed ? "closed" : "open",
    ].join(" · ");
    if (focused) body.querySelector(`[data-attempt="${CSS.escape(focused)}"] a`)?.focus({ preventScroll: true });
  };
  const ask = async () => {
    try {
      const answer = await fetch(table.dataset.state, { headers: tag ? { "If-None-Match": tag } : {}, cache: "no-store" });
      if (answer.status === 200) {
        tag = answer.headers.get("ETag") || "";
        show(await answer.json());
      }
    } catch {
      count.textContent = "No connection. Trying again.";
      tag = "";
    }
  };
  setInterval(() => { if (!document.hidden) ask(); }, PAUSE_MS);
  document.addEventListener("visibilitychange", () => { if (!document.hidden) ask(); });
})();
