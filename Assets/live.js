// Tells calmly that something changed: a page that is seen keeps a stream open, over which nothing goes but marks.
// What is being typed is never touched; without this the version of a form catches it.
export function attach(bar) {
  const box = bar.firstElementChild, show = bar.querySelector('[data-show]'), words = bar.querySelector('[data-words]');
  const { live, news } = bar.dataset; let seen = bar.dataset.seen, source, told = seen;
  const typed = () => [...document.forms].some(f => f.getAttribute('role') !== 'search' && [...f.elements].some(e =>
    e.type === 'checkbox' || e.type === 'radio' ? e.checked !== e.defaultChecked
      : e.tagName === 'SELECT' ? [...e.options].some(o => o.selected !== o.defaultSelected) && e.selectedIndex > 0
        : e.type !== 'hidden' && 'defaultValue' in e && e.value !== e.defaultValue));
  const say = async () => {
    if (news) {
      const from = bar.dataset.seen, r = await fetch(`${news}?seen=${from}`, { headers: { Accept: 'application/json' } }).catch(() => null);
      if (r?.ok) words.textContent = (await r.json()).words;
    }
    box.hidden = false;
  };
  const settle = () => {
    const keeps = typed();
    bar.querySelector('[data-typed]').hidden = !keeps;
    if (keeps) { show.target = '_blank'; show.rel = 'noopener'; } else { show.removeAttribute('target'); show.removeAttribute('rel'); }
  };
  const open = () => {
    if (source || document.hidden) return;
    const address = new URL(live, location.href); address.searchParams.set('seen', seen);
    source = new EventSource(address);
    source.addEventListener('change', e => { seen = e.lastEventId || seen; if (seen !== told) { told = seen; settle(); say(); } });
    source.addEventListener('end', close);
  };
  const close = () => { source?.close(); source = null; };
  document.addEventListener('visibilitychange', () => document.hidden ? close() : open());
  addEventListener('pagehide', close);
  addEventListener('pageshow', open);
  addEventListener('input', settle); addEventListener('change', settle);
  open();
}
