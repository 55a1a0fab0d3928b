// The search page: its form asks the index beside it, its address carries the question.

import { Index, Search, fold, terms } from "./search-index.js";

const form = document.getElementById("search");
const field = document.getElementById("q");
const status = document.getElementById("search-status");
const results = document.getElementById("search-results");
const more = document.getElementById("search-more");
const result = document.getElementById("search-result").content;
const index = new Index(form.dataset.index, form.dataset.base);
const grouped = new Intl.NumberFormat(document.documentElement.lang);

const NAMES = ["q", "topic", "section", "source", "from", "to"];
/** Results that are added at a time. */
const STEP = 10;
/** Pages that are looked through for a phrase at a time. */
const PAGES = 12;

let current;

let typed;
form.addEventListener("input", (event) => {
  clearTimeout(typed);
  typed = setTimeout(() => note(false), event.target === field ? 250 : 0);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  clearTimeout(typed);
  note(true);
});
addEventListener("popstate", () => {
  fill();
  ask();
});
more.addEventListener("click", async () => {
  const before = results.children.length;
  await current.show();
  results.children[before]?.querySelector("a").focus();
});

// the arrow keys go through the results, Escape leads back to the field
document.addEventListener("keydown", (event) => {
  const links = [...results.querySelectorAll(".headline a")];
  const at = links.indexOf(document.activeElement);
  if (event.key === "Escape" && at >= 0) field.focus();
  else if (event.key === "ArrowDown" && (at >= 0 || document.activeElement === field)) links[Math.min(at + 1, links.length - 1)]?.focus();
  else if (event.key === "ArrowUp" && at >= 0) (links[at - 1] ?? field).focus();
  else return;
  event.preventDefault();
});

/** Puts the question of the address into the form. */
function fill() {
  const asked = new URLSearchParams(location.search);
  for (const name of NAMES) {
    if (form.elements[name]) form.elements[name].value = asked.get(name) ?? "";
  }
}

/** Puts the question of the form into the address, and asks it. */
function note(lasting) {
  const asked = new URLSearchParams();
  for (const name of NAMES) {
    const value = form.elements[name]?.value.trim();
    if (value) asked.set(name, value);
  }
  const address = location.pathname + (asked.size ? `?${asked}` : "");
  if (address !== location.pathname + location.search) history[lasting ? "pushState" : "replaceState"](null, "", address);
  ask();
}

function ask() {
  const question = Object.fromEntries(NAMES.map((name) => [name, form.elements[name]?.value ?? ""]));
  const key = JSON.stringify(question);
  if (current?.key === key) return;
  current = new Answer(key, new Search(index, question));
  current.begin();
}

function say(words, number) {
  return (words ?? "").replace("{0}", number);
}

/** The answer to one question; it falls silent as soon as another one is asked. */
class Answer {
  constructor(key, search) {
    this.key = key;
    this.search = search;
    this.shown = 0;
    this.waiting = [];
    this.seen = new Set();
  }

  get isOver() {
    return current !== this;
  }

  async begin() {
    more.hidden = true;
    if (this.search.isEmpty) {
      results.replaceChildren();
      status.textContent = "";
      return;
    }
    status.textContent = status.dataset.busy;
    results.setAttribute("aria-busy", "true");
    await this.show(true);
    if (!this.isOver) results.removeAttribute("aria-busy");
  }

  /** Shows the next results; reads older texts when there are none left. */
  async show(anew = false) {
    const { search } = this;
    const isPhrase = search.query.phrases.length > 0;
    try {
      if (anew || !this.waiting.length) await this.search.more();
      while (!search.hits.length && !search.isDone && !this.isOver) await search.more();
      this.waiting = search.hits.filter((hit) => !this.seen.has(`${hit.segment.name} ${hit.article}`));
      const cards = [];
      let pages = 0;
      while (cards.length < STEP && this.waiting.length && pages < PAGES && !this.isOver) {
        const hits = this.waiting.splice(0, isPhrase ? 4 : STEP);
        hits.forEach((hit) => this.seen.add(`${hit.segment.name} ${hit.article}`));
        const read = await Promise.all(hits.map((hit) => index.card(hit)));
        const fits = isPhrase ? await Promise.all(read.map((card) => search.hasPhrases(card))) : read;
        pages += isPhrase ? hits.length : 0;
        cards.push(...read.filter((_, i) => fits[i]));
      }
      if (this.isOver) return;
      if (anew) results.replaceChildren();
      results.append(...cards.map((card) => this.item(card)));
      this.shown += cards.length;
      this.report();
    } catch (error) {
      if (this.isOver) return;
      console.warn(error);
      status.textContent = status.dataset.failed;
      current = undefined;
    }
  }

  report() {
    const { search } = this;
    const rest = this.waiting.length > 0;
    const isPhrase = search.query.phrases.length > 0;
    const number = isPhrase ? this.shown : search.hits.length;
    const open = !search.isDone || (isPhrase && rest);
    const { one, many, some, none, parts, newest } = status.dataset;
    const count = say(number === 1 ? one : many, grouped.format(number));
    status.textContent = [
      !number && !open ? none : open ? say(some, count) : count,
      search.partly && number ? parts : "",
      !search.isDone && search.reached ? say(newest, new Intl.DateTimeFormat(document.documentElement.lang, { dateStyle: "long", timeZone: "UTC" }).format(Date.parse(search.reached))) : "",
    ].filter(Boolean).join(" ");
    more.hidden = !rest && search.isDone;
    more.textContent = rest ? more.dataset.more : more.dataset.older;
  }

  item(card) {
    const item = result.cloneNode(true);
    const time = item.querySelector("time");
    const link = item.querySelector("a");
    const lede = item.querySelector(".lede");
    time.dateTime = card.day;
    time.textContent = card.date;
    link.href = card.href;
    if (card.language) {
      link.lang = lede.lang = card.language;
      link.dir = lede.dir = "auto";
    }
    this.mark(link, card.title);
    this.mark(lede, card.summary);
    item.querySelector(".meta span").textContent = card.section;
    const source = item.querySelector("cite");
    source.textContent = card.source;
    if (!card.source) source.remove();
    if (!card.summary) lede.remove();
    return item;
  }

  /** Writes a text with the words that were asked for marked. */
  mark(element, text) {
    const { clauses } = this.search.query;
    for (const piece of text.split(/([\p{L}\p{Nd}\p{M}'\u2019]+)/u)) {
      const folded = fold(piece);
      const own = terms(piece);
      const hit = own.length && clauses.some((word) => (word.paired ? folded.includes(word.whole)
        : own.some(({ term, whole }) => term === word.term || (word.begins && whole.startsWith(word.whole)))));
      if (hit) {
        const mark = document.createElement("mark");
        mark.textContent = piece;
        element.append(mark);
      } else {
        element.append(piece);
      }
    }
  }
}

fill();
ask();
if (!field.value) field.focus();
