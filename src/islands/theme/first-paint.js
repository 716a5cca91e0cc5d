// A frame that keeps the page apart from its site lets this run, and no script that the page loads.
if (origin === 'null') document.documentElement.dataset.apart = '';

// Runs before the first paint, so that a chosen theme never flashes. Without a choice the system decides.
try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  // Storage is blocked: the system's theme stays.
}
