// Umm al-Qura conversion from the browser's own ICU tables; the server repeats the check.
const parts = new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', { day: 'numeric', month: 'numeric', year: 'numeric', timeZone: 'UTC' });
export function toHijri(ms) { const o = {}; for (const p of parts.formatToParts(ms)) o[p.type] = p.value; return { y: parseInt(o.year ?? o.relatedYear), m: +o.month, d: +o.day }; }
export function toGregorian(y, m, d) {             // estimate, then walk at most a few days
  let ms = Date.UTC(622, 6, 19) + Math.round(((y - 1) * 354.36707 + (m - 1) * 29.5306 + d - 1)) * 864e5;
  for (let i = 0; i < 12; i++) {
    const h = toHijri(ms), diff = (y - h.y) * 354.367 + (m - h.m) * 29.53 + (d - h.d);
    if (h.y === y && h.m === m && h.d === d) return ms;
    ms += (Math.round(diff) || Math.sign(diff)) * 864e5;
  }
  return null;                                     // no such day (for example 30 Safar 1405)
}
export function attach(fs, lang) {
  const name = fs.dataset.hijri, q = n => fs.querySelector(`[name="${name}-${n}"]`), echo = fs.querySelector('[data-echo]');
  const show = () => {
    const d = +q('d').value, y = +q('y').value; let ms = null, loc;
    if (fs.querySelector('.cal-g').checked) {
      const m = +q('mg').value, t = Date.UTC(y, m - 1, d); if (m > 0 && y > 1900 && new Date(t).getUTCDate() === d) ms = t;
      loc = lang + '-u-ca-islamic-umalqura-nu-latn';
    } else { if (y > 1300 && y < 1600 && d > 0 && d < 31) ms = toGregorian(y, +q('mh').value, d); loc = lang + '-u-ca-gregory-nu-latn'; }
    echo.textContent = ms === null ? '' : (lang === 'ar' ? 'الموافق ' : 'That is ') + new Intl.DateTimeFormat(loc, { dateStyle: 'long', timeZone: 'UTC' }).format(ms);
  };
  fs.addEventListener('input', show); show();
}
