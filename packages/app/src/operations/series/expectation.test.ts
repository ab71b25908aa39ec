import { failed } from "@fissure/core";
import { expect, it } from "vitest";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import { initCase } from "../../case/init-case.ts";
import { codeCase } from "../../coding/code-case.ts";
import { caseChoices, codeOf, granted } from "../../fixtures/port-ellery.ts";
import { exportExpectation, printExpectation, showExpectation } from "./expectation.ts";

const choiceOf = caseChoices();
const contextOf = (choice: CaseChoice) => ({
	case: choice,
	print: async () => {},
	pathOfUpload: () => failed("upload-missing", "None", "id"),
});

/** China speaks of sanctions in each of its talks with Russia but the last. */
const talks = async (name: string): Promise<CaseChoice> => {
	const choice = choiceOf(name);
	granted(await initCase({ case: choice }));
	await inCase(choice, "write", async (file, store) => {
		for (let month = 1; month <= 9; month++) {
			const said = month === 9 ? "They spoke about football." : "China firmly opposes illegal unilateral sanctions.";
			const text = `The foreign minister of China spoke with the foreign minister of Russia by telephone. ${said}`;
			const document = {
				...({ id: `talk-${month}`, text, date: `2025-0${month}-10`, kind: "readout" } as const),
				...{ title: "Call with the foreign minister of Russia", publisher: "CHN", language: "en", guessed: [] },
			};
			for await (const _ of store.addDocuments(file, [{ document, bytes: new TextEncoder().encode(text) }]));
		}
		return { ok: true, value: null };
	});
	granted(await codeCase({ case: choice }));
	return choice;
};

it("says what is probable in a talk of these two on this day, and what a text leaves out of it", async () => {
	const context = contextOf(await talks("talks.fissure"));
	const asked = granted(
		await showExpectation.run({ publisher: "China", party: ["Russia"], date: "2025-09-20" }, context),
	);
	expect(asked).toMatchObject({ publisher: "CHN", parties: ["RUS"], document: null, texts: 9 });
	const [first] = asked.issues;
	expect(first).toMatchObject({ issue: "sanctions_unilateral", held: 9, touching: 8, isMentioned: null });
	const ofText = granted(await showExpectation.run({ text: "talk-9" }, context));
	expect(ofText.issues[0]).toMatchObject({
		issue: "sanctions_unilateral",
		held: 8,
		isMentioned: false,
		withPartner: 1,
	});
	expect(ofText.issues[0]?.probability).toBeGreaterThan(0.7);
	const printed = granted(await printExpectation.run({ text: "talk-9" }, context));
	const text = String(await printExpectation.write?.(printed, "text", { color: false, width: 120, bom: false }));
	expect(text).toContain("no, though expected");
	const file = granted(await exportExpectation.run({ text: "talk-9", format: "csv" }, context));
	expect(String(file.body)).toContain("sanctions_unilateral");
});

it("asks for a publisher and a day, or a text that was analysed", async () => {
	const context = contextOf(await talks("asked.fissure"));
	expect(codeOf(await showExpectation.run({ publisher: "China" }, context))).toBe("expectation-asked");
	expect(codeOf(await showExpectation.run({ text: "none" }, context))).toBe("text-not-coded");
});
