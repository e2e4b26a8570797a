// Sorting a description by keyboard. A key does something only while a line itself has the focus.
(() => {
  "use strict";
  const list = document.getElementById("sorting");
  const first = document.querySelector("[data-sort-first]");
  const on = document.getElementById("sort-keys-on");
  if (!list || !first) return;
  const ACTS = { o: "own", s: "share", n: "not_ours", h: "hazy", x: "leave" };
  const rows = () => [...list.querySelectorAll(".sort-row")].filter((row) => row.checkVisibility());

  // One line at a time is a stop for the Tab key.
  const stop = (row) => {
    list.querySelectorAll('.sort-row[tabindex="0"]').forEach((one) => one.setAttribute("tabindex", "-1"));
    if (row) row.setAttribute("tabindex", "0");
  };
  const open = () => rows().find((row) => !row.matches(".is-settled")) || rows()[0];
  let waits = ""; // the line whose key was pressed, until its answer is here or another line has the focus
  const go = (row) => {
    if (!row) return;
    waits = "";
    list.querySelectorAll("[data-focus]").forEach((one) => one.removeAttribute("data-focus"));
    stop(row);
    row.focus();
  };
  document.addEventListener("htmx:afterSettle", () => {
    if (waits && document.activeElement === document.body) document.getElementById(waits)?.focus();
  });
  stop(open());
  first.hidden = false;
  first.addEventListener("click", () => go(open()));
  const label = document.querySelector("[data-sort-switch]");
  try {
    on.checked = localStorage.getItem("sort-keys") !== "off";
    on.addEventListener("change", () => localStorage.setItem("sort-keys", on.checked ? "on" : "off"));
  } catch {
    // a browser that keeps nothing: the keys are on at each visit
  }
  label.hidden = false;

  const send = (row, act) => {
    waits = row.id;
    const form = row.querySelector("form");
    const button = document.createElement("button");
    Object.assign(button, { name: "act", value: act, hidden: true });
    form.append(button);
    button.click(); // a click, for htmx sends the button that was clicked last
    button.remove();
  };
  const undo = (row) => {
    if (row.matches(".is-settled")) send(row, "undo");
    else document.getElementById("sort-undo")?.requestSubmit();
  };

  list.addEventListener("focusin", (event) => {
    if (event.target.matches(".sort-row")) stop(event.target);
  });
  list.addEventListener("keydown", (event) => {
    const row = event.target.closest(".sort-row");
    if (!row) return;
    if (event.key === "Escape" && event.target !== row) go(row);
    if (event.target !== row || !on.checked || event.ctrlKey || event.metaKey || event.altKey) return;
    const key = event.key.toLowerCase();
    const all = rows();
    const place = all.indexOf(row);
    if (key === "j") go(all[place + 1]);
    else if (key === "k") go(all[place - 1]);
    else if (key === "u") undo(row);
    else if (key in ACTS) send(row, ACTS[key]);
    else if (key === "enter") row.querySelector("textarea, select, button")?.focus();
    else return;
    event.preventDefault();
  });
})();
