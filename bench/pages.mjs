// How soon does a page stand in the browser, and how much must come over the line for it?
//   npm run --silent bench:pages -- [--case FILE] [--rounds 7] [--page NAME]
// --case    a case file, served as it is; without one the invented case, made again
// --rounds  of each page in each way
// --page    this one alone
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { gzipSync } from "node:zlib";
import { chromium } from "playwright-core";
import { watchUsable } from "./watch-usable.mjs";

const BROWSER = process.env.CHROMIUM ?? "/usr/bin/chromium";
const PROGRAM = fileURLToPath(new URL("../packages/cli/dist/main.js", import.meta.url));
const PAGES = fileURLToPath(new URL("../packages/web/dist/", import.meta.url));
const { values } = parseArgs({
	options: { case: { type: "string" }, rounds: { type: "string", default: "7" }, page: { type: "string" } },
});
const rounds = Number(values.rounds);
const show = (name, value) => console.log(`${name.padEnd(14)} ${value}`);

for (const [path, remedy] of [
	[PROGRAM, "run npm run build"],
	[join(PAGES, "index.html"), "run npm run build"],
	[BROWSER, "name a browser with CHROMIUM"],
])
	if (!existsSync(path)) {
		console.error(`Expected ${path}, got none; ${remedy}`);
		process.exit(1);
	}

showScripts();
const folder = mkdtempSync(join(tmpdir(), "fissure-bench-"));
const given = values.case === undefined ? ["--demo"] : ["--case", resolve(values.case)];
const started = performance.now();
const server = spawn(process.execPath, [PROGRAM, "serve", ...given, "--port", "0", "--no-open"], {
	cwd: folder,
	stdio: ["ignore", "pipe", "inherit"],
});
const openAt = await addressSaid();
const origin = new URL(openAt).origin;
// The address opens once: every browser gets the key that a program is given for it.
const opened = await fetch(openAt, { redirect: "manual" });
const [name = "", value = ""] = (opened.headers.get("set-cookie") ?? "").split(";", 1)[0].split("=");
const key = { name, value, url: origin };
show("started in", ms(performance.now() - started));
const browser = await chromium.launch({
	executablePath: BROWSER,
	args: ["--no-sandbox", "--headless", "--disable-gpu", "--disable-quic"],
});
try {
	show("load", loadavg()[0].toFixed(1));
	for (const [name, path] of Object.entries(await addresses())) {
		if (values.page !== undefined && values.page !== name) continue;
		const [cold, warm, turned] = [[], [], []];
		for (let round = 0; round < rounds; round++) {
			const page = await newcomer();
			cold.push(await standing(page, () => page.goto(path)));
			warm.push(await standing(page, () => page.goto(path)));
			turned.push(await turn(page, name, path));
			await page.context().close();
		}
		const bytes = Math.max(...cold.map(({ bytes }) => bytes));
		const script = Math.max(...cold.map(({ script }) => script));
		const blocked = [...cold, ...warm].map(({ longest }) => longest);
		show(
			name,
			`usable cold ${of(cold)}, warm ${of(warm)}, turned to ${of(turned)}; ${kB(script)} of script, ${kB(bytes)} in all; longest task ${ms(middle(blocked))}`,
		);
	}
	show("load", loadavg()[0].toFixed(1));
} finally {
	await browser.close();
	server.kill("SIGINT");
	rmSync(folder, { recursive: true, force: true });
}

/** What every page begins with, packed as it is sent; and the heaviest of what comes later. */
function showScripts() {
	const html = readFileSync(join(PAGES, "index.html"), "utf8");
	const first = [...html.matchAll(/(?:src|href)="\/(assets\/[^"]+\.js)"/gu)].map(([, path]) => path);
	const bytes = first.reduce((sum, path) => sum + gzipSync(readFileSync(join(PAGES, path))).length, 0);
	show("first script", `${kB(bytes)} packed, in ${first.length} files`);
}

async function addressSaid() {
	let text = "";
	for await (const chunk of server.stdout) {
		text += chunk;
		const said = /http:\/\/\S+\/open\?key=\S+/u.exec(text);
		if (said !== null) return said[0];
	}
	throw new Error(`Expected an address, got "${text}"`);
}

/** Somebody who has the key and nothing else: no file of an earlier visit. */
async function newcomer() {
	const context = await browser.newContext({
		viewport: { width: 1440, height: 900 },
		baseURL: origin,
		reducedMotion: "reduce",
	});
	await context.addCookies([key]);
	await context.addInitScript(watchUsable);
	return context.newPage();
}

/** Every page, and one of whatever else has an address. */
async function addresses() {
	const context = await browser.newContext({ baseURL: origin });
	const { request } = context;
	await context.addCookies([key]);
	const ask = async (path) => (await request.get(path)).json();
	const to = (path, id) => `${path}/${encodeURIComponent(id)}`;
	const [events, documents, drafts] = [await ask("/api/events"), await ask("/api/documents"), await ask("/api/drafts")];
	const [event, document, draft] = [events.events?.[0], documents.documents?.[0], drafts.drafts?.[0] ?? drafts[0]];
	return {
		case: "/",
		events: "/compare",
		...(event && { comparison: to("/compare", event.id) }),
		ledger: "/ledger",
		timeline: "/ledger?tab=timeline",
		documents: "/documents",
		...(document && { document: to("/documents", document.id) }),
		judge: "/judge",
		briefs: "/brief",
		...(draft && { brief: to("/brief", draft.id) }),
		watch: "/watch",
	};
}

async function standing(page, go) {
	await go();
	return page.evaluate(() => window.untilUsable());
}

/** From another page of the application, without loading it again; null where no link of the frame leads there. */
async function turn(page, name, path) {
	const link = (href) => page.locator(`nav a[href="${href}"]`).first();
	await standing(page, () => page.goto(name === "watch" ? "/judge" : "/watch"));
	if ((await link(path).count()) === 0) return null;
	return standing(page, async () => {
		await page.evaluate(() => window.watchAnew());
		await link(path).evaluate((one) => one.click());
	});
}

function of(times) {
	const known = times.filter((one) => one !== null).map(({ usable }) => usable);
	return known.length === 0
		? "–"
		: `${ms(middle(known))} (${Math.min(...known).toFixed(0)}–${Math.max(...known).toFixed(0)})`;
}

function middle(list) {
	return list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];
}

function ms(time) {
	return `${time.toFixed(0)} ms`;
}

function kB(bytes) {
	return `${(bytes / 1000).toFixed(0)} kB`;
}
