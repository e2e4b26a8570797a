// The editor of a draft: saves a row on leaving it, takes over what others changed, tries again without a connection.
// Everything also works as plain pages.
(() => {
  "use strict";
  const byId = (id) => document.getElementById(id);
  if (!byId("draft")) return;
  const EVERY = 8000;
  const AGAIN = [2000, 5000, 15000];
  const texts = new Map(); // each open row as it was before it was opened
  const clean = new WeakMap(); // each form as it was opened or saved
  const how = new WeakMap(); // why a form is sent: stay, left, or by its button
  const tries = new WeakMap();

  const say = (words) => {
    if (words) byId("live").textContent = words;
  };
  const state = (words, failed = false) => {
    const place = byId("draft-state");
    place.classList.toggle("saving-failed", failed);
    place.lastElementChild.textContent = words;
  };
  const formsOpen = () => [...document.querySelectorAll("[data-row-form]")];
  const written = (form) => new URLSearchParams([...new FormData(form)].filter(([name]) => name !== "was")).toString();
  const isChanged = (form) => written(form) !== clean.get(form);
  const isUnsaved = (form) => isChanged(form) || "unsaved" in form.dataset;
  const remember = () => formsOpen().forEach((form) => clean.has(form) || clean.set(form, written(form)));
  remember();

  const put = (row, next) => {
    row.replaceWith(next);
    htmx.process(next);
    return next;
  };

  // ---- a row as text again, without saving ----
  const drop = (row, focus) => {
    const text = texts.get(row.id);
    if (!text) return false;
    texts.delete(row.id);
    const next = put(row, text);
    if (focus) byId(`${next.id}-open`)?.focus();
    htmx.trigger("#poll", "poll");
    return true;
  };
  document.addEventListener("click", (event) => {
    const link = event.target.closest("[data-drop]");
    if (link && drop(link.closest(".slot"), true)) event.preventDefault();
  });
  document.addEventListener("htmx:beforeSwap", (event) => {
    const row = event.detail.target.closest?.(".slot");
    if (row && !row.querySelector("[data-row-form]") && event.detail.xhr.status < 300) texts.set(row.id, row.cloneNode(true));
  });
  document.addEventListener("htmx:afterSettle", remember);
  document.addEventListener("htmx:afterSwap", remember);

  // ---- saving on leaving a field or a row ----
  const send = (form, why) => {
    how.set(form, why);
    state("Saving");
    htmx.trigger(form, "save");
  };
  let pressed = null; // where the mouse went down: a label takes no focus itself
  document.addEventListener("pointerdown", (event) => (pressed = event.target), true);
  document.addEventListener("keydown", () => (pressed = null), true);
  document.addEventListener("focusout", (event) => {
    const form = event.target.closest("[data-row-form]");
    if (!form) return;
    const { target, relatedTarget: next } = event;
    const inside = next !== null && form.contains(next);
    if (!inside && pressed && form.contains(pressed)) return; // on a label, or beside a field
    if (inside && (next.name === target.name || next.matches("button, a"))) return;
    if (next?.form?.id === "acts" && form.closest(".slot").contains(next)) return;
    setTimeout(() => {
      if (!form.isConnected || form.dataset.busy) return;
      const here = form.contains(document.activeElement); // also where the window lost the focus, not the field
      if (isChanged(form)) send(form, here ? "stay" : "left");
      else if (!here && !isUnsaved(form)) drop(form.closest(".slot"), false);
    });
  });
  document.addEventListener("keydown", (event) => {
    const form = event.target.closest("[data-row-form]");
    if (!form) return;
    const isLine = event.target.matches("textarea[name=wording], textarea[name=text], textarea[name=likeness]");
    if (event.key === "Enter" && !event.shiftKey && (isLine || event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      form.requestSubmit();
    } else if (event.key === "Escape") {
      drop(form.closest(".slot"), true);
    }
  });
  document.addEventListener("htmx:configRequest", (event) => {
    const form = event.detail.elt;
    const { parameters } = event.detail;
    if (form.matches("[data-row-form]")) {
      if (event.detail.triggeringEvent?.type === "submit") how.set(form, "");
      if (how.get(form)) parameters[how.get(form)] = "1";
      clean.set(form, written(form));
    } else if (form.id === "poll") {
      parameters.seen = byId("seen").value;
      parameters.open = formsOpen()[0]?.closest(".slot").id ?? "";
    }
  });
  window.addEventListener("beforeunload", (event) => {
    if (formsOpen().some(isUnsaved)) event.preventDefault();
  });

  // ---- without a connection ----
  const failed = (event) => {
    const form = event.detail.elt;
    if (!form.matches?.("[data-row-form]")) return;
    if (event.type === "htmx:responseError" && event.detail.xhr.status < 500) return;
    const count = tries.get(form) ?? 0;
    form.dataset.unsaved = "";
    state(count < AGAIN.length ? "Not saved. Trying again" : "Not saved. What you typed is still here", true);
    if (count >= AGAIN.length) return;
    tries.set(form, count + 1);
    setTimeout(() => form.isConnected && send(form, how.get(form)), AGAIN[count]);
  };
  for (const name of ["htmx:sendError", "htmx:timeout", "htmx:responseError"]) {
    byId("poll").addEventListener(name, (event) => event.stopPropagation());
    document.addEventListener(name, failed);
  }
  window.addEventListener("online", () => formsOpen().filter((form) => tries.has(form)).forEach((form) => {
    tries.delete(form);
    send(form, how.get(form));
  }));

  // ---- what the server answers to a change, and what others changed ----
  const plainly = (element) => {
    const copy = element.cloneNode(true);
    copy.classList.remove("htmx-request");
    copy.querySelectorAll("details.menu[open]").forEach((menu) => menu.removeAttribute("open"));
    copy.querySelectorAll(".htmx-request").forEach((one) => one.classList.remove("htmx-request"));
    return copy.outerHTML;
  };
  const keepOpen = (form, row, told) => {
    if (!form || (row.id === told.place && !told.stays)) return false;
    texts.set(row.id, document.importNode(row, true));
    if (row.id === told.place) {
      form.elements.was.value = row.dataset.was ?? form.elements.was.value;
      delete form.dataset.unsaved;
    }
    return true;
  };
  const take = (list, fresh, told) => {
    let before = null;
    for (const row of fresh.children) {
      let here = byId(row.id);
      const form = here?.querySelector("[data-row-form]");
      if (keepOpen(form, row, told)) {
        // A line whose stake changed goes on being written in its new section.
        if (here.parentElement !== list) list.closest("details").open = true;
      } else if (!here) {
        here = document.importNode(row, true);
        list.append(here);
        htmx.process(here);
      } else if (form || plainly(here) !== row.outerHTML) {
        texts.delete(row.id);
        here = put(here, document.importNode(row, true));
      }
      const next = before ? before.nextElementSibling : list.firstElementChild;
      if (here !== next) list.insertBefore(here, next);
      before = here;
    }
    const known = new Set([...fresh.closest("#draft").querySelectorAll("[data-list] > *")].map((row) => row.id));
    [...list.children].filter((row) => !known.has(row.id)).forEach((row) => {
      const form = row.querySelector("[data-row-form]");
      if (!form || row.id === told.place || !isUnsaved(form)) row.remove();
    });
  };
  const merge = (text, told) => {
    const fresh = new DOMParser().parseFromString(text, "text/html").getElementById("draft");
    if (!fresh) return;
    const active = document.activeElement;
    const row = active?.closest(".slot");
    const menu = active?.closest("details.menu") && row && `${row.id}-menu`;
    const ways = [active?.id, menu, row && `${row.id}-open`, row && `${row.nextElementSibling?.id}-open`, "draft-state"];
    const had = byId("draft").contains(active);
    const lists = (of) => [...of.querySelectorAll("[data-list]")];
    if (lists(fresh).map((one) => one.id).join() !== lists(byId("draft")).map((one) => one.id).join()) {
      const whole = document.importNode(fresh, true);
      for (const form of formsOpen()) {
        const row = form.closest(".slot");
        const there = whole.querySelector(`[id="${row.id}"]`);
        if (there && keepOpen(form, there, told)) there.replaceWith(row);
      }
      put(byId("draft"), whole);
    } else {
      for (const list of lists(fresh)) take(byId(list.id), list, told);
      for (const one of fresh.querySelectorAll("[data-keep]")) {
        const here = byId(one.id);
        if (here && plainly(here) !== one.outerHTML) put(here, document.importNode(one, true));
      }
    }
    remember();
    if (had && (!document.activeElement || document.activeElement === document.body)) {
      ways.map((id) => id && byId(id)).find((one) => one && one.getClientRects().length)?.focus();
    }
    if (formsOpen().some((form) => tries.has(form))) state("Not saved. Trying again", true);
  };
  const answered = new WeakSet(); // htmx tells it again where the row that asked is gone
  document.addEventListener("htmx:afterRequest", (event) => {
    const { xhr, elt } = event.detail;
    if (!xhr || answered.has(xhr)) return;
    answered.add(xhr);
    const header = xhr.getResponseHeader("HX-Trigger");
    if (!header) return;
    const { "draft:told": told, "draft:not-yet": notYet } = JSON.parse(header);
    if (notYet) state(`Not saved yet. ${notYet.said}`);
    if (!told) return;
    tries.delete(elt);
    const goesOn = told.place.startsWith("new-") && elt.matches?.("[data-row-form]") && !how.get(elt) && told.said;
    merge(xhr.responseText, told);
    say(told.said);
    if (goesOn) byId(`${told.place}-open`)?.click();
  });

  // ---- asking what others changed ----
  const ask = () => document.hidden || htmx.trigger("#poll", "poll");
  setInterval(ask, EVERY);
  document.addEventListener("visibilitychange", ask);
})();
