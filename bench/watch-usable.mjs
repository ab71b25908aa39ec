/**
 * Runs in every page before its own script: when did all stand that the page has to show?
 *
 * The last frame in which something came or a place was still held for it, where nothing more happens for a second. So it is
 * later than the moment at which a person can begin to read.
 */
export function watchUsable() {
	const QUIET_MS = 1000;
	const PATIENCE_MS = 20_000;
	const AWAITED = ".loading, .data-table-awaited, [aria-busy=true]";
	let [since, last, seen, longest] = [0, 0, "", 0];
	new PerformanceObserver((list) => {
		for (const { startTime, duration } of list.getEntries())
			if (startTime >= since) longest = Math.max(longest, duration);
	}).observe({ type: "longtask", buffered: true });
	const look = () => {
		const main = document.querySelector("main");
		const isWhole = main?.querySelector("h1")?.textContent && main.querySelector(AWAITED) === null;
		const sees = isWhole ? `${location.href} ${main.textContent.length}` : "";
		if (sees === "" || sees !== seen) last = performance.now();
		seen = sees;
		requestAnimationFrame(look);
	};
	requestAnimationFrame(look);
	window.watchAnew = () => {
		[since, last, seen, longest] = [performance.now(), performance.now(), "", 0];
	};
	window.untilUsable = () =>
		new Promise((resolve, reject) => {
			const isOver = () => seen !== "" && performance.now() - last > QUIET_MS;
			const wait = setInterval(() => {
				const isLate = performance.now() - since > PATIENCE_MS;
				if (!isOver() && !isLate) return;
				clearInterval(wait);
				const awaited = document.querySelector(`main ${AWAITED.replaceAll(", ", ", main ")}`)?.outerHTML;
				if (isLate) return reject(new Error(`Expected ${location.href} to stand, got "${awaited ?? seen}"`));
				const files = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
				const came = (list) => list.reduce((sum, { transferSize }) => sum + transferSize, 0);
				const scripts = files.filter(({ name }) => new URL(name).pathname.endsWith(".js"));
				resolve({ usable: last - since, longest, bytes: came(files), script: came(scripts) });
			}, 50);
		});
}
