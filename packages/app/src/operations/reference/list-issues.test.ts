import { renderView } from "@fissure/report";
import { describe, expect, it } from "vitest";
import { issuesView, listIssuesInCase } from "./list-issues.ts";

const issuesWith = (words?: string) => {
	const found = listIssuesInCase(words === undefined ? {} : { words });
	if (!found.ok) throw new RangeError(found.problem.message);
	return found.value;
};
const textOf = (words: string): Promise<string> =>
	renderView(issuesView(issuesWith(words)), "text", { color: false, width: 80, bom: false });

describe("issues", () => {
	it("are all listed, each with poles and with words in the languages that ship", () => {
		const all = issuesWith();
		expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
		for (const { id, poleMinus3, polePlus3, concepts } of all) {
			expect(poleMinus3 === polePlus3, id).toBe(false);
			expect(concepts.length, id).toBeGreaterThan(0);
		}
	});

	it("are found by part of a name, and one by its id alone", () => {
		expect(issuesWith("conflict: s").map(({ id }) => id)).toContain("conflict_syria");
		expect(issuesWith("trade").map(({ id }) => id)).toEqual(["trade"]);
	});

	it("of which one is asked show the words it is read by", async () => {
		expect(await textOf("conflict_syria")).toMatch(/−3 fight on[\s\S]*\+3 ceasefire[\s\S]*zh: 叙利亚/u);
		expect(await textOf("dispute")).not.toContain("zh:");
	});

	it("of which none has the words say what to do", () => {
		expect(listIssuesInCase({ words: "unheard-of" })).toMatchObject({
			ok: false,
			problem: { code: "issue-unknown", message: expect.stringContaining('"fissure issues" lists all') },
		});
	});
});
