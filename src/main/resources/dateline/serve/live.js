// Keeps a page of the preview up to date: reloads it at the place where it is read when it has changed, swaps style sheets and
// pictures, and shows the problems of the last build. Served by the preview only; no published page has it.
(() => {
  "use strict";
  const own = document.currentScript;
  const shown = own.dataset.tag;
  const SCROLL = "dateline preview scroll";
  const styles = new Map();
  let source = null;
  let checking = false;
  let again = false;

  /* The place where it was read. */
  const place = JSON.parse(sessionStorage.getItem(SCROLL) ?? "null");
  sessionStorage.removeItem(SCROLL);
  if (place && place.page === location.pathname) {
    const back = () => scrollTo({ left: place.x, top: place.y, behavior: "instant" });
    back();
    addEventListener("load", () => {
      back();
      history.scrollRestoration = "auto";
    });
  }

  function reload() {
    sessionStorage.setItem(SCROLL, JSON.stringify({ page: location.pathname, x: scrollX, y: scrollY }));
    history.scrollRestoration = "manual";
    location.reload();
  }

  async function tagOf(url) {
    const answer = await fetch(url, { method: "HEAD", cache: "no-store" });
    return answer.headers.get("ETag");
  }

  /* What has changed of the page itself and of its style. */
  async function check() {
    if (checking) {
      again = true;
      return;
    }
    checking = true;
    try {
      do {
        again = false;
        const tag = await tagOf(location.pathname);
        if (tag && tag !== shown) {
          reload();
          return;
        }
        for (const link of document.querySelectorAll("link[rel~=stylesheet]")) await checkStyle(link);
      } while (again);
    } catch {
      // the preview has ended; when it begins anew, the page hears of it
    } finally {
      checking = false;
    }
  }

  async function checkStyle(link) {
    const url = new URL(link.href);
    if (url.origin !== location.origin) return;
    const tag = await tagOf(url.pathname);
    const before = styles.get(url.pathname);
    styles.set(url.pathname, tag);
    if (before === undefined || before === tag) return;
    const next = link.cloneNode();
    next.href = `${url.pathname}?${encodeURIComponent(tag)}`;
    next.addEventListener("load", () => link.remove());
    next.addEventListener("error", () => next.remove());
    link.after(next);
  }

  /* Pictures keep their addresses when they change; scripts cannot be swapped. */
  function swap(paths) {
    const ends = (url) => url.origin === location.origin && paths.some((path) => url.pathname.endsWith(encodeURI(`/${path}`)));
    for (const script of document.querySelectorAll("script[src]")) if (ends(new URL(script.src))) return reload();
    for (const image of document.images) {
      const url = new URL(image.currentSrc || image.src, location.href);
      if (!ends(url)) continue;
      image.removeAttribute("srcset");
      image.src = `${url.pathname}?${Date.now()}`;
    }
  }

  /* Problems. */
  const host = document.createElement("dateline-preview");
  const root = host.attachShadow({ mode: "open" });

  function element(name, className, text) {
    const made = document.createElement(name);
    if (className) made.className = className;
    if (text) made.textContent = text;
    return made;
  }

  function item(problem) {
    const li = element("li", problem.severity);
    const head = element("p");
    head.append(element("span", "place", problem.place), " ", element("strong", "", problem.message), " ", element("span", "rule", problem.rule));
    li.append(head);
    if (problem.hint) li.append(element("p", "hint", problem.hint));
    return li;
  }

  const count = (number, noun) => (number ? [`${number} ${noun}${number === 1 ? "" : "s"}`] : []);

  function show(state) {
    root.replaceChildren();
    host.remove();
    const errors = state.problems.filter((problem) => problem.severity === "error").length;
    const others = state.problems.length - errors + (state.more ?? 0);
    if (!state.failure && !state.problems.length) return;
    const style = element("link");
    style.rel = "stylesheet";
    style.href = "/.dateline/live.css";
    const words = [...count(errors, "error"), ...count(others, errors || state.failure ? "more problem" : "warning")].join(", ");
    root.append(style, errors || state.failure ? panel() : badge());
    document.documentElement.append(host);

    function badge() {
      const button = element("button", "badge", words);
      button.addEventListener("click", () => {
        button.replaceWith(panel());
        root.querySelector("button").focus();
      });
      return button;
    }

    function panel() {
      const section = element("section", errors || state.failure ? "" : "warnings");
      section.setAttribute("role", "region");
      section.setAttribute("aria-label", "Problems");
      section.setAttribute("aria-live", "polite");
      const header = element("header");
      const title = state.failure ? "The digest could not be made" : errors ? `${words}: this page shows the last state without errors` : words;
      const close = element("button", "", "Hide");
      close.addEventListener("click", () => section.replaceWith(badge()));
      header.append(element("h2", "", title), close);
      section.append(header);
      if (state.failure) section.append(element("p", "error", state.failure));
      const list = element("ol");
      list.append(...state.problems.map(item));
      section.append(list);
      if (state.more) section.append(element("p", "rule", `and ${state.more} more`));
      return section;
    }
  }

  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") root.querySelector("section button")?.click();
  });

  /* News. A page in the background listens to none, since browsers open only a few connections at once. */
  function listen() {
    if (source || document.hidden) return;
    source = new EventSource("/.dateline/events");
    source.addEventListener("open", check);
    source.addEventListener("change", (event) => {
      swap(JSON.parse(event.data).paths);
      check();
    });
    source.addEventListener("state", (event) => show(JSON.parse(event.data)));
  }

  function rest() {
    source?.close();
    source = null;
  }

  document.addEventListener("visibilitychange", () => (document.hidden ? rest() : listen()));
  addEventListener("pagehide", rest);
  addEventListener("pageshow", listen);
  listen();
})();
