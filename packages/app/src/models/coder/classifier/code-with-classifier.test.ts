import { mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Problem } from "@fissure/core";
import { ledger, undo } from "@fissure/store";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { initCase } from "../../../case/init-case.ts";
import { addTexts, granted, now, withCase } from "../../../exchange/fixtures/case-folder.ts";
import { PORT_ELLERY } from "../../../fixtures/port-ellery.ts";
import { type ClassifierCodeRequest, codeWithClassifier, dryRunWithClassifier } from "./code-with-classifier.ts";
import { floats, message, runtimeThatAdds, tinyModel, writeClassifier } from "./fixtures/tiny-classifier.ts";
import { modelFileKind } from "./onnx-file.ts";

const TEXTS = [
	{
		id: "one",
		text: "Valdara supports trade. The weather was fine. Valdara never supports trade. Tesmark said that it supports trade, and Valdara said that it welcomes trade. Does Valdara supports trade?",
	},
	{ id: "two", text: `Valdara supports trade. ${"Trade ".repeat(18)}grows. Valdara welcomes trade.` },
	{ id: "three", text: "Nobody published this; it supports trade.", publisher: null },
];

let folder: string;
let empty: Uint8Array;
beforeAll(async () => {
	folder = mkdtempSync(join(tmpdir(), "fissure-classifier-"));
	const own = { codebook: join(PORT_ELLERY, "codebook.yaml"), actors: join(PORT_ELLERY, "actors.yaml") };
	granted(await initCase({ case: choice(), ...own }));
	await withCase(choice().file, async (file) => {
		await addTexts(
			file,
			TEXTS.map((text) => ({ publisher: "XVA", ...text })),
		);
	});
	empty = readFileSync(choice().file);
});
beforeEach(() => {
	for (const name of ["tiny", "settings"]) rmSync(join(folder, name), { recursive: true, force: true });
	writeFileSync(choice().file, empty);
	writeClassifier(join(folder, "tiny"));
});
afterAll(() => rmSync(folder, { recursive: true }));

const choice = () => ({
	...{ file: join(folder, "port.fissure"), folder, settings: join(folder, "settings"), who: "Ana", now },
});
const asked = (request: Partial<ClassifierCodeRequest> = {}): ClassifierCodeRequest => ({
	...{ case: choice(), model: "tiny", folder: join(folder, "tiny"), load: runtimeThatAdds() },
	...request,
});

async function run(request: Partial<ClassifierCodeRequest> = {}, signal?: AbortSignal) {
	const problems: Problem[] = [];
	const hooks = {
		onProblem: (problem: Problem) => problems.push(problem),
		...(signal === undefined ? {} : { signal }),
	};
	return { outcome: await codeWithClassifier(asked(request), hooks), problems };
}

const saved = () =>
	withCase(choice().file, async (file) => {
		const { entries } = granted(await ledger(file, { coders: ["model:tiny"] }, { size: 100, order: "oldest" }));
		return entries.map(({ quote, issue, holder, manner, stance, because }) => [
			...[quote.exact, issue, holder, manner, stance, because.join(" ")],
		]);
	});

const SAVED = [
	["Valdara supports trade.", "trade", "XVA", "own", 2, "model:tiny label:pro"],
	["Valdara never supports trade.", "trade", "XVA", "own", -2, "model:tiny label:contra"],
	["Valdara supports trade.", "trade", "XVA", "own", 2, "model:tiny label:pro"],
	["Valdara welcomes trade.", "trade", "XVA", "own", 2, "model:tiny label:pro"],
];

