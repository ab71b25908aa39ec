import { createHash } from "node:crypto";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Outcome, Problem } from "@fissure/core";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { CaseChoice } from "../case/case-choice.ts";
import { inCase } from "../case/in-case.ts";
import { initCase } from "../case/init-case.ts";
import { alertsInCase } from "./alerts/alerts-in-case.ts";
import { editsInCase } from "./edits/edits-in-case.ts";
import { fetchIntoCase } from "./fetching/fetch-into-case.ts";
import { watchedSource } from "./fetching/watched-source.ts";
import { formatIndicatorSource } from "./indicators/indicator-source.ts";
import { type WatchAct, watchAct } from "./watch-acts.ts";
import { type WatchRequest, watchCase } from "./watch-case.ts";

/** What the invented site says, by path; undefined where nothing stands. */
let pages: Record<string, string | undefined> = {};
let visits: string[] = [];
let server: Server;
let home: string;
let choice: CaseChoice;
let clock = Date.parse("2026-03-04T10:00:00Z");
let cases = 0;

/** A second later each time. */
const tick = (): string => {
	clock += 1000;
	return new Date(clock).toISOString();
};
const origin = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

beforeAll(async () => {
	home = mkdtempSync(join(tmpdir(), "fissure-watch-"));
	server = createServer(({ url = "/", headers }, response) => {
		visits.push(url);
		const body = url === "/list" ? listPage() : pages[url];
		const etag = `"${createHash("sha256")
			.update(body ?? "")
			.digest("hex")}"`;
		if (body !== undefined && headers["if-none-match"] === etag) response.writeHead(304);
		else response.writeHead(body === undefined ? 404 : 200, { "content-type": "text/html; charset=utf-8", etag });
		response.end(body ?? "");
	});
	await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterAll(() => {
	server.close();
	rmSync(home, { recursive: true, force: true });
});

const listPage = (): string =>
	Object.keys(pages)
		.filter((path) => path.startsWith("/news/"))
		.map((path) => `<li><a href="${path}">News ${path}</a></li>`)
		.join("");
/** A page of one sentence is taken for a notice. */
const FURTHER =
	"The two sides met in Selm on Tuesday. They spoke of the harbour, of its cranes and of the winter to come. ".repeat(
		3,
	);
const page = (words: string, around = ""): string =>
	`<html lang="en"><body><nav>${around}</nav><h1>Readout of the call</h1><time datetime="2026-03-03">3 March</time><div class="body"><p>${words}</p><p>${FURTHER}</p></div></body></html>`;

const granted = <Value>(outcome: Outcome<Value>): Value => {
	if (!outcome.ok) throw new Error(`${outcome.problem.code}: ${outcome.problem.message}`);
	return outcome.value;
};
const act = async (asked: WatchAct) => watchAct({ case: choice, do: asked });
const watch = async (more: Partial<WatchRequest> = {}, problems: Problem[] = []) =>
	granted(
		await watchCase(
			{ case: choice, allowPrivateHosts: true, delayMs: 0, all: true, ...more },
			{ onProblem: (problem) => problems.push(problem) },
		),
	);

beforeEach(async () => {
	pages = {};
	visits = [];
	const file = join(home, `case-${cases++}.fissure`);
	choice = { file, folder: home, who: "Ana", now: tick };
	granted(await initCase({ case: choice }));
	const source = join(home, "valdara.yaml");
	writeFileSync(
		source,
		`id: valdara\nvenue: Ministry of Valdara\npublisher: VAL\nlanguage: en\nkinds: [readout]\nsites: ["127.0.0.1"]\nlist:\n  - url: ${origin()}/list\n    item: li\n    link: a\npage:\n  title: h1\n  date: "time[datetime]"\n  body: .body\npoliteness: { delay: 1 }\ntested: true\n`,
	);
	granted(await act({ act: "source", named: [source] }));
});

describe("the watch", () => {
	it("keeps what is new, once, and says nothing of what stands as it stood", async () => {
		pages["/news/1"] = page("Valdara will not close the corridor.", "visit 1");
		pages["/news/2"] = page("Valdara greets the envoy.");
		expect(await watch()).toMatchObject({ sources: 1, added: 2, versions: 0, alerts: [], problems: 0, feed: null });
		pages["/news/1"] = page("Valdara will not close the corridor.", "visit 2, other navigation");
		expect(await watch()).toMatchObject({ added: 0, versions: 0, unchanged: 2, alerts: [] });
		expect((await watch({ all: false })).unchanged).toBe(0);
	});

	it("tells a silent edit with the words that went and came, and feeds it to readers", async () => {
		pages["/news/1"] = page("Valdara will not close the corridor. The talks were held in Selm.");
		await watch();
		pages["/news/1"] = page("Valdara will close the corridor. The talks were held in Selm.");
		const report = await watch();
		expect(report).toMatchObject({ versions: 1, edits: { compared: 1, substantive: 1, cosmetic: 0, alerts: 1 } });
		const [alert] = report.alerts;
		expect(alert?.kind).toBe("silent-edit");
		expect(alert?.what).toContain("“Readout of the call”");
		const feed = readFileSync(report.feed ?? "", "utf8");
		expect(feed).toContain('<category term="silent-edit"/>');
		expect(feed).toContain(`<link href="${origin()}/news/1"/>`);
		const { edits } = granted(await editsInCase({ case: choice }));
		expect(edits[0]?.changes[0]).toMatchObject({ class: "substantive", kinds: expect.arrayContaining(["negation"]) });
		expect(await watch()).toMatchObject({ versions: 0, alerts: [], edits: { compared: 0 } });
	});

	it("counts a typing error and raises nothing", async () => {
		pages["/news/1"] = page("Valdara will not close the corridor.");
		await watch();
		pages["/news/1"] = page("Valdara  will not close the corridor .");
		const { edits, alerts } = await watch();
		expect([edits.substantive, alerts]).toEqual([0, []]);
	});

	it("tells that a page is gone, once, and keeps what it said", async () => {
		pages["/news/1"] = page("Valdara will not close the corridor.");
		await watch();
		pages["/news/1"] = undefined;
		const problems: Problem[] = [];
		expect((await watch({}, problems)).alerts.map(({ kind }) => kind)).toEqual(["page-gone"]);
		expect(problems.map(({ code }) => code)).toEqual(["url-gone"]);
		expect((await watch()).alerts).toEqual([]);
	});

	it("finds a table again from any folder, and where case and table were moved together", async () => {
		const caller = mkdtempSync(join(home, "caller-"));
		writeFileSync(join(caller, "near.csv"), "date,value\n2026-01,1\n");
		const indicator = {
			id: "near",
			label: "Near",
			unit: null,
			source: "near.csv#value=value",
			threshold: 20,
			direction: "above",
		};
		granted(await watchAct({ case: { ...choice, folder: caller }, do: { act: "indicator", indicator } }));
		const problems: Problem[] = [];
		await watch({}, problems);
		expect(problems.filter(({ place }) => place.includes("near"))).toEqual([]);
		const kept = await inCase(choice, "read", (file, store) => store.indicatorsOf(file));
		const source = granted(kept).find(({ id }) => id === "near")?.source ?? "";
		expect(source).toMatch(/caller-[^/]+\/near\.csv#value=value$/);
		expect(source.startsWith("/")).toBe(false);
	});

	it("knows whose pages are that a person names by address, and of a source only what it says itself", async () => {
		pages["/alone"] = page("Valdara will not close the corridor.");
		const own = { publisher: "VAL", language: "en" };
		granted(await act({ act: "source", named: [`${origin()}/alone`], ...own }));
		const asked = { case: choice, named: [`${origin()}/alone`], own, allowPrivateHosts: true, delayMs: 0 };
		const { documents } = granted(await fetchIntoCase(asked));
		const held = await inCase(choice, "read", async (file, store) => ({
			ok: true as const,
			value: await store.readDocument(file, documents[0]?.id ?? ""),
		}));
		expect(granted(held)).toMatchObject({ publisher: "VAL", language: "en" });
		const refused = await act({ act: "source", named: ["un-press"], ...own });
		expect(refused.ok ? "" : refused.problem.code).toBe("source-owned");
	});

	it("says once for each language of new pages that it is not read, and keeps them", async () => {
		const portuguese = (title: string) =>
			page(`${title} A ministra disse que o corredor não será fechado antes do fim do ano.`)
				.replace('lang="en"', 'lang="pt"')
				.replace(
					FURTHER,
					"As duas partes viram-se em Selm na terça-feira. Elas falaram do porto e das gruas. ".repeat(3),
				);
		const own = { publisher: "VAL" };
		pages["/news/1"] = page("Valdara speaks of trade.");
		pages["/un"] = portuguese("Um.");
		pages["/deux"] = portuguese("Dois.");
		granted(await act({ act: "source", named: [`${origin()}/un`, `${origin()}/deux`], ...own }));
		const problems: Problem[] = [];
		const { added, problems: counted } = await watch({}, problems);
		expect(added).toBe(3);
		expect(problems.map(({ code }) => code)).toEqual(["language-unsupported"]);
		expect(counted).toBe(1);
		expect(problems[0]?.message).toMatch(
			/^Expected a text in English, .*, got "pt": who holds which position and what a silent edit changes cannot be analysed: /,
		);
		const quiet: Problem[] = [];
		await watch({}, quiet);
		expect(quiet).toEqual([]);
	});

	it("watches no phrase that no text could have", async () => {
		for (const phrase of ["", " ", "!?"]) {
			const refused = await act({ act: "phrase", phrase, publisher: null, language: null });
			expect(refused.ok ? "" : refused.problem.code).toBe("phrase-empty");
		}
	});

	it("tells a phrase that comes with a new text, or goes from a page", async () => {
		granted(await act({ act: "phrase", phrase: "open corridor", publisher: "VAL", language: null }));
		pages["/news/1"] = page("Valdara speaks of trade.").replace("2026-03-03", "2026-03-01");
		await watch();
		pages["/news/2"] = page("Valdara wants an open corridor.");
		const { alerts } = await watch();
		expect(alerts.map(({ kind, what }) => `${kind} ${what.includes("appeared")}`)).toEqual(["phrase true"]);
		pages["/news/2"] = page("Valdara wants a closed harbour.");
		expect((await watch()).alerts.map(({ kind }) => kind).toSorted()).toEqual(["phrase", "silent-edit"]);
	});

	it("tells the crossing of a line at the observation that crosses, and reads tables of files and addresses", async () => {
		const table = join(home, "trade.csv");
		writeFileSync(table, "month,country,share\n2026-01,OST,18\n2026-02,OST,19\n2026-01,KES,99\n");
		const source = formatIndicatorSource({ place: table, columns: { value: "share", where: { country: "OST" } } });
		const indicator = { id: "share", label: "Share of Ostmark", unit: "%", source, threshold: 20, direction: "above" };
		granted(await act({ act: "indicator", indicator }));
		expect((await watch()).alerts).toEqual([]);
		writeFileSync(table, "month,country,share\n2026-01,OST,18\n2026-02,OST,19\n2026-03,OST,21\n");
		expect((await watch()).alerts.map(({ what }) => what)).toEqual([
			"Share of Ostmark rose above 20 %: 19 % (2026-02), then 21 % (2026-03)",
		]);
		expect((await watch()).alerts).toEqual([]);
		pages["/trade.csv"] = "date,value\n2026-01,5\n2026-02,1\n";
		granted(
			await act({
				act: "indicator",
				indicator: { ...indicator, id: "web", source: `${origin()}/trade.csv`, threshold: 2, direction: "below" },
			}),
		);
		expect((await watch()).alerts.map(({ subject }) => subject)).toEqual(["indicator:web:2026-02:below"]);
	});

	it("goes on when a series or a page cannot be read", async () => {
		const indicator = {
			id: "none",
			label: "None",
			unit: null,
			source: join(home, "none.csv"),
			threshold: 1,
			direction: "above",
		};
		granted(await act({ act: "indicator", indicator }));
		granted(await act({ act: "source", named: [`${origin()}/missing`] }));
		pages["/news/1"] = page("Valdara will not close the corridor.");
		const problems: Problem[] = [];
		expect(await watch({}, problems)).toMatchObject({ added: 1 });
		expect(problems.map(({ code }) => code).toSorted()).toEqual(["series-missing", "url-gone"]);
	});

	it("passes over a source that is none, as a case of a stranger may hold", async () => {
		const watched = watchedSource(`${origin()}/news/1`);
		const whole = granted(watched).definition as Readonly<Record<string, unknown>>;
		const strange = [
			...[null, {}, { id: "x", sites: "x", page: 5 }, { id: 5, pages: [] }],
			...[
				{ ...whole, pages: [7] },
				{ ...whole, lists: [null] },
				{ ...whole, lists: [{ url: 5, item: "li" }] },
			],
			...[
				{ ...whole, page: { title: [5], date: [], body: [] } },
				{ ...whole, politeness: { delayMs: "x" } },
			],
			...[
				{ ...whole, feeds: [{}] },
				{ ...whole, publisher: 5 },
				{ ...whole, venue: null },
			],
		];
		for (const [at, definition] of strange.entries())
			granted(
				await inCase(choice, "write", (file, store) => store.saveSource(file, { id: `strange-${at}`, definition })),
			);
		pages["/news/1"] = page("Valdara will not close the corridor.");
		const problems: Problem[] = [];
		expect(await watch({}, problems)).toMatchObject({ sources: 1, added: 1, problems: strange.length });
		expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(["source-damaged"]));
	});

	it("leaves a source and a page alone until the time that a person set for them, and visits them sooner when asked to", async () => {
		pages["/news/1"] = page("Valdara will not close the corridor.");
		pages["/alone"] = page("Valdara greets the envoy.");
		granted(
			await act({ act: "source", named: [`${origin()}/alone`], publisher: "VAL", language: "en", everyMinutes: 60 }),
		);
		granted(await act({ act: "every", id: "valdara", everyMinutes: 1440 }));
		const due = { all: false };
		expect(await watch(due)).toMatchObject({ sources: 2, added: 2, waiting: [] });
		visits = [];
		const { sources, waiting } = await watch(due);
		expect([sources, visits]).toEqual([0, []]);
		expect(waiting.map(({ id, everyMinutes }) => [id, everyMinutes])).toEqual([
			[`${origin()}/alone`, 60],
			["valdara", 1440],
		]);
		clock += 61 * 60_000;
		expect(await watch(due)).toMatchObject({ sources: 1, unchanged: 1 });
		expect(visits.filter((path) => path !== "/robots.txt")).toEqual(["/alone"]);
		pages["/news/2"] = page("Valdara opens a school.");
		expect(await watch({ ...due, now: true })).toMatchObject({ sources: 2, added: 1, waiting: [] });
		clock += 24 * 60 * 60_000;
		expect(await watch(due)).toMatchObject({ sources: 2, waiting: [] });
	});

	it("leaves a source whose lists fail alone for a while, and not one of which a page fails", async () => {
		pages["/news/1"] = undefined;
		const problems: Problem[] = [];
		const due = { all: false };
		await watch(due, problems);
		expect(problems.map(({ code }) => code)).toEqual(["url-gone"]);
		expect(await watch(due)).toMatchObject({ sources: 1, waiting: [] });
		pages = {};
		await watch(due, problems);
		expect(problems.map(({ code }) => code)).toEqual(["url-gone", "list-empty"]);
		const { sources, waiting } = await watch(due);
		expect([sources, waiting.map(({ id, everyMinutes }) => [id, everyMinutes])]).toEqual([0, [["valdara", null]]]);
		clock += 60 * 60_000;
		expect(await watch(due)).toMatchObject({ sources: 1, waiting: [] });
	});

	it("stops when told to, and goes on in the next round", async () => {
		for (const number of [1, 2, 3]) pages[`/news/${number}`] = page(`Valdara says words ${number}.`);
		const abort = new AbortController();
		const onProgress = ({ place }: { readonly place: string }): void => {
			if (place.endsWith("/news/2")) abort.abort();
		};
		const request = { case: choice, allowPrivateHosts: true, delayMs: 0 };
		const stopped = granted(await watchCase(request, { signal: abort.signal, onProgress }));
		expect(stopped).toMatchObject({ stopped: true, added: 1 });
		expect(await watch({ all: false })).toMatchObject({ stopped: false, added: 2 });
	});

	it("never asks a private address that was not allowed", async () => {
		pages["/news/1"] = page("Valdara will not close the corridor.");
		const problems: Problem[] = [];
		await watch({ allowPrivateHosts: false }, problems);
		expect(visits).toEqual([]);
		expect(problems.length).toBeGreaterThan(0);
	});
});

describe("what is watched", () => {
	it("is listed, named wrongly, and removed", async () => {
		granted(await act({ act: "phrase", phrase: "open corridor", publisher: null, language: null }));
		granted(await act({ act: "finding", kind: "omission" }));
		const listed = granted(await act({ act: "list" }));
		expect(listed.watched.map(({ id, what }) => `${what} ${id}`)).toEqual([
			"finding finding omission",
			"source valdara",
			"phrase open corridor",
		]);
		for (const id of ["finding omission", "valdara", "open corridor"]) granted(await act({ act: "remove", id }));
		expect(granted(await act({ act: "list" })).watched).toEqual([]);
		const codeOf = async (asked: WatchAct): Promise<string> => {
			const outcome = await act(asked);
			return outcome.ok ? "" : outcome.problem.code;
		};
		expect(await codeOf({ act: "source", named: ["nobody"] })).toBe("source-unknown");
		expect(await codeOf({ act: "source", named: ["https://"] })).toBe("source-unknown");
		expect(await codeOf({ act: "finding", kind: "rumour" })).toBe("finding-unknown");
		expect(await codeOf({ act: "remove", id: "nobody" })).toBe("source-missing");
	});
});

describe("fetching once", () => {
	it("keeps a page with where and when it stood", async () => {
		pages["/one"] = page("Valdara will not close the corridor.");
		const request = { case: choice, named: [`${origin()}/one`], allowPrivateHosts: true };
		expect(granted(await fetchIntoCase(request))).toMatchObject({ documents: [{ status: "added" }], problems: 0 });
		expect(granted(await fetchIntoCase(request))).toMatchObject({ documents: [], unchanged: 1 });
	});
});

describe("alerts", () => {
	it("wait until a person has seen them", async () => {
		pages["/news/1"] = page("Valdara will not close the corridor.");
		await watch();
		pages["/news/1"] = undefined;
		await watch();
		expect(granted(await alertsInCase({ case: choice, filters: { seen: false } })).alerts).toHaveLength(1);
		expect(granted(await alertsInCase({ case: choice, seen: [] })).seen).toBe(1);
		expect(granted(await alertsInCase({ case: choice, filters: { seen: false } })).alerts).toEqual([]);
		const wrong = await alertsInCase({ case: choice, seen: [99] });
		expect(wrong.ok ? "" : wrong.problem.code).toBe("alert-missing");
		const nowhere = await alertsInCase({ case: choice, feed: join(home, "no", "such", "folder.atom") });
		expect(nowhere.ok ? "" : nowhere.problem.code).toBe("feed-unwritable");
	});
});
