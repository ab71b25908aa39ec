/** Runs in the reader's browser: select a finding, light and scroll its words on every side. The page works without. */
export const SCRIPT = `"use strict";
(() => {
	const all = (selector, root = document) => [...root.querySelectorAll(selector)];
	const findings = all(".finding");
	const help = document.getElementById("help");
	const calm = matchMedia("(prefers-reduced-motion: reduce)");
	let at = -1;
	document.documentElement.classList.add("js");

	const scrollTo = (box, target) => {
		if (box.scrollHeight <= box.clientHeight) return;
		const top = target.getBoundingClientRect().top - box.getBoundingClientRect().top + box.scrollTop;
		box.scrollTo({ top: Math.max(0, top - box.clientHeight * 0.3), behavior: calm.matches ? "auto" : "smooth" });
	};
	const clear = () => {
		for (const element of all(".lit")) element.classList.remove("lit", "evidence", "instead", "counter");
		for (const element of all("[aria-current]")) element.removeAttribute("aria-current");
		for (const note of all(".gap")) note.textContent = "";
	};
	const light = (account, number) => {
		let first = null;
		for (const part of ["evidence", "instead", "counter"])
			for (const run of all("[data-" + part + '~="' + number + '"]', account)) {
				run.classList.add("lit", part);
				first ??= run;
			}
		const gap = account.querySelector('[data-gap="' + number + '"]');
		if (gap) {
			gap.classList.add("lit");
			account.querySelector(".gap").textContent = gap.textContent;
		}
		// What a finding is about comes before other places with its words.
		const anchor = account.querySelector(".at[id='f" + number + "-" + account.id.split("-")[1] + "']");
		if (first) scrollTo(account.querySelector(".body"), anchor ?? first);
		return Boolean(first || gap);
	};
	const select = (index, focus) => {
		clear();
		at = index;
		const finding = findings[at];
		const number = finding.dataset.finding;
		finding.classList.add("lit");
		finding.setAttribute("aria-current", "true");
		if (focus) finding.querySelector(".go").focus({ preventScroll: true });
		const screen = finding.closest(".screen");
		const touched = all(".account", screen).filter((account) => light(account, number));
		const hidden = touched.every((account) => account.offsetParent === null);
		const tab = document.getElementById("tab-" + finding.dataset.carried);
		if (hidden && tab) {
			tab.checked = true;
			for (const account of touched) light(account, number);
		}
		scrollTo(finding.closest(".scroll"), finding);
		const { top } = screen.getBoundingClientRect();
		if (top < innerHeight * -0.4 || top > innerHeight * 0.1) scrollBy({ top, behavior: calm.matches ? "auto" : "smooth" });
		try { history.replaceState(null, "", "#" + finding.id); } catch {}
	};
	// The next or previous that no filter hides.
	const step = (by) => {
		const shown = findings.filter((finding) => finding.offsetParent !== null);
		if (shown.length === 0) return;
		const here = shown.indexOf(findings[at]);
		const from = here >= 0 ? here : by > 0 ? -1 : 0;
		select(findings.indexOf(shown[(from + by + shown.length) % shown.length]), true);
	};
	const bring = (target) => {
		const account = target?.closest(".account");
		if (!account) return;
		const tab = document.getElementById("tab-" + account.id.slice("text-".length));
		if (account.offsetParent === null && tab) tab.checked = true;
		scrollTo(account.querySelector(".body"), target);
	};
	const targetOf = (hash) => document.getElementById(hash.slice(1));
	const selectHash = () => {
		const match = /^#(?:finding-|f)(\\d+)/.exec(location.hash);
		if (!match || !findings[match[1] - 1]) return false;
		const target = targetOf(location.hash);
		select(match[1] - 1, false);
		bring(target);
		return true;
	};
	// The browser itself scrolls the page to what the address names, and the head of the screen out of sight.
	const align = () => {
		if (at >= 0) scrollBy({ top: findings[at].closest(".screen").getBoundingClientRect().top, behavior: "instant" });
	};

	document.addEventListener("click", (event) => {
		const finding = event.target.closest(".finding");
		const link = event.target.closest("a");
		if (finding && (!link || link.hash)) {
			if (String(getSelection()) !== "") return;
			event.preventDefault();
			select(findings.indexOf(finding), false);
			if (link && !link.matches(".go")) bring(targetOf(link.hash));
			return;
		}
		if (event.target.closest(".help-button")) help.showModal();
		if (event.target.closest(".close")) help.close();
		const run = event.target.closest(".r[data-evidence], .r[data-instead]");
		if (run && String(getSelection()) === "")
			select(Number((run.dataset.evidence ?? run.dataset.instead).split(" ")[0]) - 1, false);
	});
	document.addEventListener("keydown", (event) => {
		if (event.ctrlKey || event.metaKey || event.altKey || event.target.closest("input[type=text], textarea")) return;
		if (event.key === "?" && !help.open) help.showModal();
		else if (event.key === "Escape" && !help.open) { clear(); at = -1; }
		else if (findings.length === 0 || help.open) return;
		else if (event.key === "j") step(1);
		else if (event.key === "k") step(-1);
		else return;
		event.preventDefault();
	});
	addEventListener("hashchange", () => {
		if (selectHash()) align();
	});
	if (selectHash()) addEventListener("load", () => requestAnimationFrame(align));
})();
`;