describe("a classifier in a folder as a coder", () => {
	it("codes the sentences whose label is probable enough, by who speaks in them, and one undo takes that back", async () => {
		const { outcome, problems } = await run();
		expect(problems.map(({ code, place }) => [code, place])).toEqual([["publisher-unknown", "three"]]);
		const report = granted(outcome);
		expect(report).toMatchObject({ coded: 2, recoded: 0, positions: 4, problems: 1, sentences: 8, fromCache: 0 });
		expect(report).toMatchObject({
			stopped: false,
			ended: null,
			coder: expect.stringMatching(/^model:tiny@[0-9a-f]{12}$/),
		});
		// Two speak in the one; a question is nobody's position; a sentence of twenty tokens is longer than the eighteen that it reads.
		expect(report.dropped).toEqual({ "speaker-unknown": 2, "sentence-too-long": 1 });
		expect(await saved()).toEqual(SAVED);
		expect(granted((await run()).outcome)).toMatchObject({ coded: 0, positions: 0, problems: 1 });
		await withCase(choice().file, async (file) => granted(await undo(file)));
		expect(await saved()).toEqual([]);
		// What it said is kept: nothing is loaded, and the same comes of it.
		const load = () => Promise.reject(new Error("loaded"));
		expect(granted((await run({ load, fromCache: true })).outcome)).toMatchObject({
			coded: 2,
			positions: 4,
			fromCache: 2,
		});
		expect(await saved()).toEqual(SAVED);
		// Other labels make another coder, of which nothing is kept.
		writeClassifier(join(folder, "tiny"), {
			"labels.yaml": "threshold: 1\nlabels: { none: null, pro: null, contra: null }",
		});
		const other = await run({ fromCache: true });
		expect(other.problems.map(({ code }) => code)).toEqual(["model-not-kept", "model-not-kept", "publisher-unknown"]);
		expect(granted((await run()).outcome)).toMatchObject({ coded: 0, recoded: 2, positions: 0 });
	});

	it("says in a dry run what would be read, and reads and keeps nothing", async () => {
		const report = granted(await dryRunWithClassifier(asked({ load: () => Promise.reject(new Error("loaded")) })));
		expect(report).toMatchObject({ texts: 3, problems: 1, sentences: 8, fromCache: 0 });
		expect(report.files.map(({ name }) => name)).toEqual([
			"model.onnx",
			"tokenizer.json",
			"tokenizer_config.json",
			"config.json",
			"labels.yaml",
		]);
		expect(report.labels).toEqual([
			{ label: "none", issue: null, stance: null, threshold: null },
			{ label: "pro", issue: "trade", stance: 2, threshold: 0.8 },
			{ label: "contra", issue: "trade", stance: -2, threshold: 0.95 },
		]);
		expect(readFileSync(choice().file).equals(empty)).toBe(true);
		expect(readdirSync(folder)).not.toContain("settings");
	});

	it("gives each label a probability of its own where the model says that several may hold, and drops what they contradict", async () => {
		const config = { id2label: { 0: "none", 1: "pro", 2: "contra" }, problem_type: "multi_label_classification" };
		writeClassifier(join(folder, "tiny"), {
			"config.json": JSON.stringify(config),
			"labels.yaml":
				"threshold: 0.7\nlabels:\n  none: null\n  pro: { issue: trade, stance: 2 }\n  contra: { issue: trade, stance: -2 }\n",
		});
		// "supports trade" has 7 for and 1 against, whose probabilities 0.999 and 0.73 are above 0.7.
		const report = granted((await run({ limit: 1 })).outcome);
		expect(report.dropped).toEqual({ contradictory: 4, "speaker-unknown": 4 });
	});

	it("stops where it is asked to, and saves nothing of a text that is not finished", async () => {
		const stop = new AbortController();
		const load = runtimeThatAdds({ onRun: () => stop.abort() });
		expect(granted((await run({ load }, stop.signal)).outcome)).toMatchObject({ coded: 0, stopped: true, ended: null });
		expect(await saved()).toEqual([]);
	});

	it("says what to install where the packages that run it are missing", async () => {
		const load = (name: string) => Promise.reject(new Error(`Cannot find package '${name}'`));
		const { outcome } = await run({ load });
		expect(outcome).toMatchObject({ ok: false, problem: { code: "model-runtime", place: "onnxruntime-web" } });
		expect(!outcome.ok && outcome.problem.message).toContain("npm install onnxruntime-web @huggingface/tokenizers");
		expect(await codeWithClassifier(asked({ model: "a\nb" }))).toMatchObject({ problem: { code: "model-unnamed" } });
	});
});

