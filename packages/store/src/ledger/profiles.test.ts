import { describe, expect, it } from "vitest";
import type { Case } from "../case/case.ts";
import { codeAll } from "../fixtures/accounts.ts";
import { addAll, additionOf } from "../fixtures/additions.ts";
import { caseFolder, granted, withCase } from "../fixtures/case-folder.ts";
import { setMuted } from "../mutes/mutes.ts";
import { actorProfile, issueProfile } from "./profiles.ts";

const inFolder = caseFolder();
const text = "Valdara supports the corridor. Ostmark does not. They met.";

const inCase = (name: string, work: (file: Case) => Promise<void>): Promise<void> =>
	withCase(inFolder(`${name}.fissure`), async (file) => {
		await addAll(file, [
			additionOf("a", text, { date: "2026-02-01", publisher: "VAL" }),
			additionOf("b", text.replace("met", "talked"), { date: "2026-03-01", publisher: "VAL" }),
			additionOf("c", text.replace("met", "wrote"), { date: "2026", publisher: "VAL" }),
			additionOf("d", text.replace("met", "phoned"), { date: "2026-04-01", publisher: "OST" }),
		]);
		await codeAll(file, {
			a: [{ stance: 2 }, { stance: 3 }, { issue: "ports", stance: 1 }],
			b: [{ stance: -2 }, { stance: -1, holder: "OST" }, { issue: "ports", stance: 1 }],
			c: [{ stance: -3 }, null, { issue: "ports", stance: null }],
			d: [{ stance: -1 }, { stance: 3, holder: "VAL" }, { issue: "ports", stance: -1, holder: "BOTH" }],
		});
		await work(file);
	});

describe("the profile of an actor", () => {
	it("has its latest stances and sentences issue by issue, those that take a side first, one a sentence", async () => {
		await inCase("actor", async (file) => {
			const profile = granted(await actorProfile(file, "VAL"));
			expect(profile).toMatchObject({ actor: "VAL", positions: 7, attributed: 1, more: { issues: 0 } });
			expect(
				profile.issues.map(({ cell, sentences }) => ({
					...{ issue: cell.issue, latest: cell.latest?.stances, count: cell.count, attributed: cell.attributed },
					sentences: sentences.map(({ document, stance }) => `${document.id} ${stance}`),
				})),
			).toEqual([
				{ issue: "grain", latest: [-2], count: 4, attributed: 1, sentences: ["b -2", "a 3", "a 2"] },
				{ issue: "ports", latest: [1], count: 3, attributed: 0, sentences: ["b 1", "a 1", "c null"] },
			]);
		});
	});

	it("has texts that take the other side than the one before, where surely later; and who speaks for whom", async () => {
		await inCase("changes", async (file) => {
			const { changes, speaksFor, spokenForBy } = granted(await actorProfile(file, "VAL"));
			// The text of 2026 may be of any day of that year.
			expect(changes.map(({ issue, before, after }) => [issue, before.stance, after.stance])).toEqual([
				["grain", 3, -2],
			]);
			expect(speaksFor).toMatchObject([{ actor: "OST", count: 1, latest: { document: { id: "b" }, stance: -1 } }]);
			expect(spokenForBy).toMatchObject([{ actor: "OST", count: 1, latest: { document: { id: "d" }, stance: 3 } }]);
			const other = granted(await actorProfile(file, "OST"));
			expect(other).toMatchObject({ positions: 1, speaksFor: [{ actor: "VAL" }], spokenForBy: [{ actor: "VAL" }] });
			expect(granted(await actorProfile(file, "NOBODY"))).toMatchObject({ positions: 0, issues: [], changes: [] });
		});
	});

	it("leaves a muted issue out, which its own page still shows and names as muted", async () => {
		await inCase("muted", async (file) => {
			granted(await setMuted(file, "grain", true));
			expect(granted(await actorProfile(file, "VAL")).issues.map(({ cell }) => cell.issue)).toEqual(["ports"]);
			expect(granted(await issueProfile(file, "grain"))).toMatchObject({ muted: true, positions: 5 });
		});
	});
});

describe("the profile of an issue", () => {
	it("has each holder with its stances, and the latest sentences that holders state themselves, by side", async () => {
		await inCase("issue", async (file) => {
			const profile = granted(await issueProfile(file, "grain"));
			expect(profile).toMatchObject({ issue: "grain", muted: false, positions: 5, more: { holders: 0 } });
			expect(profile.holders.map(({ cell, stances }) => [cell.holder, cell.count, stances])).toEqual([
				["VAL", 4, [-3, -2, 2, 3].map((stance) => ({ stance, count: 1 }))],
				["OST", 1, [{ stance: -1, count: 1 }]],
			]);
			const placed = (rows: typeof profile.inFavour) => rows.map(({ document, stance }) => `${document.id} ${stance}`);
			expect(placed(profile.inFavour)).toEqual(["a 3", "a 2"]);
			expect(placed(profile.against)).toEqual(["d -1", "b -2", "c -3"]);
			expect(granted(await issueProfile(file, "none"))).toMatchObject({ positions: 0, holders: [], inFavour: [] });
		});
	});
});
