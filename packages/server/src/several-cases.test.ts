import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { CaseChanged, CaseList, Job } from "@fissure/model";
import { afterAll, describe, expect, it } from "vitest";
import { callerOf } from "./fixtures/running.ts";
import { startServer } from "./start-server.ts";

const root = mkdtempSync(join(tmpdir(), "fissure-several-"));
const folder = join(root, "cases");
const settings = join(root, "settings");
const pages = join(root, "pages");
for (const place of [folder, pages]) mkdirSync(place);
writeFileSync(join(pages, "index.html"), "<!doctype html><title>Fissure</title>");
const choice = { folder, settings, who: "Ana", now: () => new Date().toISOString() };
const started = await startServer({ case: choice, pages, program: "fissure 0.0.0", port: 0, checked: true });
if (!started.ok) throw new Error(started.problem.message);
const caller = await callerOf(started.value);
afterAll(async () => {
	await started.value.close();
	rmSync(root, { recursive: true, force: true });
});

const { ask, data, code } = caller;
const act = (body: unknown): Promise<CaseChanged> => data("POST /api/cases", body);
const idOf = ({ case: known }: CaseChanged): string => known?.id ?? "";
const drafts = async (id: string): Promise<string> => JSON.stringify(await data(`GET /c/${id}/api/drafts`));

/** The id of a file that was uploaded to a case. */
async function sent(id: string, name: string, words: string): Promise<string> {
	const form = new FormData();
	form.append("file", new Blob([words]), name);
	const headers = { cookie: caller.cookie, "x-fissure": "1" };
	const answer = await fetch(`${caller.server.address}/c/${id}/api/uploads`, { method: "POST", body: form, headers });
	return ((await answer.json()) as { readonly id: string }).id;
}

describe("a folder without a case", () => {
	it("leads every page to the choice of one, and nowhere else", async () => {
		for (const page of ["/", "/ledger?issue=x", "/compare/e"]) {
			const answer = await ask(`GET ${page}`);
			expect([page, answer.status, answer.headers.get("location")]).toEqual([page, 303, "/cases"]);
		}
		expect((await ask("GET /cases")).status).toBe(200);
		expect(await code("GET /api/case")).toBe("case-unnamed");
		expect(await code("POST /api/jobs", { job: "code", request: {} })).toBe("case-unnamed");
		expect(await data<CaseList>("GET /api/cases")).toEqual({ folder, named: null, cases: [], team: null });
	});

	it("opens nothing that is not listed, however its name is written", async () => {
		for (const id of ["nowhere", "case-0123456789"])
			expect([id, (await ask(`GET /c/${id}/api/case`)).status]).toEqual([id, 404]);
		for (const name of ["../out", "a/b", ".hidden", "", "con", "x\u202Ey"])
			expect([name, await code("POST /api/cases", { act: "create", name })]).toEqual([name, "case-name"]);
		expect(existsSync(join(root, "out.fissure"))).toBe(false);
	});
});

describe("two cases at once", () => {
	it("have each its own answers, jobs and uploads", async () => {
		const [one, two] = [
			idOf(await act({ act: "create", name: "one" })),
			idOf(await act({ act: "create", name: "two" })),
		];
		await data(`POST /c/${one}/api/drafts`, { text: "# Of the first" });
		expect(await drafts(one)).toContain("Of the first");
		expect(await drafts(two)).not.toContain("Of the first");
		expect((await ask(`GET /c/${two}/ledger`)).status).toBe(200);
		const { id } = await data<Job>(`POST /c/${one}/api/jobs`, { job: "code", request: {} });
		expect(await data<readonly Job[]>(`GET /c/${one}/api/jobs`)).toMatchObject([{ id }]);
		expect(await data<readonly Job[]>(`GET /c/${two}/api/jobs`)).toEqual([]);
		expect(await code(`GET /c/${two}/api/jobs/${id}`)).toBe("job-missing");
		const upload = await sent(one, "a.txt", "We agreed.");
		const add = { job: "add", request: { upload } };
		expect(await code(`POST /c/${two}/api/jobs`, add)).toBe("upload-missing");
	});

	it("keep their answers apart though they are asked with the same tag", async () => {
		const { cases } = await data<CaseList>("GET /api/cases");
		const [one, two] = ["one", "two"].map((name) => cases.find((known) => known.name === name)?.id);
		const tag = (await ask(`GET /c/${one}/api/drafts`)).headers.get("etag") ?? "";
		expect((await ask(`GET /c/${one}/api/drafts`, undefined, { "if-none-match": tag })).status).toBe(304);
		expect((await ask(`GET /c/${two}/api/drafts`, undefined, { "if-none-match": tag })).status).toBe(200);
	});

	it("are renamed, archived and restored while they are open, and answer under their new id alone", async () => {
		const { cases } = await data<CaseList>("GET /api/cases");
		const one = cases.find(({ name }) => name === "one")?.id ?? "";
		await data(`GET /c/${one}/api/case`);
		const renamed = await act({ act: "rename", case: one, name: "Первый 一" });
		expect(renamed).toMatchObject({ from: one, case: { name: "Первый 一", place: "folder" } });
		expect(await code(`GET /c/${one}/api/case`)).toBe("case-missing");
		expect(await drafts(idOf(renamed))).toContain("Of the first");
		const backup = (await act({ act: "back-up", case: idOf(renamed) })).note ?? "";
		await data(`POST /c/${idOf(renamed)}/api/drafts`, { text: "# Too much" });
		await act({ act: "restore", case: idOf(renamed), backup });
		expect(await drafts(idOf(renamed))).not.toContain("Too much");
		const archived = await act({ act: "archive", case: idOf(renamed) });
		expect(archived.case?.place).toBe("archive");
		const back = await act({ act: "unarchive", case: idOf(archived) });
		expect(await drafts(idOf(back))).toContain("Of the first");
	});

	it("are not moved while something runs in them", async () => {
		const id = idOf(await act({ act: "create", name: "busy" }));
		const lines = Array.from({ length: 3000 }, (_, at) => JSON.stringify({ text: `We agreed on point ${at}.` }));
		const upload = await sent(id, "many.jsonl", lines.join("\n"));
		await data(`POST /c/${id}/api/jobs`, { job: "add", request: { upload } });
		expect(await code("POST /api/cases", { act: "archive", case: id })).toBe("case-at-work");
	});
});

it("keeps a comparison only where a person says so, and remembers what was opened", async () => {
	const begun = await act({ act: "begin" });
	expect(begun.case?.place).toBe("temporary");
	await data(`POST /c/${idOf(begun)}/api/drafts`, { text: "# Kept" });
	const kept = await act({ act: "keep", case: idOf(begun), name: "Kept" });
	expect(await drafts(idOf(kept))).toContain("Kept");
	expect(existsSync(join(folder, "Kept.fissure"))).toBe(true);
	const other = await act({ act: "begin" });
	await act({ act: "discard", case: idOf(other) });
	expect(await code("POST /api/cases", { act: "discard", case: idOf(kept) })).toBe("case-not-temporary");
	const { cases } = await data<CaseList>("GET /api/cases");
	expect(cases.filter(({ place }) => place === "temporary")).toEqual([]);
	expect(cases.find(({ name }) => name === "Kept")?.opened).toEqual(expect.any(String));
});
