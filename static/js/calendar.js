// Proposals from a calendar: the button says how many it will log.
(() => {
  "use strict";
  const form = document.querySelector("[data-ticks]");
  if (!form) return;
  const say = () => {
    const ticked = form.querySelectorAll('[name^="log-"]:checked').length;
    form.querySelector("[data-says]").textContent = `Log ${ticked} ${ticked === 1 ? "entry" : "entries"}`;
  };
  form.addEventListener("change", say);
  document.addEventListener("htmx:afterSettle", say);
  say();
})();
