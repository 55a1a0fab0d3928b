// Reads the search index of a digest: a list of segments of time, newest first; each has a directory, shards of headlines
// ("heads") and of texts, and blocks of cards. Only the shards that a question needs are fetched.

const DIGITS = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_";
const VALUES = new Uint8Array(128);
for (let i = 0; i < DIGITS.length; i++) VALUES[DIGITS.charCodeAt(i)] = i;

const EVERYWHERE = new Set(("a an and are as at be but by for from had has have he in is it its not of on or she that the their"
  + " they this to was were which will with would").split(" "));
const PAIRED = "\\u3040-\\u30fa\\u30fc-\\u30ff\\u3131-\\u318e\\u3400-\\u4dbf\\u4e00-\\u9fff\\uac00-\\ud7a3\\uf900-\\ufaff";
const TOKEN = new RegExp(`[${PAIRED}]+|(?:(?![${PAIRED}])[\\p{L}\\p{Nd}\\p{M}])+(?:['\\u2019](?:(?![${PAIRED}])[\\p{L}\\p{Nd}\\p{M}])+)*`, "gu");
const IS_PAIRED = new RegExp(`^[${PAIRED}]`, "u");

/** Articles without a text match are enough of a first answer when there are so many. */
const ENOUGH = 20;
/** Characters of texts that are read at a time, of a digest with few articles and of one with many. */
const BUDGETS = [60000, 150000];
const MANY = 20000;
const DAY = 86400000;

/** Lower case without accents. */
export function fold(text) {
  const lower = text.toLowerCase();
  return /^[\x00-\x7f]*$/.test(lower) ? lower : lower.normalize("NFKD").replace(/[\u0300-\u036f]/g, "").normalize("NFC");
}

/** The words of a text as the index has them; each knows whether it is a pair of characters. */
export function terms(text) {
  const found = [];
  for (const [token] of fold(text).matchAll(TOKEN)) {
    if (IS_PAIRED.test(token)) {
      if (token.length === 1) found.push({ term: token, paired: true, whole: token });
      for (let i = 0; i + 2 <= token.length; i++) found.push({ term: token.slice(i, i + 2), paired: true, whole: token });
    } else {
      const word = token.replace(/['\u2019]s$/, "").replace(/['\u2019]/g, "").slice(0, 40);
      found.push({ term: singular(word), paired: false, whole: word });
    }
  }
  return found;
}

function singular(word) {
  if (word.length < 4 || !word.endsWith("s")) return word;
  if (word.endsWith("ies")) return /[ea]ies$/.test(word) ? word : word.slice(0, -3) + "y";
  if (word.endsWith("es")) return /[aeo]es$/.test(word) ? word : word.slice(0, -1);
  return /[us]s$/.test(word) ? word : word.slice(0, -1);
}

/** What a reader asks for: words, the last of which may be unfinished, and phrases in quotes. */
export function parse(text) {
  const phrases = [];
  const words = [];
  const rest = text.replace(/["\u201c\u201d\u201e\u00ab\u00bb]([^"\u201c\u201d\u201e\u00ab\u00bb]+)["\u201c\u201d\u201e\u00ab\u00bb]/g, (all, phrase) => {
    const parts = terms(phrase);
    if (parts.length > 1) phrases.push(parts.map((part) => part.term));
    words.push(...parts.map((part) => ({ ...part, begins: false })));
    return " ";
  });
  const chunks = rest.split(/\s+/).filter(Boolean);
  chunks.forEach((chunk, i) => {
    const parts = terms(chunk);
    parts.forEach((part, at) => {
      const last = at === parts.length - 1;
      const open = last && (chunk.endsWith("*") || (i === chunks.length - 1 && !/\s$/.test(text)));
      words.push({ ...part, begins: open ? (part.paired ? part.term.length === 1 : true) : part.paired && part.term.length === 1 });
    });
  });
  const telling = words.filter((word) => !EVERYWHERE.has(word.term));
  const clauses = new Map();
  for (const word of telling.length ? telling : words) {
    const known = clauses.get(word.term);
    clauses.set(word.term, known ? { ...known, begins: known.begins && word.begins } : word);
  }
  return { clauses: [...clauses.values()], phrases, everywhere: telling.length === 0 };
}

function numbers(text) {
  const all = [];
  let value = 0;
  let shift = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = VALUES[text.charCodeAt(i)];
    value += (digit & 31) << shift;
    if (digit < 32) {
      all.push(value);
      value = 0;
      shift = 0;
    } else {
      shift += 5;
    }
  }
  return all;
}

/** Adds the articles of a list: their numbers, and how much the term weighs in them (1 to 8). */
function collect(list, factor, into) {
  let article = -1;
  for (const number of numbers(list)) {
    article += (number >>> 3) + 1;
    const weight = factor * ((number & 7) + 1);
    if (!(into.get(article) >= weight)) into.set(article, weight);
  }
}

