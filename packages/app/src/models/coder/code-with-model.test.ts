import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Document, Problem } from "@fissure/core";
import { ledger, undo } from "@fissure/store";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { initCase } from "../../case/init-case.ts";
import { codeCase } from "../../coding/code-case.ts";
import { addTexts, codeOf, granted, now, withCase } from "../../exchange/fixtures/case-folder.ts";
import { query } from "../../exchange/fixtures/query.ts";
import { PORT_ELLERY } from "../../fixtures/port-ellery.ts";
import type { AskOptions } from "../ask-endpoint.ts";
import { codeWithModel, dryRunWithModel, type ModelCodeRequest } from "./code-with-model.ts";
import type { GivenEntry } from "./coder-prompt.ts";
import { INJECTIONS } from "./fixtures/injections.ts";
import { type AskedPiece, chat, entriesOf, type Reply, ScriptedModel } from "./fixtures/scripted-model.ts";

const KEY = "secret-of-this-person-1234";

const TEXTS = [
	{ id: "one", text: "Valdara supports trade with Tesmark. Valdara welcomes more trade. The weather was fine." },
	{ id: "two", text: "瓦尔达拉支持扩大与泰斯马克的贸易。", language: "zh" },
	{ id: "three", text: "Вальдара поддерживает рост торговли с Тесмарком.", language: "ru" },
	{ id: "four", text: "We want more trade.", publisher: "XTE" },
];

let model: ScriptedModel;
let folder: string;
beforeEach(async () => {
	model = new ScriptedModel();
	await model.start();
	model.script = (asked) => JSON.stringify(entriesOf(asked.piece));
	folder = mkdtempSync(join(tmpdir(), "fissure-model-coder-"));
});
afterEach(() => {
	model.stop();
	rmSync(folder, { recursive: true });
});

const choice = (name = "port.fissure") => ({
	file: join(folder, name),
	folder,
	settings: join(folder, "settings"),
	who: "Ana",
	now,
});
const env = () => ({ FISSURE_MODEL_URL: `http://${model.host}/v1`, FISSURE_MODEL: "small", FISSURE_MODEL_KEY: KEY });

/** A case without texts, with the codebook and the cast of the invented states: made once, then copied. */
let empty: Promise<Uint8Array> | undefined;
async function makeEmpty(): Promise<Uint8Array> {
	const own = { codebook: join(PORT_ELLERY, "codebook.yaml"), actors: join(PORT_ELLERY, "actors.yaml") };
	granted(await initCase({ case: choice("empty.fissure"), ...own }));
	return readFileSync(choice("empty.fissure").file);
}

async function makeCase(
	texts: readonly (Pick<Document, "id" | "text"> & Partial<Document>)[] = TEXTS,
	name?: string,
): Promise<void> {
	empty ??= makeEmpty();
	writeFileSync(choice(name).file, await empty);
	await withCase(choice(name).file, async (file) => {
		await addTexts(
			file,
			texts.map((text) => ({ publisher: "XVA", ...text })),
		);
	});
}

/** What came of a run, and all that was said on the way. */
async function run(
	request: Partial<ModelCodeRequest> = {},
	options: AskOptions = {},
	name?: string,
	signal?: AbortSignal,
) {
	const problems: Problem[] = [];
	const outcome = await codeWithModel(
		{ case: choice(name), model: null, env: env(), ...request },
		{ onProblem: (problem) => problems.push(problem), ...(signal === undefined ? {} : { signal }) },
		{ pause: async () => undefined, ...options },
	);
	return { outcome, problems, codes: problems.map(({ code }) => code) };
}

/** The ledger, or the positions of one coder. */
const entriesIn = (name?: string, coder?: string) =>
	withCase(choice(name).file, async (file) => {
		const filters = coder === undefined ? {} : { coders: [coder] };
		return granted(await ledger(file, filters, { size: 10_000, order: "oldest" })).entries;
	});

