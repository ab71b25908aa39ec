import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { CheckedBrief, TextVerification } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { runServer } from "../fixtures/running.ts";

const { ask, data, code } = await runServer();
const BRIEF = fileURLToPath(new URL("../../../../examples/port-ellery/brief.md", import.meta.url));
const text = readFileSync(BRIEF, "utf8");

interface Draft {
	readonly id: string;
	readonly title: string;
	readonly text: string;
	readonly stamp: string;
}

describe("drafts over the wire", () => {
	it("are begun, saved over what was seen, listed and looked back on", async () => {
		const begun = await data<Draft>("POST /api/drafts", { text: "# Grain\n" });
		const path = `/api/drafts/${begun.id}`;
		const saved = await data<Draft>(`PUT ${path}`, { text: "# Grain\n\nSoon.\n", seen: begun.stamp });
		expect(await data(`GET ${path}`)).toEqual(saved);
		const other = await ask(`PUT ${path}`, { text: "# Wheat\n", seen: begun.stamp });
		expect(other.status).toBe(409);
		expect(await code(`PUT ${path}`, { text: "# Wheat\n", seen: begun.stamp })).toBe("draft-changed");
		expect(await data("GET /api/drafts")).toContainEqual(
			expect.objectContaining({ id: "grain", title: "Grain", who: "Ana" }),
		);
		expect(await data(`GET ${path}/history`)).toMatchObject([
			{ text: "# Grain\n\nSoon.\n", stands: true },
			{ text: "# Grain\n", stands: false },
		]);
		expect(await data(`DELETE ${path}`)).toBeNull();
		expect((await ask(`GET ${path}`)).status).toBe(404);
	});

	it("leave as a brief while all that they cite stands, else only as unfinished", async () => {
		const { id } = await data<Draft>("POST /api/drafts", { text });
		const page = await ask(`GET /api/drafts/${id}/export?format=html`);
		expect(page.headers.get("content-disposition")).toContain("attachment");
		expect(await page.text()).toContain("every quotation was checked against its source");
		const bib = await ask(`GET /api/drafts/${id}/export?format=bib`);
		expect(await bib.text()).toContain("@misc{");
		const broken = await data<Draft>("POST /api/drafts", { text: "# Broken\n\nIt [@nowhere].\n" });
		expect(await code(`GET /api/drafts/${broken.id}/export?format=docx`)).toBe("brief-unsound");
		const unfinished = await ask(`GET /api/drafts/${broken.id}/export?format=docx&unfinished=1`);
		expect((await unfinished.arrayBuffer()).byteLength).toBeGreaterThan(1000);
	});
});

describe("what is being written, over the wire", () => {
	it("is verified with places and sources", async () => {
		const { quotations, sources } = await data<TextVerification>("POST /api/verify", { text });
		expect(quotations.length).toBeGreaterThan(15);
		expect(sources.length).toBeGreaterThan(5);
		expect(await data("POST /api/verify", { text: "It “calls for an immediate peace”.", whole: true })).toMatchObject({
			quotations: [{ state: "changed" }],
		});
	});

	it("is checked and previewed as a brief", async () => {
		const { references, page } = await data<CheckedBrief>("POST /api/briefs/check", { text, preview: true });
		expect(references.length).toBeGreaterThan(30);
		expect(page?.notes.length).toBeGreaterThan(20);
		expect(page?.blocks.some(({ kind }) => kind === "chart")).toBe(true);
	});

	it("begins from the evidence of an event", async () => {
		const pack = await data<{ markdown: string; findings: number }>("POST /api/briefs/pack", {
			named: ["2025-10-16-meeting-xlo-xte-xva"],
			most: 2,
		});
		expect(pack.findings).toBe(2);
		expect(pack.markdown).toContain("# Evidence pack");
		expect(await code("POST /api/briefs/pack", { named: ["nowhere"] })).toBe("event-missing");
	});
});
