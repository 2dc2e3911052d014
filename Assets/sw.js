// Keeps the look of the site (never a page, which may hold personal data) so that it opens fast and survives a lost
// connection. An address with ?v= never changes its content; the others are shown from the store and renewed behind.
const V = 'sila-1', LOOK = /^\/(assets|fonts)\//;
addEventListener('install', () => skipWaiting());
addEventListener('activate', e => e.waitUntil(
  caches.keys().then(k => Promise.all(k.filter(x => x !== V).map(x => caches.delete(x)))).then(() => clients.claim())));
const fresh = async (store, request) => {
  const r = await fetch(request);
  if (r.ok) {
    const { pathname, search } = new URL(request.url);
    if (search) for (const old of await store.keys()) if (new URL(old.url).pathname === pathname) await store.delete(old);
    await store.put(request, r.clone());
  }
  return r;
};
addEventListener('fetch', e => {
  const u = new URL(e.request.url);
  if (e.request.method !== 'GET' || u.origin !== location.origin || !LOOK.test(u.pathname)) return;
  e.respondWith(caches.open(V).then(async store => {
    const kept = await store.match(e.request);
    if (!kept) return fresh(store, e.request);
    if (!u.searchParams.has('v')) e.waitUntil(fresh(store, e.request).catch(() => { /* offline */ }));
    return kept;
  }));
});