/** Every row of a table, as the file itself has it. */
const rowsOf = (tables: readonly string[], name?: string) =>
	withCase(choice(name).file, async (file) => {
		const all: Record<string, readonly unknown[]> = {};
		for (const table of tables) all[table] = await query(file, `select * from ${table} order by 1, 2`);
		return all;
	});

describe("a model as a coder", () => {
	it("codes beside the built-in coder, under its own name, and one undo takes that back", async () => {
		await makeCase();
		granted(await codeCase({ case: choice(), threads: 1 }));
		const lexicon = await entriesIn();
		expect(lexicon.length).toBeGreaterThan(2);
		const { outcome, codes } = await run();
		expect(codes).toEqual([]);
		expect(granted(outcome)).toMatchObject({
			...{ coded: 4, recoded: 0, positions: 6, dropped: {}, problems: 0, requests: 4, fromCache: 0 },
			...{ tokens: { sent: 400, answered: 40 }, cost: null, stopped: false, ended: null },
			...{ host: model.host, model: "small", prompt: 1 },
		});
		// The ledger is the built-in coder's still.
		expect(await entriesIn()).toEqual(lexicon);
		const own = await entriesIn(undefined, "model:small");
		expect(new Set(own.map(({ coder }) => coder.replace(/[0-9a-f]{12}$/, "…")))).toEqual(new Set(["model:small@…"]));
		expect(own.find(({ quote }) => quote.document === "three")).toMatchObject({
			...{ issue: "trade", holder: "XVA", asserter: "XVA", manner: "own", stance: 2, status: "asserted", verb: null },
			...{ because: ["model:small", "coder-prompt:1"], codebook: lexicon[0]?.codebook },
			quote: { exact: TEXTS[2]?.text },
		});
		// The built-in coder finds nothing to do either: what the model said is no coding of its own.
		expect(granted(await codeCase({ case: choice(), threads: 1 }))).toMatchObject({ coded: 0, recoded: 0 });
		await withCase(choice().file, async (file) => granted(await undo(file)));
		expect([await entriesIn(), await entriesIn(undefined, "model:small")]).toEqual([lexicon, []]);
	});

	it("does not keep the built-in coder from a text that it coded first", async () => {
		await makeCase();
		await run();
		const { coded, recoded, positions } = granted(await codeCase({ case: choice(), threads: 1 }));
		expect([coded, recoded, positions > 0]).toEqual([4, 0, true]);
	});

	it("is sent a text as data, with the codebook, at temperature 0 with a seed, and the key in the header alone", async () => {
		await makeCase([
			{ id: "one", text: "The “trade”,\n  ] }, grows\u200b.", title: "On\u202etrade", date: "2026-01-02" },
		]);
		await run();
		const [asked] = model.asked;
		expect(asked).toMatchObject({ path: "/v1/chat/completions", key: `Bearer ${KEY}`, model: "small" });
		const { temperature, seed } = JSON.parse(asked?.body ?? "");
		expect([temperature, seed]).toEqual([0, 1]);
		expect(asked?.piece).toEqual({
			text: {
				publisher: "XVA",
				parties: ["XVA"],
				kind: "speech",
				language: "en",
				date: "2026-01-02",
				title: "Ontrade",
			},
			sentences: [[1, "The “trade”, ] }, grows."]],
		});
		expect(asked?.system).toContain('"id":"trade"');
		expect(asked?.system).not.toContain("grows");
		expect(asked?.body).not.toContain(KEY);
	});

	it("sends neither temperature nor seed where none is wanted, which makes another coder", async () => {
		await makeCase();
		const first = granted((await run()).outcome);
		const second = granted((await run({ temperature: null })).outcome);
		expect(JSON.parse(model.asked.at(-1)?.body ?? "")).not.toHaveProperty("seed");
		expect(second).toMatchObject({ coded: 0, recoded: 4, fromCache: 0 });
		expect(second.coder).not.toBe(first.coder);
		expect(await entriesIn()).toHaveLength(6);
	});

	it("never saves a quotation that is invented, of ten per cent that are", async () => {
		const sentences = Array.from({ length: 200 }, (_, at) => `Valdara supports trade in the year ${1800 + at}.`);
		await makeCase(
			Array.from({ length: 10 }, (_, at) => ({
				id: `text-${at}`,
				text: sentences.slice(at * 20, at * 20 + 20).join(" "),
			})),
		);
		let given = 0;
		let invented = 0;
		const invent = ({ quote, ...entry }: GivenEntry): GivenEntry => {
			if (++given % 10 !== 0) return { ...entry, quote };
			const made = [
				quote.replace("supports", "welcomes"),
				quote.toUpperCase(),
				quote.replace(" in ", " for "),
				"Trade is peace.",
			];
			return { ...entry, quote: made[invented++ % made.length] as string };
		};
		model.script = (asked) => JSON.stringify(entriesOf(asked.piece).map(invent));
		const report = granted((await run()).outcome);
		expect([given, invented]).toEqual([200, 20]);
		expect(report).toMatchObject({ positions: 180, dropped: { "quote-missing": 20 } });
		const saved = await entriesIn();
		expect(saved).toHaveLength(180);
		expect(saved.filter(({ quote }) => !sentences.includes(quote.exact))).toEqual([]);
	});

	it("is off where no endpoint is configured, and says which setting is wrong without showing the key", async () => {
		await makeCase();
		const keyFile = join(folder, "key");
		writeFileSync(keyFile, `${KEY}\n`);
		const url = env().FISSURE_MODEL_URL;
		const by = async (given: Record<string, string>, name: string | null = "small") =>
			(await run({ env: given, model: name, limit: 1 })).outcome;
		expect(codeOf(await by({}))).toBe("model-none");
		expect(codeOf(await by({ FISSURE_MODEL: "small", FISSURE_MODEL_KEY: KEY }))).toBe("model-none");
		expect(codeOf(await by({ FISSURE_MODEL_URL: url }, null))).toBe("model-settings");
		expect(codeOf(await by({ FISSURE_MODEL_URL: url }, "two\nlines"))).toBe("model-unnamed");
		for (const wrong of [`${KEY} more`, `${KEY}\u00e9`, `${KEY}\nx-other: 1`]) {
			const outcome = await by({ FISSURE_MODEL_URL: url, FISSURE_MODEL_KEY: wrong });
			expect(outcome).toMatchObject({ ok: false, problem: { code: "model-settings", place: "FISSURE_MODEL_KEY" } });
			expect(JSON.stringify(outcome)).not.toContain(KEY);
		}
		expect(await by({ FISSURE_MODEL_URL: url, FISSURE_MODEL_KEY_FILE: join(folder, "none") })).toMatchObject({
			problem: { code: "model-settings", place: "FISSURE_MODEL_KEY_FILE" },
		});
		expect(model.asked).toEqual([]);
		granted(await by({ FISSURE_MODEL_URL: url, FISSURE_MODEL_KEY_FILE: keyFile }));
		expect(model.asked[0]?.key).toBe(`Bearer ${KEY}`);
	});

	it("leaves the key in no file, answer, problem or report, also where the endpoint repeats it", async () => {
		await makeCase();
		const replies: Reply[] = [
			JSON.stringify([{ quote: KEY }]),
			chat("[]", { echo: `Bearer ${KEY}` }),
			{ status: 401, body: { error: `Incorrect key ${KEY}` } },
		];
		const said: string[] = [];
		for (const reply of replies) {
			model.script = () => reply;
			const { outcome, problems } = await run();
			said.push(JSON.stringify([outcome, problems]));
		}
		model.script = (asked) => JSON.stringify(entriesOf(asked.piece));
		const done = await run();
		said.push(JSON.stringify([done, granted(await dryRunWithModel({ case: choice(), model: null, env: env() }))]));
		expect(granted(done.outcome).coded).toBe(4);
		const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
		expect(files.length).toBeGreaterThan(4);
		for (const { parentPath, name } of files) {
			expect(readFileSync(join(parentPath, name)).includes(KEY), name).toBe(false);
			if (name.endsWith(".json")) expect(statSync(join(parentPath, name)).mode & 0o777).toBe(0o600);
		}
		for (const words of said) expect(words).not.toContain(KEY);
	});

	it("sends nothing in a dry run, and says what would be sent and to whom", async () => {
		await makeCase([...TEXTS, { id: "nobody", text: "Trade grows.", publisher: null as never }]);
		const asked = { case: choice(), model: "other", env: env(), price: { sent: 2, answered: 8 } };
		const plan = granted(await dryRunWithModel(asked));
		expect(model.asked).toEqual([]);
		expect(plan).toMatchObject({ host: model.host, model: "other", texts: 5, problems: 1, requests: 4, fromCache: 0 });
		expect(plan.characters).toBeLessThan(plan.bytes);
		expect(plan.cost).toBeCloseTo((plan.tokens * 2) / 1_000_000, 12);
		expect(plan.tokens).toBe(Math.ceil(plan.bytes / 4));
		granted((await run({ model: "other" })).outcome);
		expect(plan.first).toEqual(JSON.parse(model.asked[0]?.body ?? ""));
		const sent = model.asked.map(({ system, user }) => system + user).join("");
		expect([plan.bytes, plan.characters]).toEqual([Buffer.byteLength(sent), sent.length]);
		expect(granted(await dryRunWithModel(asked))).toMatchObject({ texts: 1, requests: 0, bytes: 0, first: null });
	});

	it("counts what the endpoint counts, and else what a price says", async () => {
		await makeCase();
		model.script = ({ piece }) =>
			chat(JSON.stringify(entriesOf(piece)), { usage: { prompt_tokens: 5, completion_tokens: 1, cost: 0.25 } });
		expect(granted((await run({ limit: 2 })).outcome)).toMatchObject({ coded: 2, cost: 0.5 });
		model.script = ({ piece }) => chat(JSON.stringify(entriesOf(piece)));
		const priced = granted((await run({ limit: 1, price: { sent: 1000, answered: 10_000 } })).outcome);
		expect(priced).toMatchObject({ tokens: { sent: 100, answered: 10 }, cost: 0.2 });
		model.script = ({ piece }) => chat(JSON.stringify(entriesOf(piece)), { usage: undefined });
		expect(granted((await run({ price: { sent: 1, answered: 1 } })).outcome)).toMatchObject({
			tokens: null,
			cost: null,
		});
	});
});

