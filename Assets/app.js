// Progressive enhancement only: every page works with this file blocked.
const root = document.documentElement, lang = root.lang;
const $ = (s, r = document) => r.querySelector(s), $$ = (s, r = document) => r.querySelectorAll(s);

/* theme: the choice is kept here and applied before the first paint by theme.js */
const toggle = $('[data-theme-toggle]');
if (toggle) {
  toggle.hidden = false;
  toggle.addEventListener('click', () => {
    root.dataset.theme = getComputedStyle(root).colorScheme === 'dark' ? 'light' : 'dark';
    try { localStorage.setItem('theme', root.dataset.theme); } catch { /* storage is off */ }
  });
}

/* "/" focuses search */
addEventListener('keydown', e => {
  if (e.key !== '/' || e.ctrlKey || e.metaKey || e.altKey) return;
  if (/^(INPUT|TEXTAREA|SELECT)$/.test(document.activeElement.tagName)) return;
  const q = $('#q'); if (q) { e.preventDefault(); q.focus(); }
});

/* Arabic-Indic and Persian digits to 0-9 as typed */
export const western = s => s.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, c => c.charCodeAt(0) & 15);
addEventListener('input', e => {
  const t = e.target;
  if (t.inputMode === 'numeric' || t.inputMode === 'decimal' || t.type === 'tel') {
    const v = western(t.value); if (v !== t.value) t.value = v;
  }
}, true);                                         // before whoever reads the value

/* an error summary is read and seen first */
$('.summary')?.focus();

/* what answered a form is kept by no cache, so that going back to it, or loading it anew, would end in the browser's question
   whether to send again: its place in the history asks for its address instead, which leads to the page of the form */
history.replaceState(history.state, '', location.href);

/* printing is a button only where it can work */
for (const b of $$('[data-print]')) { b.hidden = false; b.addEventListener('click', () => print()); }

/* a file past its limit is told before it is sent */
addEventListener('change', e => {
  const t = e.target;
  if (t.type !== 'file' || !t.dataset.largest) return;
  t.setCustomValidity(t.files[0]?.size > +t.dataset.largest ? t.dataset.tooLarge : '');
  t.reportValidity();
});
addEventListener('submit', e => {
  const file = $('input[type=file]:invalid', e.target);
  if (file) { e.preventDefault(); e.stopImmediatePropagation(); file.reportValidity(); }
});

/* a form is sent once, however often its button is pressed */
addEventListener('submit', e => {
  if (e.target.dataset.sent) { e.preventDefault(); return; }
  queueMicrotask(() => { if (!e.defaultPrevented) e.target.dataset.sent = 'yes'; });
});
addEventListener('pageshow', () => { for (const f of $$('form[data-sent]')) delete f.dataset.sent; });

for (const fs of $$('[data-hijri]')) import('./hijri.js').then(m => m.attach(fs, lang));
for (const k of $$('[data-keys]')) import('./keys.js').then(m => m.attach(k));
for (const b of $$('[data-live]')) import('./live.js').then(m => m.attach(b));
for (const f of $$('[data-queue]')) import('./queue.js').then(m => m.attach(f, lang));
for (const f of $$('[data-forget]')) f.addEventListener('submit', async e => {
  e.preventDefault();
  await import('./queue.js').then(m => m.forget()).catch(() => { /* nothing waits where nothing can be kept */ });
  f.submit();
});

if ('serviceWorker' in navigator && location.protocol !== 'file:') {
  const tt = globalThis.trustedTypes?.createPolicy('app', { createScriptURL: u => u === '/sw.js' ? u : '' });
  navigator.serviceWorker.register(tt ? tt.createScriptURL('/sw.js') : '/sw.js').catch(() => { /* not over plain http */ });
}
