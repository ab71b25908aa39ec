import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import type { CaseChoice } from "../case/case-choice.ts";
import { initCase } from "../case/init-case.ts";
import { addView } from "../case/views/add-view.ts";
import { caseChoices, codeOf, granted } from "../fixtures/port-ellery.ts";
import { askCase } from "../operations/ledger/ask-case.ts";
import { addToCase } from "./add-to-case.ts";

const choiceOf = caseChoices();

const TEXTS = {
	"readout.txt": "Valdara supports the grain corridor. It will stay open.",
	"отчет.txt": "Стороны обсудили зерновой коридор. Норланд поддерживает его.",
	"通报.txt": "双方讨论了粮食走廊。科斯特里亚支持走廊开放。",
};

async function folderOf(name: string): Promise<{ readonly choice: CaseChoice; readonly folder: string }> {
	const choice = choiceOf(`${name}.fissure`);
	granted(await initCase({ case: choice }));
	const folder = join(choice.folder, name);
	mkdirSync(folder);
	for (const [file, text] of Object.entries(TEXTS)) writeFileSync(join(folder, file), text);
	return { choice, folder };
}

describe("addToCase", () => {
	it.each([
		[
			"day.md",
			"---\ndate: 2023-02-29\n---\nValdara keeps the lamp lit in the first year.",
			"a day that no calendar has",
		],
		[
			"either.jsonl",
			JSON.stringify({ text: "Valdara keeps the lamp lit in spring.", date: "03/04/2024" }),
			"may be either",
		],
		[
			"zero.jsonl",
			JSON.stringify({ text: "Valdara keeps the lamp lit at first.", date: "0000-01-01" }),
			"no calendar has",
		],
		["month.csv", "text,date\nValdara keeps the lamp lit in autumn.,2023-13-01\n", "no calendar has"],
		[
			"page.html",
			"<meta property='article:published_time' content='2023-02-30'><article><p>Valdara keeps the lamp lit for the whole of the coast, and says so.</p></article>",
			"no calendar has",
		],
	])("adds %s without its day, and says what is wrong with it", async (name, content, says) => {
		const choice = choiceOf(`${name}.fissure`);
		granted(await initCase({ case: choice }));
		writeFileSync(join(choice.folder, name), content);
		const problems: string[] = [];
		const added = granted(
			await addToCase(
				{ case: choice, sources: [{ input: join(choice.folder, name), publisher: "VAL", language: "en" }] },
				{ onProblem: ({ code, message }) => problems.push(`${code}: ${message}`) },
			),
		);
		expect(added).toMatchObject({ counts: { added: 1 }, problems: 1 });
		const code = "date-unreadable";
		expect(problems).toEqual([expect.stringMatching(new RegExp(`^${code}: .*${says}.*without a day`, "u"))]);
	});

	it("adds a folder once, tells a new version, and passes over what it cannot read", async () => {
		const { choice, folder } = await folderOf("folder");
		writeFileSync(join(folder, "empty.txt"), "");
		const problems: string[] = [];
		const add = async () =>
			granted(
				await addToCase(
					{ case: choice, sources: [{ input: folder, publisher: "VAL" }], event: "Call" },
					{ onProblem: ({ code }) => problems.push(code) },
				),
			);
		const first = await add();
		expect(first).toMatchObject({
			counts: { added: 3, held: 0, "new-version": 0, restored: 0 },
			problems: 1,
			stopped: false,
		});
		expect(first.documents.map(({ status }) => status)).toEqual(["added", "added", "added"]);
		expect((await add()).counts).toEqual({ added: 0, held: 3, "new-version": 0, restored: 0 });
		writeFileSync(join(folder, "readout.txt"), "Valdara may support the grain corridor.");
		const changed = await add();
		expect(changed.counts).toEqual({ added: 0, held: 2, "new-version": 1, restored: 0 });
		expect(changed.documents).toMatchObject([{ status: "new-version", id: expect.stringMatching(/~2$/) }]);
		expect(problems).toEqual(["text-empty", "text-empty", "text-empty"]);
	});

	it("finds fields by the names that it is told", async () => {
		const { choice, folder } = await folderOf("fields");
		const table = join(folder, "talks.csv");
		writeFileSync(table, 'Nr,Wer,Rede\n1,VAL,"The corridor is open, and stays so."\n2,OST,"We left the talks."\n');
		const sources = [{ input: table, language: "en" }];
		expect(codeOf(await addToCase({ case: choice, sources, fields: "Rede" }))).toBe("field-names");
		const added = granted(await addToCase({ case: choice, sources, fields: "text=Rede,publisher=Wer,id=Nr" }));
		expect(added.counts.added).toBe(2);
		const answer = granted(await askCase({ case: choice, words: "talks", filters: { publishers: ["OST"] } }));
		expect(answer.documents).toHaveLength(1);
	});

	it("keeps what came before a person stopped it, and goes on when called again", async () => {
		const { choice, folder } = await folderOf("stopped");
		const lines = Array.from({ length: 900 }, (_, i) =>
			JSON.stringify({
				id: `text-${i}`,
				text: `Valdara spoke ${i} times of the corridor. `.repeat(60),
				publisher: "VAL",
			}),
		);
		const archive = join(folder, "archive.jsonl");
		writeFileSync(archive, lines.join("\n"));
		const stop = new AbortController();
		const hooks = { signal: stop.signal, onProgress: ({ done }: { done: number }) => done > 250 && stop.abort() };
		const first = granted(await addToCase({ case: choice, sources: [{ input: archive }] }, hooks));
		expect(first.stopped).toBe(true);
		expect(first.counts.added).toBeGreaterThan(200);
		expect(first.counts.added).toBeLessThan(900);
		const second = granted(await addToCase({ case: choice, sources: [{ input: archive }] }));
		expect(second.counts).toMatchObject({ added: 900 - first.counts.added, held: first.counts.added });
	});

	it("keeps texts under the actor that a publisher's name means, and nothing where it means none", async () => {
		const { choice, folder } = await folderOf("named");
		const add = (publisher: string, words: string) => {
			const input = join(folder, `${words}.txt`);
			writeFileSync(input, `The sides spoke of ${words}.`);
			return addToCase({ case: choice, sources: [{ input, publisher }] });
		};
		for (const [at, name] of ["US", "China", "VAL"].entries()) granted(await add(name, `point ${at}`));
		const { filters } = granted(
			await askCase({ case: choice, words: "point", filters: { publishers: ["United States", "CHN", "val"] } }),
		);
		expect(filters.publishers).toEqual(["USA", "CHN", "VAL"]);
		expect(granted(await askCase({ case: choice, words: "point", filters })).documents).toHaveLength(3);
		const refused = await add("Chnia", "nothing");
		expect(refused.ok ? "" : refused.problem.message).toBe(
			'Expected an actor such as USA, got "Chnia"; did you mean CHN (China)?',
		);
		expect(granted(await askCase({ case: choice, words: "nothing" })).documents).toEqual([]);
	});

	it("leaves out what is about the texts of a folder, and says so", async () => {
		const { choice, folder } = await folderOf("companions");
		mkdirSync(join(folder, "texts"));
		for (const [name, words] of [
			["one.txt", "Valdara spoke."],
			["SOURCE.txt", "From the ministry of Valdara."],
		] as const)
			writeFileSync(join(folder, "texts", name), words);
		const report = granted(await addToCase({ case: choice, sources: [{ input: join(folder, "texts") }] }));
		const place = join(folder, "texts", "SOURCE.txt");
		expect(report).toMatchObject({
			counts: { added: 1 },
			problems: 0,
			skipped: [{ place, what: "a note on the source" }],
		});
		expect(addView({ ...report, edits: null }).notes).toContain(
			`Skipped ${place}: a note on the source. To add it, name the file itself.`,
		);
		const named = granted(await addToCase({ case: choice, sources: [{ input: place }] }));
		expect(named).toMatchObject({ counts: { added: 1 }, skipped: [] });
	});

	it("says what is wrong with a case in YAML, and with a case that is not there", async () => {
		const { choice, folder } = await folderOf("yaml");
		writeFileSync(join(folder, "case.yaml"), "documents: [{}]");
		const sources = [{ input: join(folder, "case.yaml") }];
		expect(codeOf(await addToCase({ case: choice, sources }))).toBe("case-invalid");
		expect(codeOf(await addToCase({ case: { ...choice, file: "none.fissure" }, sources: [] }))).toBe("case-missing");
	});
});