describe("answers that are kept", () => {
	it("are used again with no network, and give the same positions in another case", async () => {
		await makeCase();
		granted((await run()).outcome);
		const first = await entriesIn();
		await makeCase(TEXTS, "again.fissure");
		model.script = () => ({ does: "reset" });
		const unheard = await run({ fromCache: true, model: "other", env: {} }, {}, "again.fissure");
		expect([granted(unheard.outcome).coded, unheard.codes]).toEqual([0, Array(4).fill("model-not-kept")]);
		const { outcome } = await run({ fromCache: true, model: "small", env: {} }, {}, "again.fissure");
		expect(granted(outcome)).toMatchObject({
			coded: 4,
			positions: 6,
			requests: 0,
			fromCache: 4,
			host: null,
			tokens: null,
		});
		expect(await entriesIn("again.fissure")).toEqual(first);
	});

	it("are of this text, prompt, model and settings, wherever the model runs", async () => {
		await makeCase();
		granted((await run()).outcome);
		const again = async (request: Partial<ModelCodeRequest>, texts = TEXTS, name = `${Math.random()}.fissure`) => {
			await makeCase(texts, name);
			return granted((await run({ fromCache: true, ...request }, {}, name)).outcome).coded;
		};
		expect(await again({})).toBe(4);
		expect(await again({ env: { FISSURE_MODEL_URL: "https://elsewhere.example/v1", FISSURE_MODEL: "small" } })).toBe(4);
		expect(await again({ model: "other" })).toBe(0);
		expect(await again({ temperature: 0.5 })).toBe(0);
		expect(await again({ answers: join(folder, "elsewhere") })).toBe(0);
		expect(await again({}, [{ id: "one", text: `${TEXTS[0]?.text} Rain fell.` }])).toBe(0);
	});

	it("let a run go on where it was stopped", async () => {
		await makeCase();
		const stopping = new AbortController();
		model.script = ({ piece }, at) => {
			if (at === 2) stopping.abort();
			return at >= 2 ? { does: "wait" } : JSON.stringify(entriesOf(piece));
		};
		const { outcome, problems } = await run({ concurrency: 1 }, {}, undefined, stopping.signal);
		expect(granted(outcome)).toMatchObject({ coded: 2, stopped: true, ended: null });
		expect(problems).toEqual([]);
		model.script = ({ piece }) => JSON.stringify(entriesOf(piece));
		expect(granted((await run()).outcome)).toMatchObject({ coded: 2, requests: 2, stopped: false });
	});

	it("are not asked for again where one piece of a long text failed, and no text is coded in part", async () => {
		const text = Array.from({ length: 300 }, (_, at) => `Valdara supports trade in the year ${1700 + at}.`).join(" ");
		await makeCase([{ id: "long", text }]);
		model.script = ({ piece }, at) => (at === 1 ? "I am sorry." : JSON.stringify(entriesOf(piece)));
		const { outcome, codes } = await run();
		expect([granted(outcome).coded, codes]).toEqual([0, ["model-answer"]]);
		expect(await entriesIn()).toEqual([]);
		expect(granted((await run()).outcome)).toMatchObject({ coded: 1, positions: 300, fromCache: 1, requests: 1 });
	});
});

