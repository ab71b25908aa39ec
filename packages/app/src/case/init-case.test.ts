import { existsSync } from "node:fs";
import { join } from "node:path";
import { openCase, saveCodebook } from "@fissure/store";
import { describe, expect, it } from "vitest";
import { codeCase } from "../coding/code-case.ts";
import { caseChoices, codeOf, fillCase, granted, PORT_ELLERY } from "../fixtures/port-ellery.ts";
import { caseStatus } from "../operations/case/status.ts";
import { initCase } from "./init-case.ts";

const choiceOf = caseChoices();

describe("initCase", () => {
	it("makes a case once, and opens it afterwards", async () => {
		const choice = choiceOf("made.fissure");
		const made = granted(await initCase({ case: choice }));
		expect(made).toMatchObject({ status: "made", stale: 0, path: join(choice.folder, "made.fissure") });
		expect(made.codebook).toMatch(/^fissure [0-9a-f]{12}$/);
		expect(granted(await initCase({ case: choice }))).toEqual({ ...made, status: "opened" });
	});

	it("makes nothing when it is called wrongly", async () => {
		const choice = choiceOf("wrong.fissure");
		expect(codeOf(await initCase({ case: { ...choice, file: "case.db" } }))).toBe("case-name");
		expect(codeOf(await initCase({ case: choice, codebook: "no-such.yaml" }))).toBe("codebook-missing");
		expect(codeOf(await initCase({ case: choice, actors: "no-such.yaml" }))).toBe("actors-missing");
		expect(existsSync(join(choice.folder, "wrong.fissure"))).toBe(false);
	});

	it("keeps a new cast beside the former codebook, and says what is stale", async () => {
		const choice = await fillCase(choiceOf("cast.fissure"));
		const before = granted(await caseStatus({ case: choice }));
		expect(before).toMatchObject({ documents: 39, uncoded: 0, stale: 0 });
		const again = granted(await initCase({ case: choice, codebook: join(PORT_ELLERY, "codebook.yaml") }));
		expect(again).toMatchObject({ status: "opened", codebook: before.codebook, stale: 0 });
		const shipped = new URL("../../../core/lexicon/actors/", import.meta.url).pathname;
		const changed = granted(await initCase({ case: choice, actors: shipped }));
		expect(changed.stale).toBe(39);
		expect(changed.codebook).not.toBe(before.codebook);
		expect(changed.codebook.startsWith("codebook.yaml ")).toBe(true);
		expect(granted(await codeCase({ case: choice, threads: 1 }))).toMatchObject({ coded: 0, recoded: 39 });
		expect(granted(await caseStatus({ case: choice }))).toMatchObject({ stale: 0, codebook: changed.codebook });
	});

	it("says so when the codebook that is kept is none", async () => {
		const choice = choiceOf("damaged.fissure");
		granted(await initCase({ case: choice }));
		const path = join(choice.folder, "damaged.fissure");
		const file = granted(await openCase(path, choice));
		const parts = [{ part: "codebook", name: "x.yaml", bytes: new TextEncoder().encode("{") }];
		granted(await saveCodebook(file, { label: "x", parts }));
		await file.close();
		expect(codeOf(await codeCase({ case: choice }))).toBe("codebook-damaged");
		const mended = await initCase({ case: choice, codebook: join(PORT_ELLERY, "codebook.yaml") });
		expect(granted(mended).codebook).toMatch(/^codebook.yaml /);
		expect(granted(await codeCase({ case: choice }))).toMatchObject({ coded: 0 });
	});
});
