// The log on a connection that comes and goes: what could not be sent is kept on this device under its key and sent
// again; the server keeps an entry of one key once, and says so by name before anything here is forgotten.
(() => {
  "use strict";
  const AGAIN = 15000;
  const form = () => document.getElementById("enter");
  if (!form()) return;
  const place = `log-unsent-${form().dataset.log}`;
  const say = (words) => {
    document.getElementById("live").textContent = words;
  };

  // ---- what is kept: a list of {key, fields, words, asks} ----
  const kept = () => {
    try {
      return JSON.parse(localStorage.getItem(place)) ?? [];
    } catch {
      return [];
    }
  };
  const keep = (list) => {
    if (list.length) localStorage.setItem(place, JSON.stringify(list));
    else localStorage.removeItem(place);
    show();
  };
  const forget = (key) => keep(kept().filter((one) => one.key !== key));

  // The school's day: the one the page was made on, and as many more as went by on this device since.
  const midnight = (now) => Date.UTC(now.getFullYear(), now.getMonth(), now.getDate());

  // ---- what the page says ----
  const held = (of) => new Map([...new FormData(of)].filter(([name]) => name !== "csrfmiddlewaretoken"));
  const words = (fields = held(form())) => {
    const of = (name) =>
      [...form().querySelectorAll(`[name=${name}]`)].find((one) => one.value === fields.get(name))?.dataset.label ?? "";
    const time = of("chip") === "Other" ? fields.get("typed").trim() : of("chip");
    const on = of("on");
    return time && on ? `${time} on ${on.slice(0, 1).toLowerCase()}${on.slice(1)}` : "it";
  };
  const show = () => {
    if (form()) form().dataset.loaded ??= String(midnight(new Date()));
    const button = form()?.querySelector("[data-says]");
    if (button) button.textContent = `Log ${words()}`;
    const line = form()?.querySelector("[data-kept]");
    if (!line) return;
    const list = kept();
    line.hidden = !list.length;
    line.textContent = list.length ? `Kept on this device until there is a connection: ${list.map((one) => one.words).join("; ")}.` : "";
  };
  const newKey = () => {
    const bytes = crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const hex = [...bytes].map((one) => one.toString(16).padStart(2, "0")).join("");
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
  };
  document.addEventListener("change", (event) => event.target.closest("#enter") && show());
  document.addEventListener("input", (event) => event.target.name === "typed" && show());

  // ---- what is being typed stays, whatever is put in its place ----
  let going = false; // the form is on its way: its own answer comes before any other
  const begun = new WeakMap(); // what a form held when its last entry was kept here; else it began as it was given
  const asBegun = () => {
    if (begun.has(form())) return begun.get(form());
    const copy = form().cloneNode(true);
    copy.reset();
    return held(copy);
  };
  // What the form holds besides `base`, and where the cursor is; the key goes with the form, not with what is typed.
  const typedSince = (base) => {
    const fields = [...held(form())].filter(([name, value]) => name !== "key" && value !== (base.get(name) ?? ""));
    const at = document.activeElement;
    const cursor = form().contains(at) && at.name ? { name: at.name, value: at.value, from: at.selectionStart, to: at.selectionEnd } : null;
    return { fields, cursor };
  };
  const control = (name, value) => {
    const all = [...form().querySelectorAll(`[name="${name}"]`)];
    return all.find((one) => one.type === "radio" && one.value === value) ?? all.find((one) => one.type !== "radio");
  };
  const restore = ({ fields }) => {
    for (const [name, value] of fields) {
      const one = control(name, value);
      if (!one) continue;
      if (one.type === "radio" || one.type === "checkbox") one.checked = true;
      else one.value = value;
      const fold = one.closest("details");
      if (fold) fold.open = true;
    }
    show();
  };
  const goOn = ({ cursor }) => {
    const one = cursor && control(cursor.name, cursor.value);
    if (!one) return;
    const fold = one.closest("details");
    if (fold) fold.open = true;
    one.focus();
    if (typeof cursor.from === "number") one.setSelectionRange(cursor.from, cursor.to);
  };
  const isForm = (event) => event.detail.requestConfig?.elt.id === "enter";
  document.addEventListener("htmx:beforeRequest", (event) => {
    if (isForm(event)) going = true;
  });
  document.addEventListener("htmx:afterRequest", (event) => {
    if (isForm(event)) going = false;
  });
  let typing = null;
  document.addEventListener("htmx:beforeSwap", (event) => {
    const { target, requestConfig, shouldSwap } = event.detail;
    if (target.id !== "log" || !shouldSwap || !form()) return;
    if (going && !isForm(event)) event.detail.shouldSwap = false; // the answer that is on its way shows this too
    else typing = typedSince(isForm(event) ? requestConfig.formData : asBegun());
  });
  document.addEventListener("htmx:afterSwap", () => typing && restore(typing));
  document.addEventListener("htmx:afterSettle", () => {
    if (typing?.fields.length) goOn(typing);
    typing = null;
  });

  // ---- an entry that did not arrive ----
  const today = () => {
    const gone = midnight(new Date()) - Number(form().dataset.loaded);
    return new Date(Date.parse(form().dataset.today) + gone).toISOString().slice(0, 10);
  };
  const failed = (event) => {
    if (!isForm(event)) return;
    if (event.type === "htmx:responseError" && event.detail.xhr.status < 500) return;
    // What was sent, which is not what the form holds where somebody types on meanwhile.
    const sent = event.detail.requestConfig.formData;
    const fields = Object.fromEntries(sent);
    delete fields.csrfmiddlewaretoken;
    if (!fields.day) fields.day = today(); // sent tomorrow, it still counts for today
    keep([...kept().filter((one) => one.key !== fields.key), { key: fields.key, fields, words: words(sent) }]);
    if (form().elements.key.value === fields.key) form().elements.key.value = newKey();
    const base = new Map([...sent]);
    for (const name of ["note", "outside", "typed"]) {
      const one = form().elements[name];
      if (one.value === sent.get(name)) one.value = "";
      base.set(name, "");
    }
    begun.set(form(), base);
    show();
    say("No connection. The entry is kept on this device and will be sent.");
    event.stopPropagation();
  };
  for (const name of ["htmx:sendError", "htmx:timeout", "htmx:responseError"]) {
    document.body.addEventListener(name, failed);
  }

  // ---- sending what is kept ----
  let busy = false;
  const send = async () => {
    if (busy) return;
    busy = true;
    try {
      for (const one of kept().filter((entry) => !entry.asks)) {
        if (going) return;
        const body = new URLSearchParams({ ...one.fields, csrfmiddlewaretoken: form().elements.csrfmiddlewaretoken.value });
        const answer = await fetch(form().getAttribute("action"), { method: "POST", body, headers: { "HX-Request": "true" } });
        const text = await answer.text();
        if (answer.headers.get("X-Log-Key") === one.key) {
          forget(one.key);
          put(text);
          say(`Sent what was kept on this device: ${one.words}.`);
        } else if (answer.status === 422) {
          if (going || typedSince(asBegun()).fields.length) continue; // asked when nothing is being typed
          keep(kept().map((entry) => (entry.key === one.key ? { ...entry, asks: true } : entry)));
          put(text);
        } else return;
      }
    } catch {
      return; // still no connection
    } finally {
      busy = false;
    }
  };
  const put = (text) => {
    const fresh = new DOMParser().parseFromString(text, "text/html").getElementById("log");
    if (!fresh || going) return;
    const now = typedSince(asBegun());
    const here = document.importNode(fresh, true);
    document.getElementById("log").replaceWith(here);
    htmx.process(here);
    restore(now);
    goOn(now);
  };
  document.addEventListener("htmx:afterRequest", (event) => {
    const key = event.detail.xhr?.getResponseHeader("X-Log-Key");
    if (key) forget(key);
  });
  document.addEventListener("htmx:afterSettle", show);
  window.addEventListener("online", send);
  setInterval(send, AGAIN);
  // Asked again after the page was left and opened anew.
  keep(kept().map(({ asks, ...one }) => one));
  send();
})();