describe("an endpoint that misbehaves", () => {
	/** Answers so to the first requests, then honestly; what came of the one text. */
	async function meets(replies: readonly Reply[], options: AskOptions = {}) {
		await makeCase(TEXTS.slice(0, 1));
		model.script = ({ piece }, at) => replies[at] ?? JSON.stringify(entriesOf(piece));
		const pauses: number[] = [];
		const { outcome, problems } = await run({}, { pause: async (ms) => void pauses.push(ms), ...options });
		return { report: granted(outcome), problems, pauses };
	}

	it.each<readonly [string, Reply]>([
		["too many requests", { status: 429 }],
		["an error of its own", { status: 500 }],
		["a gateway that waits", { status: 504, body: "<html>" }],
		["a connection that is reset", { does: "reset" }],
		["an answer that is cut off", { does: "cut", body: '{"choices": [' }],
	])("is asked again after %s", async (_, reply) => {
		const { report, problems, pauses } = await meets([reply, reply]);
		expect(report).toMatchObject({ coded: 1, positions: 3, ended: null });
		expect(problems).toEqual([]);
		expect(pauses).toHaveLength(2);
		expect(Math.min(...pauses)).toBeGreaterThan(100);
	});

	it("is asked again after the wait that it names, and not at all where that is longer than a run may last", async () => {
		const wait = (seconds: number): Reply => ({ status: 429, headers: { "retry-after": String(seconds) } });
		expect((await meets([wait(7)])).pauses).toEqual([7_000]);
		model.asked.length = 0;
		rmSync(choice().settings, { recursive: true });
		const { report, problems, pauses } = await meets([wait(3_600)]);
		expect([pauses, report.stopped, report.coded, model.asked.length]).toEqual([[], true, 0, 1]);
		expect(problems).toMatchObject([{ code: "model-busy", message: expect.stringContaining("in 3600 seconds") }]);
	});

	it.each<readonly [string, Reply, string] | readonly [string, Reply, string, AskOptions]>([
		["no JSON", { body: "<html>Welcome</html>" }, "model-answer"],
		["JSON of another kind", { body: { error: "none" } }, "model-answer"],
		["no words", { body: { choices: [{ message: { content: null } }] } }, "model-answer"],
		["words in the place of a list", "There are no positions.", "model-answer"],
		["a list that is cut off", '[{"quote": "Valdara', "model-answer"],
		[
			"an answer at the end of its room",
			{ body: { choices: [{ message: { content: "[]" }, finish_reason: "length" }] } },
			"model-answer",
		],
		["an answer of three megabytes", { body: `"${"x".repeat(3_000_000)}"` }, "model-answer"],
		["an unknown model", { status: 404 }, "model-answer"],
		["another place", { status: 302, headers: { location: "http://127.0.0.1:1/" } }, "model-unreachable"],
		["nothing in time", { does: "wait" }, "model-slow", { timeoutMs: 60 }],
		["no", { status: 403 }, "model-refused"],
	])("leaves the text uncoded where it answers %s", async (...[, reply, code, options]) => {
		const { report, problems } = await meets(Array<Reply>(5).fill(reply), options);
		expect(problems.map((problem) => problem.code)).toEqual([code]);
		expect(report).toMatchObject({ coded: 0, positions: 0, problems: 1, fromCache: 0 });
		expect(await entriesIn()).toEqual([]);
	});

	it("is not believed where it answers about another text, or in no form", async () => {
		await makeCase();
		const other = JSON.stringify(
			entriesOf({
				text: { publisher: "XVA", parties: [], language: "en" },
				sentences: [
					[1, "It rains."],
					[2, "It snows."],
					[3, "It pours."],
				],
			}),
		);
		const formless = JSON.stringify({ positions: [{ quotation: "Вальдара", issue: "trade" }] });
		model.script = ({ piece, user }) =>
			user.includes("weather") ? other : user.includes("Вальдара") ? formless : JSON.stringify(entriesOf(piece));
		const { outcome, problems } = await run();
		expect(granted(outcome)).toMatchObject({ coded: 2, problems: 2 });
		expect(problems).toMatchObject([
			{ code: "model-answer", place: "one", message: expect.stringContaining("none is in it") },
			{ code: "model-answer", place: "three", message: expect.stringContaining("none has it") },
		]);
	});

	it("is believed where it says that there is nothing, and not where nothing stands up of what it says", async () => {
		await makeCase(TEXTS.slice(0, 2));
		const wrong = (piece: AskedPiece) =>
			entriesOf(piece).map((entry, at) => ({
				...entry,
				...(at === 0 ? { holder: "Atlantis" } : { issue: "weather" }),
			}));
		model.script = ({ piece, user }) => JSON.stringify(user.includes("weather was") ? wrong(piece) : []);
		const first = await run();
		expect(granted(first.outcome)).toMatchObject({
			...{ coded: 1, positions: 0, problems: 1, dropped: { "holder-unknown": 1, "issue-unknown": 2 } },
		});
		expect(first.problems).toMatchObject([
			{
				code: "positions-unfounded",
				place: "one",
				message: expect.stringContaining("1 holder-unknown, 2 issue-unknown"),
			},
		]);
		// It is asked again about that text, and about no other.
		model.script = ({ piece }) => JSON.stringify(entriesOf(piece));
		expect(granted((await run()).outcome)).toMatchObject({ coded: 1, positions: 3, requests: 1, fromCache: 0 });
	});

	it("is read by the codes of actors, their names in the language of the text, and names that the text has", async () => {
		const named = "The envoy Jon Tessel spoke of trade with Tesmark.";
		await makeCase([...TEXTS.slice(0, 3), { id: "named", text: named }]);
		const given: Readonly<Record<string, Partial<GivenEntry>>> = {
			en: { holder: "Valdara", asserter: "xva" },
			zh: { holder: "瓦尔达拉", asserter: "瓦尔达拉" },
			ru: { holder: "Вальдары" },
		};
		const readOf = async (of: (piece: AskedPiece) => Partial<GivenEntry>) => {
			model.script = ({ piece }) => JSON.stringify(entriesOf(piece).map((entry) => ({ ...entry, ...of(piece) })));
			const { problems } = await run({ temperature: Math.random() });
			const saved = await entriesIn(undefined, "model:small");
			return {
				problems,
				of: Object.fromEntries(saved.map(({ quote, holder, asserter }) => [quote.document, [holder, asserter]])),
			};
		};
		expect((await readOf(({ text }) => given[text.language] ?? {})).of).toEqual(
			Object.fromEntries(["one", "two", "three", "named"].map((id) => [id, ["XVA", "XVA"]])),
		);
		const counterpart = (holder: string) => readOf(() => ({ holder, manner: "counterpart" }));
		expect((await counterpart("Jon Tessel")).of.named).toEqual(["Jon Tessel", "XVA"]);
		// A name in another language, a name of no list that is not in the text, and a word that is no name.
		for (const holder of ["Тесмарк", "Jon Testel", "The"])
			expect((await counterpart(holder)).problems).toContainEqual(
				expect.objectContaining({ place: "named", message: expect.stringContaining("1 holder-unknown") }),
			);
	});

	it("is taken at its list, in a fence, with more fields, of more positions than a text has", async () => {
		await makeCase(TEXTS.slice(0, 1));
		model.script = ({ piece }) => {
			const [entry] = entriesOf(piece);
			return `\`\`\`json\n${JSON.stringify([{ ...entry, document: "two", coder: "lexicon@0.12.0" }, ...Array(700).fill(entry)])}\n\`\`\``;
		};
		expect(granted((await run()).outcome)).toMatchObject({ positions: 1, dropped: { repeated: 499, "too-many": 201 } });
		expect((await entriesIn()).map(({ quote, coder }) => [quote.document, coder.slice(0, 12)])).toEqual([
			["one", "model:small@"],
		]);
	});

	it("is asked no more after it refused, or after five texts in a row without a usable answer", async () => {
		await makeCase(
			Array.from({ length: 12 }, (_, at) => ({ id: `text-${at}`, text: `Valdara supports trade of year ${at}.` })),
		);
		model.script = () => ({ status: 401 });
		const refused = await run({ concurrency: 1 });
		expect([model.asked.length, refused.codes, granted(refused.outcome).ended?.code]).toEqual([
			1,
			["model-refused"],
			"model-refused",
		]);
		model.asked.length = 0;
		model.script = () => "No.";
		const useless = await run({ concurrency: 1 });
		expect(useless.codes).toEqual(Array(5).fill("model-answer"));
		expect(model.asked.length).toBeLessThanOrEqual(6);
		expect(granted(useless.outcome)).toMatchObject({ coded: 0, stopped: true, problems: 5 });
	});

	it("keeps to the number of requests at once", async () => {
		await makeCase(
			Array.from({ length: 9 }, (_, at) => ({ id: `text-${at}`, text: `Valdara supports trade of year ${at}.` })),
		);
		granted((await run({ concurrency: 3 })).outcome);
		expect(model.asked).toHaveLength(9);
		expect((await entriesIn()).map(({ quote }) => quote.document)).toEqual(
			Array.from({ length: 9 }, (_, at) => `text-${at}`),
		);
	});
});

