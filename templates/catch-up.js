// Tells returning readers how many articles are new to them, and which. What they have seen stays in their own browser: nothing is
// sent anywhere.

/** A visit goes on while its pauses are shorter than this, in milliseconds; what is new in it stays new. */
const PAUSE = 30 * 60 * 1000;

const place = document.getElementById("catch-up");

async function tell() {
  const answer = await fetch(place.dataset.list, { cache: "no-cache" });
  if (!answer.ok) return;
  const listed = await answer.json();
  const key = `dateline ${place.dataset.list}`;
  const last = JSON.parse(localStorage.getItem(key) ?? "null");
  const now = Date.now();
  const before = !last ? listed : now - last.at > PAUSE ? last.seen : last.before;
  localStorage.setItem(key, JSON.stringify({ at: now, seen: listed, before }));
  const fresh = listed.filter((address) => !before.includes(address));
  if (!fresh.length) return;
  const number = new Intl.NumberFormat(document.documentElement.lang).format(fresh.length);
  place.textContent = fresh.length === 1 ? place.dataset.one
    : place.dataset.many.replace("{0}", fresh.length === listed.length ? `${number}+` : number);
  place.hidden = false;
  for (const address of fresh) {
    const link = document.querySelector(`main :is(h2, h3, .headline) a[href="${CSS.escape(address)}"]`);
    const mark = document.createElement("b");
    mark.className = "new";
    mark.textContent = place.dataset.mark;
    link?.after(" ", mark);
  }
}

tell().catch((error) => console.debug("what is new is not known:", error));
