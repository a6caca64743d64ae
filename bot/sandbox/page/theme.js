// Loaded before the first paint and not as a module, so that a chosen theme
// does not flash the other one first.
(() => {
  let chosen = null;
  try {
    chosen = localStorage.getItem('theme');
  } catch {
    // Storage can be off: the system's theme is used then.
  }
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
})();
