/* global document, matchMedia */
// Before the first paint, so that a dark page does not flash white. Later changes: src/frame/theme.ts.
(function () {
  var chosen = null;
  try {
    chosen = localStorage.getItem('huilan.theme');
  } catch {
    // Storage is switched off: the system decides.
  }
  var dark = chosen ? chosen === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
  document.documentElement.dataset.theme = dark ? 'dark' : 'light';
})();
