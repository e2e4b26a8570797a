// The order of a draft's lines by mouse: the handle is dragged. By keyboard the menu moves a line.
(() => {
  "use strict";
  const acts = document.getElementById("acts");
  if (!acts) return;

  let dragged = null;
  document.addEventListener("pointerdown", (event) => {
    const row = event.target.closest("[data-grip]")?.closest(".slot");
    if (row) row.draggable = true;
  });
  document.addEventListener("dragstart", (event) => {
    dragged = event.target.closest?.(".slot[draggable=true]");
  });
  const over = (event) => {
    const row = event.target.closest?.("[data-list] > .slot");
    return dragged && row && row !== dragged && row.parentElement === dragged.parentElement ? row : null;
  };
  document.addEventListener("dragover", (event) => {
    document.querySelectorAll(".is-over").forEach((one) => one.classList.remove("is-over"));
    const row = over(event);
    if (!row) return;
    event.preventDefault();
    row.classList.add("is-over");
  });
  document.addEventListener("drop", (event) => {
    const row = over(event);
    if (!row) return;
    event.preventDefault();
    const rows = [...row.parentElement.querySelectorAll(":scope > .slot[data-was]")].filter((one) => one !== dragged);
    const at = rows.indexOf(row);
    const place = at < 0 ? rows.length + 1 : at + 1;
    const button = dragged.querySelector("button[name=to]");
    htmx.ajax("POST", button.getAttribute("formaction"), {
      source: "#poll",
      target: "#poll",
      values: { to: String(place), csrfmiddlewaretoken: acts.elements.csrfmiddlewaretoken.value },
    });
  });
  document.addEventListener("dragend", () => {
    document.querySelectorAll(".is-over").forEach((one) => one.classList.remove("is-over"));
    dragged?.removeAttribute("draggable");
    dragged = null;
  });
})();
