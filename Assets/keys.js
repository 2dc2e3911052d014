// Keys for those who work through lists all day; everything goes without. They are silent while something is typed, with a
// modifier, and for whoever turned them off.
const rows = () => [...document.querySelectorAll('[data-keys="list"] li.item h3 a')];
const kept = { get off() { try { return localStorage.getItem('keys') === 'off'; } catch { return false; } },
  set off(v) { try { v ? localStorage.setItem('keys', 'off') : localStorage.removeItem('keys'); } catch { /* storage is off */ } } };
const step = by => {
  const all = rows(); if (!all.length) return;
  const at = all.findIndex(a => a.closest('li').contains(document.activeElement));
  all[Math.min(Math.max(at + by, 0), all.length - 1)].focus();
};
const row = () => document.activeElement?.closest?.('[data-keys="list"] li.item');
const act = {
  list: { j: () => step(1), k: () => step(-1), o: () => row()?.querySelector('h3 a').click(), x: () => row()?.querySelector('.pick')?.click() },
  request: {
    a: () => document.querySelector('#h-next')?.closest('section').querySelector('textarea,select,input:not([type=hidden]),button,summary')?.focus(),
    u: () => document.querySelector('nav.crumb a')?.click(),
  },
};
export function attach(place) {
  addEventListener('keydown', e => {
    if (kept.off || e.defaultPrevented || e.ctrlKey || e.metaKey || e.altKey || e.isComposing) return;
    if (document.activeElement?.matches('input:not([type=checkbox]),textarea,select,[contenteditable]')) return;
    // The place of the key counts, so that it works with an Arabic keyboard.
    const key = e.code.startsWith('Key') ? e.code.slice(3).toLowerCase() : e.key, what = act[place.dataset.keys]?.[key];
    if (what) { e.preventDefault(); what(); }
  });
  place.dataset.heeds = 'keys';
  const help = document.querySelector('[data-keys-help]'), b = help?.querySelector('[data-keys-toggle]');
  if (!b) return;
  const say = () => { b.textContent = kept.off ? b.dataset.on : b.dataset.off; };
  help.hidden = false; say();
  b.addEventListener('click', () => { kept.off = !kept.off; say(); });
}