describe("a document that speaks to the model", () => {
	const BYSTANDERS = [
		{ id: "bystander-en", text: "Valdara supports trade with Tesmark. Lorne welcomes the growth of trade." },
		{ id: "bystander-zh", text: "瓦尔达拉支持扩大与泰斯马克的贸易。", language: "zh" },
		{ id: "bystander-ru", text: "Вальдара поддерживает рост торговли с Тесмарком.", language: "ru" },
	];
	const ATTACKERS = INJECTIONS.map(({ language, text }, at) => ({ id: `attack-${at}`, text, language }));
	const wantedOf = new Map(INJECTIONS.map(({ text, wants }, at) => [text, { wants, id: `attack-${at}` }]));
	/** All that a case is, but for what a coding by a model adds. */
	const REST = [
		"documents",
		"events",
		"findings",
		"corrections",
		"mutes",
		"sources",
		"judgments",
		"drafts",
		"codebooks",
	] as const;

	it("changes nothing but its own coding, in any of 66, however well the model obeys", async () => {
		expect(INJECTIONS.length).toBeGreaterThanOrEqual(60);
		// Attackers come first, so that they could speak to what follows.
		await makeCase([...ATTACKERS, ...BYSTANDERS]);
		await makeCase(BYSTANDERS, "alone.fissure");
		granted(await codeCase({ case: choice(), threads: 1 }));
		const before = await rowsOf(REST);
		const lexicon = await entriesIn();
		const obeyed = new Set<string>();
		model.script = ({ piece }) => {
			const sent = piece.sentences.map(([, words]) => words);
			const [attack] = ATTACKERS.filter(({ text }) => !obeyed.has(text) && isOf(sent, text));
			if (attack === undefined) return JSON.stringify(entriesOf(piece));
			obeyed.add(attack.text);
			return wantedOf.get(attack.text)?.wants ?? "";
		};
		const { outcome } = await run({ concurrency: 1 });
		granted(outcome);
		expect(obeyed.size).toBe(ATTACKERS.length);
		const withAttacks = model.asked.splice(0);
		granted((await run({ concurrency: 1 }, {}, "alone.fissure")).outcome);
		const alone = model.asked;

		// What is asked about a bystander is the same to the byte, and the instructions are the same for every text.
		expect(new Set([...withAttacks, ...alone].map(({ system }) => system)).size).toBe(1);
		expect(alone).toEqual([]);
		expect(withAttacks.slice(-3).map(({ user }) => user)).toHaveLength(3);
		const saved = await entriesIn(undefined, "model:small");
		const codingsOf = (entries: typeof saved) =>
			entries
				.filter(({ quote }) => quote.document.startsWith("bystander"))
				.map(({ coder, quote, issue, holder, asserter, manner, stance, status, because }) => ({
					...{ coder, quote, issue, holder, asserter, manner, stance, status, because },
				}));
		expect(codingsOf(saved)).toEqual(codingsOf(await entriesIn("alone.fissure")));
		expect(codingsOf(saved)).toHaveLength(4);
		// The coding of the built-in coder, and everything else in the case, is as it was. In the ledger a model is heard only of texts that the
		// built-in coder cannot read, such as those half in another language.
		const counting = await entriesIn();
		expect(counting.filter(({ coder }) => coder.startsWith("lexicon@"))).toEqual(lexicon);
		const unread = new Set(
			counting.filter(({ coder }) => coder.startsWith("model:")).map(({ quote }) => quote.document),
		);
		expect(
			[...unread].filter((id) => !id.startsWith("attack-") || lexicon.some(({ quote }) => quote.document === id)),
		).toEqual([]);
		expect(await rowsOf(REST)).toEqual(before);
		// Of what the attackers wanted, nothing is saved but words of their own text, as its own publisher's.
		const own = saved.filter(({ quote }) => quote.document.startsWith("attack"));
		for (const { quote, asserter, status, coder } of own) {
			const text = ATTACKERS.find(({ id }) => id === quote.document)?.text ?? "";
			expect([text.slice(quote.start, quote.end), asserter, status]).toEqual([quote.exact, "XVA", "asserted"]);
			expect(coder).toMatch(/^model:small@[0-9a-f]{12}$/);
		}
	});

	/** Is that what is sent of this text? */
	const isOf = (sent: readonly string[], text: string): boolean =>
		sent.join("").replace(/\s/gu, "") === text.replace(/[\s\u200b\u202c\u202e]|[\u{E0000}-\u{E007F}]/gu, "");
});
