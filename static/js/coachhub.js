// Makes shorter what already works as plain pages; nothing depends on it.
(() => {
  "use strict";
  const say = (words) => {
    const live = document.getElementById("live");
    if (live) live.textContent = words;
  };

  // A second press while the first is under way is ignored; the button keeps its width and names what happens.
  const busy = (form, button) => {
    form.dataset.busy = "1";
    if (!button) return;
    button.style.minWidth = `${button.offsetWidth}px`;
    button.setAttribute("aria-busy", "true");
    if (!button.dataset.busy || button.matches("input")) return;
    button._content = [...button.childNodes];
    const wheel = document.createElement("span");
    wheel.className = "spin";
    button.replaceChildren(wheel, button.dataset.busy);
  };
  const idle = (form) => {
    delete form.dataset.busy;
    form.querySelectorAll("[aria-busy]").forEach((button) => {
      button.removeAttribute("aria-busy");
      button.style.minWidth = "";
      if (button._content) button.replaceChildren(...button._content);
    });
  };
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.dataset.busy) {
      event.preventDefault();
      event.stopImmediatePropagation();
    } else if (form.method === "post" || form.matches("[hx-get], [data-hx-get]")) {
      // After this turn, so that the pressed button's own name and value still go with the form.
      setTimeout(() => event.defaultPrevented && !form.matches("[hx-get], [hx-post]") || busy(form, event.submitter));
    }
  }, true);
  // Back from the next page, the browser may show this one as it was left.
  window.addEventListener("pageshow", () => document.querySelectorAll("form[data-busy]").forEach(idle));

  document.addEventListener("htmx:afterRequest", (event) => {
    const form = event.target.closest("form");
    if (form) idle(form);
  });
  // Where a swap brought a heading or a summary that says what came, reading goes on there.
  document.addEventListener("htmx:afterSettle", (event) => {
    const place = event.detail.elt.querySelector("[data-focus]") || event.target.querySelector("[data-focus]");
    if (place) place.focus();
  });
  ["htmx:sendError", "htmx:timeout"].forEach((name) =>
    document.addEventListener(name, () => say("No connection. What you typed is still here. Try again.")));
  document.addEventListener("htmx:responseError", () => say("That did not work. What you typed is still here. Try again."));

  document.addEventListener("click", (event) => {
    const opener = event.target.closest("[data-dialog]");
    const dialog = opener && document.getElementById(opener.dataset.dialog);
    if (dialog && dialog.showModal) {
      event.preventDefault();
      dialog.showModal();
    }
    if (event.target.closest("[data-close]")) {
      const open = event.target.closest("dialog");
      if (open) { event.preventDefault(); open.close(); }
    }
    if (event.target.closest("[data-print]")) window.print();
    document.querySelectorAll("details.menu[open]").forEach((menu) => menu.contains(event.target) || (menu.open = false));
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    document.querySelectorAll("details.menu[open]").forEach((menu) => {
      menu.open = false;
      menu.querySelector("summary").focus();
    });
  });
})();
