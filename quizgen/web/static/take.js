// Progress while answering.
"use strict";
(() => {
  const form = document.getElementById("answers");
  const count = document.querySelector(".done-count");
  const bar = document.querySelector(".taking-progress");
  const update = () => {
    const done = new Set([...new FormData(form)].filter(([name, value]) => /^q\d+$/.test(name) && value.trim()).map(([name]) => name));
    count.textContent = done.size;
    bar.value = done.size;
  };
  form.addEventListener("input", update);
  update();
})();
