import type {
	DocumentChange,
	DocumentShown,
	DocumentsReport,
	PositionChanged,
	ReviewQueue,
	VersionsCompared,
} from "@fissure/model";
import { describe, expect, it } from "vitest";
import { runServer } from "../fixtures/running.ts";

const { ask, data, code } = await runServer();
const ID = "lorne-readout-en";
const shown = () => data<DocumentShown>(`GET /api/documents/${ID}`);

describe("documents over the wire", () => {
	it("are listed, filtered and paged", async () => {
		const all = await data<DocumentsReport>("GET /api/documents");
		expect(all.total).toBeGreaterThan(30);
		const some = await data<DocumentsReport>(
			"GET /api/documents?language=ru&language=zh&kind=readout&coded=yes&order=oldest&size=2&after=1&earlier=1",
		);
		expect(some.documents).toHaveLength(2);
		expect(some.documents.every(({ language }) => language !== "en")).toBe(true);
		const none = await data<DocumentsReport>("GET /api/documents?named=no-such-title&publisher=XVA&from=2020&to=2030");
		expect(none.total).toBe(0);
		expect(await code("GET /api/documents?coded=perhaps")).toBe("request-malformed");
	});

	it("come whole, with history and versions", async () => {
		const { document, positions } = await shown();
		expect(positions.every(({ start, end }) => document.text.slice(start, end) !== "")).toBe(true);
		const history = await data<readonly DocumentChange[]>(`GET /api/documents/${ID}/history`);
		expect(history.map(({ verb }) => verb)).toContain("coded");
		expect(await data<readonly unknown[]>(`GET /api/documents/${ID}/versions`)).toHaveLength(1);
		const same = await data<VersionsCompared>(`GET /api/edits/${ID}/${ID}`);
		expect(same.edit).toBeNull();
		for (const path of ["", "/history", "/versions", "/bytes"])
			expect(await code(`GET /api/documents/nowhere${path}`)).toBe("document-missing");
		expect(await code(`GET /api/edits/${ID}/nowhere`)).toBe("document-missing");
	});

	it("give their bytes to be saved, and nothing that a browser would open", async () => {
		const answer = await ask(`GET /api/documents/${ID}/bytes`);
		expect(answer.headers.get("content-type")).toBe("application/octet-stream");
		expect(answer.headers.get("content-disposition")).toMatch(/^attachment/);
		expect(answer.headers.get("x-content-type-options")).toBe("nosniff");
		expect(answer.headers.get("content-security-policy")).toContain("sandbox");
		expect((await answer.arrayBuffer()).byteLength).toBe((await shown()).origin.size);
	});
});

describe("a person's positions over the wire", () => {
	it("are added, corrected, rejected and withdrawn", async () => {
		const { document, positions } = await shown();
		const [first] = positions;
		const { issue, holder, asserter, manner, start, end, key } = first as (typeof positions)[number];
		const exact = document.text.slice(start, end);
		const reading = {
			document: ID,
			issue,
			holder,
			asserter,
			manner,
			stance: -1,
			start,
			end,
			exact,
			note: "So I read it",
		};
		const corrected = await data<PositionChanged>(`PUT /api/positions/${key}`, reading);
		expect((await shown()).positions.find((one) => one.key === corrected.position)).toMatchObject({
			...{ coderName: "Ana", stance: -1, note: "So I read it" },
		});
		expect(await code(`PUT /api/positions/${key}`, reading)).toBe("position-changed");
		await data(`POST /api/corrections/${corrected.correction}/withdraw`, { document: ID });
		expect((await shown()).positions).toEqual(positions);
		const rejected = await data<PositionChanged>(`POST /api/positions/${key}/reject`, { document: ID, note: null });
		expect((await shown()).rejected).toMatchObject([{ key: rejected.correction, replaces: { issue } }]);
		const accepted = await data<PositionChanged>(`POST /api/positions/${positions[1]?.key}/accept`, {
			...{ document: ID, note: "Clear" },
		});
		expect((await shown()).positions.find((one) => one.key === accepted.position)).toMatchObject({
			...{ coderName: "Ana", stance: positions[1]?.stance, verb: positions[1]?.verb, note: "Clear" },
		});
		const queue = await data<ReviewQueue>("GET /api/review");
		expect(queue.keys).not.toContain(accepted.position);
		expect(queue.reviewed).toBe(2);
		const added = await data<PositionChanged>("POST /api/positions", { ...reading, stance: null });
		expect(added.position).not.toBeNull();
		expect(await code("POST /api/positions", { ...reading, exact: `${exact}!` })).toBe("words-missing");
		expect(await code("POST /api/positions", { ...reading, stance: 9 })).toBe("request-malformed");
		const history = await data<readonly DocumentChange[]>(`GET /api/documents/${ID}/history`);
		expect(history.slice(0, 5).map(({ verb }) => verb)).toEqual([
			...["add position", "accept position", "reject position", "withdraw correction", "correct position"],
		]);
	});
});
