import type { DocumentShown } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { hasPostgres } from "../../../../tools/test-postgres.ts";
import { runTeam } from "../fixtures/team-server.ts";

interface Problem {
	readonly problem: { readonly code: string; readonly message: string };
}

describe.skipIf(!hasPostgres)("two people at once (skipped: no PostgreSQL)", () => {
	it("never lose what the other wrote: the later one is told who changed it, in a file and in PostgreSQL", async () => {
		const { cases, join } = await runTeam();
		const [file] = cases;
		const ana = await join("Ana", "analyst", true);
		const ben = await join("Ben", "analyst");
		await ana.data("POST /api/cases", { act: "create", name: "corridor" });
		const { people } = await ana.data<{ people: { id: string; name: string }[] }>("GET /api/team/people");
		const idOfBen = people.find(({ name }) => name === "Ben")?.id;
		await ana.data(`PUT /api/team/people/${idOfBen}/roles/corridor`, { role: "analyst" });
		const refused = async (name: string, body?: unknown): Promise<string> => {
			const answer = await ana.ask(name, body);
			const { problem } = (await answer.json()) as Problem;
			expect(problem.message).toContain("Ben");
			return `${problem.code} ${answer.status}`;
		};
		for (const id of [file, "corridor"]) {
			const at = (name: string): string => name.replace(" ", ` /c/${id}`);
			const judgment = { kind: "interest", actor: "XLO", interest: "Host the next round" };
			const path = at("PUT /api/judgments/lorne-hosts");
			const { version } = await ana.data<{ version: number }>(path, { judgment, seen: null });
			await ben.data(path, { judgment: { ...judgment, note: "Ben's" }, seen: version });
			expect(await refused(path, { judgment: { ...judgment, note: "Ana's" }, seen: version })).toBe(
				"judgment-changed 409",
			);
			expect(await refused(`${at("DELETE /api/judgments/lorne-hosts")}?seen=${version}`)).toBe("judgment-changed 409");
			expect(await ana.data(at("GET /api/judgments/lorne-hosts/plain"))).toMatchObject({ judgment: { note: "Ben's" } });

			const draft = await ana.data<{ id: string; stamp: string; savedAt: string }>(at("POST /api/drafts"), {
				text: "# Grain\n",
			});
			const drafts = at(`PUT /api/drafts/${draft.id}`);
			await ben.data(drafts, { text: "# Grain\n\nBen's.\n", seen: draft.stamp });
			expect(await refused(drafts, { text: "# Grain\n\nAna's.\n", seen: draft.stamp })).toBe("draft-changed 409");

			const verdict = at("PUT /api/findings/finding-0123abcd/verdict");
			const given = { decision: "accepted", reason: null, starred: false, note: null, tags: [] };
			const of = { kind: "omission", issue: null };
			await ben.data(verdict, { ...given, note: "Ben's", of, seen: null });
			expect(await refused(verdict, { ...given, decision: "rejected", of, seen: null })).toBe("verdict-changed 409");
		}
		const text = await ana.data<DocumentShown>(`GET /c/${file}/api/documents/joint-statement-en`);
		const [position] = text.positions;
		const { issue, holder, asserter, manner, start, end } = position as NonNullable<typeof position>;
		const exact = text.document.text.slice(start, end);
		const reading = { issue, holder, asserter, manner, start, end, exact, document: text.document.id, note: null };
		const correct = `PUT /c/${file}/api/positions/${position?.key}`;
		await ben.data(correct, { ...reading, stance: -2 });
		expect(await ana.refusal(correct, { ...reading, stance: 3 })).toBe("position-changed 409");
		const rejected = { document: reading.document, note: null };
		expect(await ana.refusal(`${correct.replace("PUT", "POST")}/reject`, rejected)).toBe("position-changed 409");
	});
});
