// Runs before the first paint, so that a page kept in the dark never flashes white.
try {
	const theme = localStorage.getItem("fissure.theme");
	if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {
	// No storage: the system's own theme holds.
}
