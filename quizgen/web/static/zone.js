// Offers the zone of this device, where it is another one than the chosen.
"use strict";
(() => {
  const field = document.getElementById("zone");
  const box = document.querySelector(".zone-here");
  const here = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (!here || here === field.value || ![...field.options].some((one) => one.value === here)) return;
  const button = box.querySelector("button");
  button.textContent = `Use the zone of this device: ${here.replaceAll("_", " ")}`;
  button.addEventListener("click", () => { field.value = here; box.hidden = true; field.focus(); });
  box.hidden = false;
})();
