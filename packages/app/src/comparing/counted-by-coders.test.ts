import type { Comparison, Problem } from "@fissure/core";
import type { Case } from "@fissure/store";
import { describe, expect, it } from "vitest";
import type { CaseChoice } from "../case/case-choice.ts";
import { inCase, type Store } from "../case/in-case.ts";
import { eventsInCase } from "../events/events-in-case.ts";
import { ACCOUNTS, caseChoices, codeOf, granted } from "../fixtures/port-ellery.ts";
import { withLessSure, withSecondCoder } from "../fixtures/second-coder.ts";
import { listCoders, orderCoders } from "../operations/coders/coders.ts";
import { compareInCase } from "./compare-in-case.ts";
import { findInCase } from "./find-in-case.ts";
import { laySideBySide } from "./side-by-side.ts";

const choiceOf = caseChoices();
const EVENT = { event: "2025-10-16-meeting-xva-xte-xlo" };
const NO_PIPELINE = {
	issue: "energy_pipeline",
	concepts: [{ id: "aurora-pipeline", terms: { en: [], zh: [], ru: [] } }],
};

const said = ({ accounts }: Pick<Comparison, "accounts">): readonly string[] =>
	accounts
		.flatMap(({ positions }) => positions)
		.map(({ issue, holder, stance, quote }) => `${quote.document} ${quote.start} ${issue} ${holder} ${stance}`)
		.toSorted();

/** What counts in the ledger for these texts. */
const counting = async (choice: CaseChoice): Promise<readonly string[]> =>
	granted(
		await inCase(choice, "read", async (file, store) => {
			const lines: string[] = [];
			for (const document of ACCOUNTS)
				for (const { issue, holder, stance, start } of granted(await store.positionsIn(file, document)))
					lines.push(`${document} ${start} ${issue} ${holder} ${stance}`);
			return { ok: true, value: lines.toSorted() };
		}),
	);

const uncompared = async (file: Case, store: Store) =>
	({ ok: true, value: granted(await store.waitingWork(file, { coder: "", codebook: "" })).uncompared }) as const;

describe("a comparison in a case that several have coded", () => {
	it("has the positions that count in the ledger, by the order of the case or that of the question", async () => {
		const choice = await withLessSure(choiceOf());
		const parties = ["XVA", "XTE", "XLO"];
		const made = {
			act: "make",
			name: "Port Ellery",
			documents: ACCOUNTS,
			date: "2025-10-16",
			kind: "meeting",
			parties,
		};
		granted(await eventsInCase({ case: choice, do: made as never }));
		const byLexicon = granted(await compareInCase({ case: choice, ...EVENT }));
		expect(said(byLexicon)).toEqual(await counting(choice));
		expect(new Set(byLexicon.accounts.map(({ coder }) => coder.split("@")[0]))).toEqual(new Set(["lexicon"]));
		granted(await findInCase({ case: choice }));
		const waiting = async () => granted(await inCase(choice, "read", uncompared));
		expect(await waiting()).toBe(0);

		const asked = { ...choice, coderOrder: ["model:x"] };
		const byModel = granted(await compareInCase({ case: asked, ...EVENT }));
		expect(said(byModel)).toEqual(await counting(asked));
		expect(said(byModel)).not.toEqual(said(byLexicon));
		expect(byModel.accounts.map(({ mentions }) => mentions)).toEqual(
			byLexicon.accounts.map(({ mentions }) => mentions),
		);
		expect(byModel.findings).not.toEqual(byLexicon.findings);
		// What is tried is how the built-in coder would read with other words.
		const trial = { ...EVENT, trial: NO_PIPELINE };
		const { accounts } = granted(await laySideBySide({ case: asked, ...trial }));
		expect(accounts.map(({ coderName }) => coderName)).toEqual(byLexicon.accounts.map(({ coder }) => coder));

		const context = { case: choice, print: async () => {}, pathOfUpload: () => codeOf as never };
		granted(await orderCoders.run({ coders: ["model:x", "lexicon"] }, context));
		expect(await waiting()).toBe(1);
		const chosen = granted(await compareInCase({ case: choice, ...EVENT }));
		expect(chosen).toEqual(byModel);
		const found = granted(await findInCase({ case: choice, ...EVENT }));
		const { counts } = found;
		expect(counts.new + counts.held + counts.changed).toBe(chosen.findings.length);
		expect(counts.ended + counts.new).toBeGreaterThan(0);
		expect(await waiting()).toBe(0);
		granted(await orderCoders.run({ coders: null }, context));
		expect(await waiting()).toBe(1);
	});

	it("leaves out and names a text that none of the order has coded, unless the lexicon is one of them", async () => {
		const [first] = ACCOUNTS;
		const choice = await withSecondCoder(choiceOf("one.fissure"), ({ document }) =>
			document.id === first ? {} : { coder: "person:Ben@1" },
		);
		const context = { case: choice, print: async () => {}, pathOfUpload: () => codeOf as never };
		const listed = granted(await listCoders.run({}, context));
		expect(listCoders.view?.(listed).notes?.join(" ")).toContain("What Ben corrected or imported counts beside");
		const problems: Problem[] = [];
		const onProblem = (problem: Problem) => void problems.push(problem);
		const one = { ...choice, coderOrder: ["model:x"] };
		const compared = await compareInCase({ case: one, documents: ACCOUNTS }, { onProblem });
		expect(codeOf(compared)).toBe("accounts-too-few");
		expect(problems.map(({ code, place }) => `${code} ${place}`)).toEqual(
			ACCOUNTS.slice(1).map((id) => `text-unread-by-coders ${id}`),
		);
		const rest = { ...choice, coderOrder: ["model:x", "lexicon"] };
		const whole = granted(await compareInCase({ case: rest, documents: ACCOUNTS }));
		expect(whole.accounts.map(({ coder }) => coder.split("@")[0])).toEqual(["model:x", "lexicon", "lexicon"]);
		expect(codeOf(await compareInCase({ case: { ...choice, coderOrder: ["Nobody"] }, documents: ACCOUNTS }))).toBe(
			"coder-unknown",
		);
	});
});
