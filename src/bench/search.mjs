// What searching a published digest costs a reader: bytes and files until the first ten results are there.
//
//   node src/bench/search.mjs PUBLIC QUESTION…
//
// Each question starts with nothing loaded. Bytes are those of the files as they lie on the disk, and compressed by gzip as most hosts
// send them; the search page itself, its scripts and its stylesheet are not counted.

import { readFile } from "node:fs/promises";
import { gzipSync } from "node:zlib";
import { Index, Search } from "../../templates/search-index.js";

const [folder, ...questions] = process.argv.slice(2);
let cost;

globalThis.fetch = async (address) => {
  const bytes = await readFile(folder + address.split("?")[0]);
  cost.files += 1;
  cost.bytes += bytes.length;
  cost.gzip += gzipSync(bytes).length;
  return { ok: true, text: async () => bytes.toString("utf8") };
};

for (const q of questions) {
  cost = { files: 0, bytes: 0, gzip: 0 };
  const index = new Index("/search/", "/");
  const search = new Search(index, { q });
  await search.more();
  while (!search.hits.length && !search.isDone) await search.more();
  const cards = await Promise.all(search.hits.slice(0, 10).map((hit) => index.card(hit)));
  console.log([q, `${search.hits.length} hits`, `${cost.files} files`, `${cost.bytes} bytes`, `${cost.gzip} gzip`, cards[0]?.title ?? ""].join("\t"));
}
