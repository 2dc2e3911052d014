// Sets the chosen theme before the first paint; without it the system's choice holds.
try { const t = localStorage.getItem('theme'); if (t === 'dark' || t === 'light') document.documentElement.dataset.theme = t; } catch { /* storage is off */ }
