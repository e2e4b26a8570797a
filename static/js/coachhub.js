// Makes shorter what already works as plain pages; nothing depends on it.
(() => {
  "use strict";
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const say = (words) => {
    const live = document.getElementById("live");
    if (live) live.textContent = words;
  };

  // While a form is on its way its button keeps its width and names what happens; a second press is ignored.
  const contents = new WeakMap();
  const start = (form, button) => {
    form.dataset.busy = "1";
    if (!button) return;
    button.style.minWidth = `${button.offsetWidth}px`;
    button.setAttribute("aria-busy", "true");
    if (!button.dataset.busy) return;
    contents.set(button, [...button.childNodes]);
    const wheel = document.createElement("span");
    wheel.className = "spin";
    button.replaceChildren(wheel, button.dataset.busy);
  };
  const stop = (form) => {
    delete form.dataset.busy;
    all("[aria-busy]", form).forEach((button) => {
      button.removeAttribute("aria-busy");
      button.style.minWidth = "";
      if (contents.has(button)) button.replaceChildren(...contents.get(button));
    });
  };
  const byHtmx = (form) => form.matches("[hx-get], [hx-post]");
  document.addEventListener("submit", (event) => {
    const form = event.target;
    if (form.dataset.busy) {
      event.preventDefault();
      event.stopImmediatePropagation();
    } else if (form.method === "post" || byHtmx(form)) {
      // After this turn, so that the pressed button's own name and value still go with the form.
      setTimeout(() => {
        if (byHtmx(form) || !event.defaultPrevented) start(form, event.submitter);
      });
    }
  }, true);
  // Coming back, the browser may show this page as it was left.
  window.addEventListener("pageshow", () => all("form[data-busy]").forEach(stop));

  document.addEventListener("htmx:afterRequest", (event) => {
    const form = event.target.closest("form");
    if (form) stop(form);
  });
  // Where a swap brought a heading or a summary that says what came, reading goes on there.
  document.addEventListener("htmx:afterSettle", (event) => {
    const [place] = [event.target, ...all("[data-focus]", event.target)].filter((one) => one.matches("[data-focus]"));
    if (place) place.focus();
  });
  const lost = (words) => () => say(`${words} What you typed is still here. Try again.`);
  document.addEventListener("htmx:sendError", lost("No connection."));
  document.addEventListener("htmx:timeout", lost("No answer came."));
  document.addEventListener("htmx:responseError", lost("That did not work."));

  document.addEventListener("click", (event) => {
    const near = (selector) => event.target.closest(selector);
    const opener = near("[data-dialog]");
    const dialog = opener ? document.getElementById(opener.dataset.dialog) : near("[data-close]") && near("dialog");
    if (dialog) {
      event.preventDefault();
      if (opener) dialog.showModal();
      else dialog.close();
    }
    if (near("[data-print]")) window.print();
    all("details.menu[open]").forEach((menu) => {
      if (!menu.contains(event.target)) menu.open = false;
    });
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    all("details.menu[open]").forEach((menu) => {
      menu.open = false;
      menu.querySelector("summary").focus();
    });
  });
})();
