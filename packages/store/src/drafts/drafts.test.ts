import { describe, expect, it } from "vitest";
import type { Case } from "../case/case.ts";
import { closeCase, openCase } from "../case/open-case.ts";
import { caseFolder, codeOf, granted, withCase } from "../fixtures/case-folder.ts";
import { readHistory } from "../history/read-history.ts";
import { undo } from "../history/undo.ts";
import { draftHistory, draftOf, draftsOf } from "./read-drafts.ts";
import { addDraft, removeDraft, saveDraft } from "./save-draft.ts";

const inFolder = caseFolder();

const begin = async (file: Case, text = "# Grain\n\nValdara trades.\n") =>
	granted(await addDraft(file, "grain", { title: "Grain", text }));
const save = (file: Case, text: string, seen: string) => saveDraft(file, "grain", { title: "Grain", text }, seen);
const textOf = async (file: Case): Promise<string> => granted(await draftOf(file, "grain")).text;
const versions = async (file: Case) => granted(await draftHistory(file, "grain"));

/** The same case, with another at the keyboard, at another time. */
async function withOther<Value>(
	path: string,
	who: string,
	at: string,
	work: (file: Case) => Promise<Value>,
): Promise<Value> {
	const file = granted(await openCase(path, { who, now: () => at }));
	try {
		return await work(file);
	} finally {
		await closeCase(file);
	}
}

describe("a draft", () => {
	it("is one version as long as one person goes on with it", async () => {
		await withCase(inFolder("session.fissure"), async (file) => {
			let { stamp } = await begin(file);
			for (const words of ["It ", "It sells ", "It sells grain."])
				({ stamp } = granted(await save(file, `# Grain\n\nValdara trades. ${words}\n`, stamp)));
			expect(await textOf(file)).toBe("# Grain\n\nValdara trades. It sells grain.\n");
			expect((await versions(file)).map(({ length, stands }) => [length, stands])).toEqual([
				[41, true],
				[25, false],
			]);
			expect(granted(await readHistory(file)).map(({ verb }) => verb)).toEqual(["write draft", "begin draft"]);
		});
	});

	it("keeps what was taken out of it as a version of its own", async () => {
		await withCase(inFolder("dropped.fissure"), async (file) => {
			const long = "# Grain\n\nValdara trades. The harbour stays shut until spring, says the minister.\n";
			const { stamp } = await begin(file, "# Grain\n");
			const { stamp: seen } = granted(await save(file, long, stamp));
			granted(await save(file, "# Grain\n\nValdara trades.\n", seen));
			expect((await versions(file)).map(({ text }) => text)).toEqual([
				"# Grain\n\nValdara trades.\n",
				long,
				"# Grain\n",
			]);
			granted(await undo(file));
			expect(await textOf(file)).toBe(long);
		});
	});

	it("begins a version with another person, and after some minutes", async () => {
		const path = inFolder("others.fissure");
		await withCase(path, async (file) => {
			await begin(file);
		});
		const goOn = (who: string, at: string, words: string) =>
			withOther(path, who, at, async (file) => {
				const { text, stamp } = granted(await draftOf(file, "grain"));
				granted(await save(file, `${text}${words}\n`, stamp));
				return versions(file);
			});
		expect(await goOn("Ana", "2026-01-01T00:01:00.000Z", "Now.")).toHaveLength(2);
		expect(await goOn("Ana", "2026-01-01T00:09:00.000Z", "Soon.")).toHaveLength(2);
		expect(await goOn("Ben", "2026-01-01T00:09:30.000Z", "Late.")).toHaveLength(3);
		const last = await goOn("Ben", "2026-01-01T01:00:00.000Z", "Later.");
		expect(last.map(({ who, began, stands }) => [who, began, stands])).toEqual([
			["Ben", "2026-01-01T01:00:00.000Z", true],
			["Ben", "2026-01-01T00:09:30.000Z", false],
			["Ana", "2026-01-01T00:01:00.000Z", false],
			["Ana", expect.stringMatching(/^2026-01-01T00:00:0/), false],
		]);
	});

	it("is not saved over words that its author has not seen; both texts stay", async () => {
		await withCase(inFolder("conflict.fissure"), async (file) => {
			const { stamp } = await begin(file);
			granted(await save(file, "# Grain\n\nValdara sells.\n", stamp));
			const refused = await save(file, "# Grain\n\nValdara buys.\n", stamp);
			expect(codeOf(refused)).toBe("draft-changed");
			expect(await textOf(file)).toBe("# Grain\n\nValdara sells.\n");
			const again = granted(await save(file, "# Grain\n\nValdara sells.\n", stamp));
			expect(again.text, "the same words are no conflict").toBe("# Grain\n\nValdara sells.\n");
			const { stamp: seen } = granted(await draftOf(file, "grain"));
			expect(granted(await save(file, "# Grain\n\nValdara buys.\n", seen)).text).toContain("buys");
		});
	});

	it("can be removed and brought back, and gives its name to no other", async () => {
		await withCase(inFolder("remove.fissure"), async (file) => {
			await begin(file);
			expect((await begin(file, "Another")).id).toBe("grain-2");
			expect(granted(await draftsOf(file)).map(({ id, length }) => [id, length])).toEqual([
				["grain-2", 7],
				["grain", 25],
			]);
			granted(await removeDraft(file, "grain"));
			expect(granted(await draftsOf(file)).map(({ id }) => id)).toEqual(["grain-2"]);
			expect((await begin(file)).id).toBe("grain-3");
			granted(await undo(file));
			granted(await undo(file));
			expect(await textOf(file)).toContain("Valdara");
		});
	});

	it("is unknown where there never was one", async () => {
		await withCase(inFolder("unknown.fissure"), async (file) => {
			const draft = { title: "", text: "" };
			expect(codeOf(await draftOf(file, "none"))).toBe("draft-missing");
			expect(codeOf(await draftHistory(file, "none"))).toBe("draft-missing");
			expect(codeOf(await saveDraft(file, "none", draft, ""))).toBe("draft-missing");
			expect(codeOf(await removeDraft(file, "none"))).toBe("draft-missing");
		});
	});
});
