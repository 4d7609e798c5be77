// Nothing here is needed: every page works without it. It makes searching, waiting and typing quicker.

// The browser's zone, so that "yesterday" is the person's own.
const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
// biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox and Safari of recent years
if (zone) document.cookie = `zone=${zone}; path=/; max-age=31536000; samesite=lax`;

/** What somebody did is answered where they are: the answer or the problems come into view, and a screen reader begins there. */
const answer = document.getElementById("answer");
if (answer) {
  answer.focus({ preventScroll: true });
  const scroller = answer.closest(".scroller");
  // The scroller counts from its end: nought is the newest.
  if (scroller && answer.offsetHeight < scroller.clientHeight) scroller.scrollTop = 0;
  else answer.scrollIntoView({ block: "start" });
}

/** Waits until the typing pauses. */
function paused(work, ms) {
  let timer;
  return (...args) => {
    clearTimeout(timer);
    timer = setTimeout(() => work(...args), ms);
  };
}

// Search as you type: the server finds, and what is ticked moves up among the chosen.
for (const box of document.querySelectorAll("[data-search]")) {
  const name = box.dataset.search;
  const form = box.closest("form");
  const input = box.querySelector("input[type=search]");
  const found = box.querySelector(".found");
  const chosen = box.querySelector(".chosen");
  let asked = 0;
  const search = async () => {
    asked += 1;
    const mine = asked;
    const body = new URLSearchParams(new FormData(form));
    body.append("_search", name);
    const response = await fetch(form.action, { method: "POST", body, headers: { "x-part": "found" } }).catch(() => undefined);
    // A slow answer to an earlier question comes too late.
    if (response?.ok && mine === asked) found.innerHTML = await response.text();
  };
  input.addEventListener("input", paused(search, 250));
  box.querySelector("button").addEventListener("click", (event) => {
    event.preventDefault();
    search();
  });
  input.addEventListener("keydown", (event) => {
    if (event.key !== "Enter") return;
    event.preventDefault();
    search();
  });
  found.addEventListener("change", (event) => {
    const item = event.target.closest("li");
    if (!item || !event.target.checked) return;
    if (event.target.type === "radio") for (const other of [...chosen.children]) if (other !== item) other.remove();
    chosen.append(item);
    input.value = "";
    found.textContent = "";
    event.target.focus();
  });
}

// Long lists get a filter.
for (const filter of document.querySelectorAll("input.filter")) {
  filter.hidden = false;
  filter.addEventListener("input", () => {
    const wanted = filter.value.trim().toLocaleLowerCase();
    for (const item of filter.nextElementSibling.children) {
      const ticked = item.querySelector("input").checked;
      item.hidden = !ticked && !item.textContent.toLocaleLowerCase().includes(wanted);
    }
  });
  filter.addEventListener("keydown", (event) => {
    if (event.key === "Enter") event.preventDefault();
  });
}

// Choosing whom to act as is enough; the button is for those without script.
const actAs = document.getElementById("act-as");
if (actAs) {
  actAs.form.querySelector("button").hidden = true;
  actAs.addEventListener("change", () => actAs.form.submit());
}

// Enter sends what is typed; Shift and Enter begin a new line. What is typed outlives a reload.
const typed = document.getElementById("text");
if (typed) {
  const kept = `typed:${location.pathname}`;
  if (typed.value === "" && !answer) typed.value = sessionStorage.getItem(kept) ?? "";
  typed.addEventListener("input", () => sessionStorage.setItem(kept, typed.value));
  typed.form.addEventListener("submit", () => sessionStorage.removeItem(kept));
  typed.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    event.preventDefault();
    if (typed.value.trim() !== "") typed.form.requestSubmit();
  });
}

// New messages appear while somebody looks; what they are in the middle of is left alone.
const posts = document.querySelector("[data-refresh]");
if (posts && !location.search) {
  let tag = posts.dataset.tag;
  const busy = (item) => item.contains(document.activeElement) || item.querySelector("details[open]");
  const refresh = async () => {
    if (document.hidden) return;
    const headers = { "if-none-match": `"${tag}"` };
    const response = await fetch(posts.dataset.refresh, { headers, cache: "no-store" }).catch(() => undefined);
    if (response?.status !== 200) return;
    const fresh = new DOMParser().parseFromString(await response.text(), "text/html");
    const list = posts.querySelector(".posts");
    if (!list || !fresh.querySelector(".posts")) posts.replaceChildren(...fresh.body.children);
    else bringUpToDate(list, [...fresh.querySelectorAll(".posts > li")], busy);
    tag = (response.headers.get("etag") ?? "").replaceAll('"', "");
  };
  setInterval(refresh, 4000);
}

/** Message by message, so that a screen reader says only what is new. */
function bringUpToDate(list, items, busy) {
  const wanted = new Set(items.map((item) => item.id));
  for (const old of [...list.children]) if (!wanted.has(old.id) && !busy(old)) old.remove();
  for (const item of items) {
    const old = document.getElementById(item.id);
    if (!old) list.append(item);
    else if (old.dataset.tag !== item.dataset.tag && !busy(old)) old.replaceWith(item);
  }
}