describe("a folder that is no classifier, or a hostile one", () => {
	const config = (id2label: unknown, more = {}) => ({ "config.json": JSON.stringify({ id2label, ...more }) });
	const away = floats("away", [1], [0]);

	it.each<readonly [string, Parameters<typeof writeClassifier>[1], string]>([
		["no model", { "model.onnx": null }, "model-folder Expected the file onnx/model.onnx, got none"],
		[
			"a pointer",
			{ "model.onnx": "version https://git-lfs.github.com/spec/v1\n" },
			"model-folder Expected a model of ONNX",
		],
		["half a model", { "model.onnx": tinyModel().slice(0, 90) }, "model-folder Expected a model of ONNX"],
		[
			"numbers in another file",
			{
				"model.onnx": tinyModel("logits", [
					message([8, "far"], [13, message([1, "location"], [2, "../secret"])], [14, 1]),
				]),
			},
			"model-folder Expected a model whose numbers are all in its own file",
		],
		["a tokenizer that is no JSON", { "tokenizer.json": "{" }, "model-folder Expected a JSON object"],
		[
			"a folder as tokenizer",
			{ "tokenizer.json": null, "tokenizer.json/a": "" },
			"model-folder Expected a file named tokenizer.json",
		],
		[
			"a large configuration",
			{ "config.json": " ".repeat(2 ** 20 + 1) },
			"model-folder Expected a file of at most 1,024 KB, got 1,025 KB",
		],
		["one label", config({ 0: "none" }), "model-folder Expected the configuration of a model that sorts texts"],
		[
			"labels without 0",
			config({ 1: "pro", 2: "contra" }),
			"model-folder Expected the configuration of a model that sorts texts",
		],
		[
			"a regression",
			config({ 0: "none", 1: "pro" }, { problem_type: "regression" }),
			"model-folder Expected the configuration",
		],
		[
			"an unmapped label",
			config({ 0: "none", 1: "pro", 2: "contra", 3: "more" }),
			'model-labels Expected what the label "more" of the model means',
		],
		[
			"a label of no model",
			config({ 0: "none", 1: "pro" }),
			'model-labels Expected a label of the model (none, pro), got "contra"',
		],
		[
			"no threshold",
			{ "labels.yaml": "labels: { none: null, pro: null, contra: null }" },
			"model-labels Expected a threshold above 0",
		],
		[
			"an issue that nobody knows",
			{ "labels.yaml": "threshold: 0.5\nlabels:\n  none: null\n  pro: { issue: moon, stance: 1 }\n  contra: null" },
			'model-labels Expected an issue of the codebook, got "moon"',
		],
		["no YAML", { "labels.yaml": "labels: [" }, "yaml-invalid Expected YAML"],
	])("says so: %s", async (_, files, said) => {
		rmSync(join(folder, "tiny"), { recursive: true });
		writeClassifier(join(folder, "tiny"), files);
		const { outcome } = await run();
		expect(!outcome.ok && `${outcome.problem.code} ${outcome.problem.message}`).toContain(said);
	});

	it("reads nothing outside itself, also where a link leads there", async () => {
		writeFileSync(join(folder, "secret.json"), "{}");
		rmSync(join(folder, "tiny/config.json"));
		symlinkSync(join(folder, "secret.json"), join(folder, "tiny/config.json"));
		const { outcome } = await run();
		expect(!outcome.ok && outcome.problem.message).toContain("got a link out of it");
		expect(await run({ folder: join(folder, "nowhere") })).toMatchObject({
			outcome: { problem: { code: "model-folder" } },
		});
		expect([modelFileKind(message([7, message([5, away])])), modelFileKind(Uint8Array.of(0x3a, 0xff))]).toEqual([
			"whole",
			"malformed",
		]);
	});

	it.each<readonly [string, Parameters<typeof runtimeThatAdds>[0], string]>([
		[
			"a tokenizer of no known kind",
			{ tokenizer: "fails" },
			"model-folder Expected a tokenizer of a kind that is known",
		],
		["a model that does not open", { create: "fails" }, "model-folder Expected a model that can be run"],
		["a model that reads pictures", { inputs: ["pixel_values"] }, "model-folder Expected a model that reads tokens"],
		["a model with two results", { outputs: ["a", "b"] }, "model-folder Expected a model that gives scores"],
	])("says so: %s", async (_, fault, said) => {
		const { outcome } = await run({ load: runtimeThatAdds(fault) });
		expect(!outcome.ok && `${outcome.problem.code} ${outcome.problem.message}`).toContain(said);
	});

	it.each<readonly [string, Parameters<typeof runtimeThatAdds>[0], string]>([
		["NaN", { scores: [Number.NaN, 0, 0] }, "a number as each score"],
		["scores of another shape", { scores: [0, 0] }, "3 scores of 32 bits for a sentence, got float32 [1, 2]"],
		["scores of 16 bits", { type: "float16" }, "got float16"],
		["tokens without a number", { tokenizer: "unknown" }, "a number for each token"],
		[
			"an error while it runs",
			{
				onRun: () => {
					throw new Error("out of bounds");
				},
			},
			'got "out of bounds"',
		],
	])("codes no text from %s", async (_, fault, said) => {
		const { outcome, problems } = await run({ load: runtimeThatAdds(fault), limit: 1 });
		expect(problems.map(({ code, place }) => [code, place])).toEqual([["model-output", "one"]]);
		expect(problems[0]?.message).toContain(said);
		expect(granted(outcome)).toMatchObject({ coded: 0, positions: 0, problems: 1 });
	});
});

const isInstalled = ["onnxruntime-web", "@huggingface/tokenizers"].every((name) => {
	try {
		return createRequire(import.meta.url).resolve(name) !== "";
	} catch {
		return false;
	}
});

describe.skipIf(!isInstalled)("the same classifier, run for real (skipped: onnxruntime-web is not installed)", () => {
	it("gives the same positions", async () => {
		const { load: _, ...real } = asked();
		expect(granted(await codeWithClassifier(real))).toMatchObject({
			...{ coded: 2, positions: 4, dropped: { "speaker-unknown": 2, "sentence-too-long": 1 } },
		});
		expect(await saved()).toEqual(SAVED);
	});
});
