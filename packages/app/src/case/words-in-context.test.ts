import { expect, it } from "vitest";
import { caseChoices, granted } from "../fixtures/port-ellery.ts";
import { inCase } from "./in-case.ts";
import { initCase } from "./init-case.ts";
import { wordsInContext } from "./words-in-context.ts";

const choiceOf = caseChoices();
const TEXT =
	"The ministers met in Kelm. Valdara will not close the corridor. They dined.\n\n双方会谈。瓦尔达拉不会关闭走廊。";

it("shows words in their sentence, and is silent on what does not stand in the text", async () => {
	const choice = choiceOf("context.fissure");
	granted(await initCase({ case: choice }));
	await inCase(choice, "write", async (file, store) => {
		const document = {
			...({ id: "one", text: TEXT, language: "en", kind: "readout", publisher: "XVA" } as const),
			...{ title: "Talks in Kelm", guessed: [] },
		};
		for await (const _ of store.addDocuments(file, [{ document, bytes: new TextEncoder().encode(TEXT) }]));
		const inContext = wordsInContext(file, store);
		const at = (exact: string) => {
			const start = TEXT.indexOf(exact);
			return { document: "one", start, end: start + exact.length, exact };
		};
		expect(await inContext(at("will not"))).toEqual({
			...at("will not"),
			...{ lead: "Valdara ", trail: " close the corridor.", inTitle: false },
			...{ language: "en", publisher: "XVA", title: "Talks in Kelm", date: null },
		});
		expect(await inContext(at("不会"))).toMatchObject({ trail: expect.stringContaining("关闭走廊") });
		expect(await inContext(at("The"))).toMatchObject({ lead: "" });
		const whole = at("Kelm. Valdara");
		expect(await inContext(whole)).toMatchObject({
			lead: "The ministers met in ",
			trail: " will not close the corridor.",
		});
		expect(await inContext({ document: "one", start: 9, end: 13, exact: "Kelm", in: "title" })).toMatchObject({
			...{ lead: "Talks in ", trail: "", inTitle: true },
		});
		// Another version of the text, or a stranger's quote.
		expect(await inContext({ ...at("will not"), start: 0 })).toBeNull();
		expect(await inContext({ ...at("will not"), document: "none" })).toBeNull();
		return { ok: true, value: null };
	});
});

it("never shows half of a character", async () => {
	const choice = choiceOf("pairs.fissure");
	granted(await initCase({ case: choice }));
	await inCase(choice, "write", async (file, store) => {
		const text = `${"𝒂".repeat(500)} not ${"𝒂".repeat(500)}`;
		const document = { id: "one", text, language: "en", kind: "readout", publisher: "XVA", guessed: [] } as const;
		for await (const _ of store.addDocuments(file, [{ document, bytes: new TextEncoder().encode(text) }]));
		const shown = await wordsInContext(file, store)({ document: "one", start: 1001, end: 1004, exact: "not" });
		expect(`${shown?.lead}${shown?.trail}`).not.toMatch(/\p{Surrogate}/u);
		expect(shown?.lead.length).toBeGreaterThan(200);
		return { ok: true, value: null };
	});
});
