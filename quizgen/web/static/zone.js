// Offers the zone of this device, where it is another one than the chosen.
"use strict";
(() => {
  const field = document.getElementById("zone");
  const box = document.querySelector(".zone-here");
  const told = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const here = [...field.options].find((one) => one.value === told)
    || [...field.options].find((one) => one.dataset.older?.split(" ").includes(told));
  if (!here || here.selected) return;
  const button = box.querySelector("button");
  button.textContent = `Use the zone of this device: ${here.text}`;
  button.addEventListener("click", () => { here.selected = true; box.hidden = true; field.focus(); });
  box.hidden = false;
})();
