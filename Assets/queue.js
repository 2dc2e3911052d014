// Offline queue: a submitted step waits in IndexedDB until the server has answered it.
const open = () => new Promise((ok, no) => {
  const r = indexedDB.open('q', 1);
  r.onupgradeneeded = () => r.result.createObjectStore('out', { keyPath: 'id' });
  r.onsuccess = () => ok(r.result); r.onerror = () => no(r.error);
});
const tx = async (mode, f) => {
  const db = await open();
  return new Promise((ok, no) => { const t = db.transaction('out', mode), r = f(t.objectStore('out')); t.oncomplete = () => ok(r.result); t.onerror = () => no(t.error); });
};
export const all = () => tx('readonly', s => s.getAll());

// Sends what waits, oldest first. A refusal (4xx) is taken out too, so that it is mended on the page and does not
// block the rest; a fault or no connection leaves it waiting.
export async function flush() {
  const done = { sent: 0, refused: 0, next: '' };
  for (const it of (await all()).sort((a, b) => a.at - b.at)) {
    const r = await fetch(it.url, { method: 'POST', body: new URLSearchParams(it.body), headers: { 'Idempotency-Key': it.id } }).catch(() => null);
    if (!r || r.status >= 500 || r.status === 429) break;
    await tx('readwrite', s => s.delete(it.id));
    if (r.ok) { done.sent++; done.next = r.redirected ? r.url : ''; } else done.refused++;
  }
  return done;
}

// On a computer that others use, what waits goes with the form it was typed into.
export const forget = () => tx('readwrite', s => s.clear());

export function attach(form, lang) {
  const ar = lang === 'ar', note = document.querySelector('[data-save]'), off = document.querySelector('[data-offline]');
  const say = t => { if (note) note.textContent = t; };
  const paint = () => { if (off) off.hidden = navigator.onLine; };
  const send = async () => {
    paint();
    const { sent, refused, next } = await flush();
    if (refused) say(ar ? 'لم يُقبل ما حُفظ دون اتصال. راجع هذه الصفحة واحفظها من جديد.' : 'What was saved offline was not accepted. Check this page and save again.');
    else if (next) location.assign(next);
    else if (sent) say(ar ? 'أُرسل ما حُفظ دون اتصال' : 'What was saved offline has been sent');
  };
  addEventListener('offline', paint); addEventListener('online', send); paint();
  if (navigator.onLine) send();
  form.addEventListener('submit', async e => {
    if (navigator.onLine) return;                 // a normal POST
    e.preventDefault();
    await tx('readwrite', s => s.put({ id: crypto.randomUUID(), url: form.action, body: [...new FormData(form)], at: Date.now() }));
    say(ar ? 'حُفظ في هذا الجهاز، سيُرسل عند الاتصال' : 'Saved on this device, will send when online');
  });
}