/** The articles whose terms are a word, or begin with it when `begins` says so; their number in `exact` is for the word itself. */
function lookUp(shards, word) {
  const found = new Map();
  const stem = word.begins && !word.paired && word.whole.length > 1 ? word.whole : word.term;
  for (const shard of shards) {
    let term = "";
    for (const line of shard) {
      const space = line.indexOf(" ");
      term = term.slice(0, parseInt(line[0], 36)) + line.slice(1, space);
      if (term === word.term) collect(line.slice(space + 1), 1, found);
      else if (word.begins && term.startsWith(stem)) collect(line.slice(space + 1), 0.6, found);
      else if (term > word.term && term > stem && !term.startsWith(stem)) break;
    }
  }
  return found;
}

/** A digest's index at an address that ends with a slash. */
export class Index {
  constructor(address, base) {
    this.address = address;
    this.base = base;
    this.files = new Map();
    this.loaded = 0;
  }

  async read(path, fresh) {
    if (!this.files.has(path)) {
      this.files.set(path, (async () => {
        const answer = await fetch(this.address + path, fresh ? { cache: "no-cache" } : {});
        if (!answer.ok) throw new Error(`${answer.status} ${path}`);
        const text = await answer.text();
        this.loaded += text.length;
        return text;
      })().catch((error) => {
        this.files.delete(path);
        throw error;
      }));
    }
    return this.files.get(path);
  }

  async segments() {
    this.list ??= this.read("index.json", true).then((text) => {
      const { block, segments } = JSON.parse(text);
      this.block = block;
      return segments.map(([name, from, to, size, version]) => ({ name, from, to, size, version }));
    });
    return this.list;
  }

  file(segment, name) {
    return this.read(`${segment.name}/${name}?v=${segment.version}`);
  }

  async directory(segment) {
    segment.directory ??= this.file(segment, "index.json").then((text) => {
      const directory = JSON.parse(text);
      const days = numbers(directory.days);
      segment.days = new Uint16Array(segment.size);
      let day = 0;
      let article = 0;
      for (let i = 0; i < days.length; i += 2) {
        day += days[i];
        segment.days.fill(day, article, article += days[i + 1]);
      }
      segment.start = Date.parse(segment.from) / DAY;
      return directory;
    });
    return segment.directory;
  }

  /** The lines of the shards of a kind that may hold a word. */
  async shards(segment, kind, word) {
    const starts = (await this.directory(segment))[kind];
    const first = word.begins && word.whole < word.term ? word.whole : word.term;
    const last = (word.begins ? (word.paired ? word.term : word.whole) + "\uffff" : word.term);
    const names = [];
    for (let i = 0; i < starts.length; i++) {
      if (starts[i] <= last && (i + 1 === starts.length || starts[i + 1] > first)) names.push(`${kind}-${i}.txt`);
    }
    const texts = await Promise.all(names.slice(0, 4).map((name) => this.file(segment, name)));
    return texts.map((text) => text.split("\n").filter(Boolean));
  }

  async find(segment, kind, word) {
    const known = `${kind} ${word.begins} ${word.term} ${word.whole}`;
    segment.found ??= new Map();
    if (!segment.found.has(known)) segment.found.set(known, lookUp(await this.shards(segment, kind, word), word));
    return segment.found.get(known);
  }

  async card(hit) {
    const block = Math.floor(hit.article / this.block);
    const cards = JSON.parse(await this.file(hit.segment, `cards-${block}.json`));
    const [path, title, summary, day, date, section, source, language] = cards[hit.article % this.block];
    return { href: this.base + path.slice(1), title, summary, day, date, section, source, language };
  }
}

/** One question put to an index; `more()` goes further back in time each time it is called. */
export class Search {
  constructor(index, question) {
    this.index = index;
    this.question = question;
    this.query = parse(question.q);
    this.hits = [];
    this.next = 0;
    this.isDone = false;
    this.partly = false;
  }

  /** Whether anything is asked for at all. */
  get isEmpty() {
    return !this.query.clauses.length && !Object.entries(this.question).some(([name, value]) => name !== "q" && value);
  }

  /** Headlines and names of all years; then texts, from the newest back, until there is enough to show or so many are read that readers should decide. */
  async more() {
    const { question, query, index } = this;
    if (!this.parts) {
      const all = await index.segments();
      const within = all.filter((it) => (!question.to || it.from <= question.to) && (!question.from || it.to >= question.from));
      this.parts = within.map((segment) => ({ segment, texts: query.clauses.map(() => null) }));
      await inTurn(this.parts, 8, (part) => this.heads(part));
    }
    const total = this.parts.reduce((sum, { segment }) => sum + segment.size, 0);
    const limit = index.loaded + BUDGETS[total > MANY ? 1 : 0];
    const goal = this.matching().length + ENOUGH;
    while (this.next < this.parts.length && !query.everywhere) {
      if (this.next > 0 && (index.loaded >= limit || this.matching().length >= goal)) break;
      await this.texts(this.parts[this.next++]);
    }
    this.isDone = this.next >= this.parts.length || query.everywhere;
    this.hits = this.ranked();
    return this.hits;
  }

  get reached() {
    return this.parts[this.next - 1]?.segment.from;
  }

  async heads(part) {
    const filters = [["t", this.question.topic], ["s", this.question.section], ["o", this.question.source]]
      .filter(([, slug]) => slug)
      .map(([kind, slug]) => ({ term: `#${kind}/${slug}`, whole: "", begins: false, paired: false }));
    await this.index.directory(part.segment);
    part.filters = await Promise.all(filters.map((word) => this.index.find(part.segment, "heads", word)));
    part.heads = part.filters.some((found) => !found.size)
      ? this.query.clauses.map(() => new Map())
      : await Promise.all(this.query.clauses.map((word) => this.index.find(part.segment, "heads", word)));
  }

  /** The rarest word goes first, which is likely the longest; the others are not asked for where it does not occur. */
  async texts(part) {
    if (part.filters.some((found) => !found.size)) return;
    const order = this.query.clauses.map((word, i) => i)
      .sort((a, b) => this.query.clauses[b].whole.length - this.query.clauses[a].whole.length);
    for (const i of order) {
      part.texts[i] = await this.index.find(part.segment, "texts", this.query.clauses[i]);
      if (!part.texts[i].size && !part.heads[i].size) break;
    }
  }

  /** The articles that have every word and pass every filter, unranked. */
  matching(some = false) {
    const { question } = this;
    const matches = [];
    for (const part of this.parts) {
      const { segment, heads, texts, filters } = part;
      const passes = (article) => {
        if (!filters.every((found) => found.has(article))) return false;
        if (!question.from && !question.to) return true;
        const day = new Date((segment.start + segment.days[article]) * DAY).toISOString().slice(0, 10);
        return (!question.from || day >= question.from) && (!question.to || day <= question.to);
      };
      const has = (i, article) => heads[i].has(article) || texts[i]?.has(article);
      let candidates;
      if (!heads.length) {
        candidates = filters.length ? filters[0].keys() : Array(segment.size).keys();
      } else if (some) {
        candidates = new Set(heads.flatMap((found, i) => [...found.keys(), ...(texts[i]?.keys() ?? [])]));
      } else {
        const sizes = heads.map((found, i) => found.size + (texts[i]?.size ?? 0));
        const rarest = sizes.indexOf(Math.min(...sizes));
        candidates = new Set([...heads[rarest].keys(), ...(texts[rarest]?.keys() ?? [])]);
      }
      for (const article of candidates) {
        if ((some || heads.every((_, i) => has(i, article))) && passes(article)) matches.push({ part, segment, article });
      }
    }
    return matches;
  }

  /** BM25 over headlines and texts, raised for newer articles; those with only some of the words when none has all. */
  ranked() {
    const { parts, query } = this;
    let matches = this.matching();
    this.partly = !matches.length && query.clauses.length > 1 && this.isDone && !query.phrases.length;
    if (this.partly) matches = this.matching(true);
    const rarity = (lists) => {
      const all = parts.reduce((sum, part) => sum + (lists(part) ? part.segment.size : 0), 0);
      const having = parts.reduce((sum, part) => sum + (lists(part)?.size ?? 0), 0);
      return Math.log(1 + (all - having + 0.5) / (having + 0.5));
    };
    const inHeads = query.clauses.map((_, i) => rarity((part) => part.heads[i]));
    const inTexts = query.clauses.map((_, i) => rarity((part) => part.texts[i]));
    const newest = Math.max(...parts.map(({ segment }) => Date.parse(segment.to) / DAY));
    for (const hit of matches) {
      const { heads, texts } = hit.part;
      let score = 0;
      let inHeadline = 0;
      query.clauses.forEach((_, i) => {
        const head = heads[i].get(hit.article) ?? 0;
        if (head >= 4) inHeadline++;
        score += inHeads[i] * head * 0.45 + inTexts[i] * (texts[i]?.get(hit.article) ?? 0) * 0.275;
      });
      if (inHeadline && inHeadline === query.clauses.length) score *= 1.5;
      hit.day = hit.segment.start + hit.segment.days[hit.article];
      hit.score = query.clauses.length ? score * (1 + 0.4 * 2 ** ((hit.day - newest) / 365)) : hit.day + hit.article / 1e6;
    }
    return matches.sort((a, b) => b.score - a.score || b.day - a.day || b.article - a.article);
  }

  /** Whether an article has the phrases that are asked for, in its card or on its page. */
  async hasPhrases(card) {
    const missing = (text) => {
      const line = ` ${terms(text).map(({ term }) => term).join(" ")} `;
      return this.query.phrases.filter((phrase) => !line.includes(` ${phrase.join(" ")} `));
    };
    if (!missing(`${card.title} | ${card.summary}`).length) return true;
    const page = new DOMParser().parseFromString(await (await fetch(card.href)).text(), "text/html");
    const parts = page.querySelectorAll("main h1, main .standfirst, main figcaption, main .prose");
    const text = parts.length ? [...parts].map((part) => part.textContent).join(" | ") : page.querySelector("main")?.textContent ?? "";
    return !missing(text).length;
  }
}

async function inTurn(items, most, work) {
  let next = 0;
  await Promise.all(Array.from({ length: most }, async () => {
    while (next < items.length) await work(items[next++]);
  }));
}
