import { tmpdir } from "node:os";
import type { Job } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { runServer } from "../fixtures/running.ts";
import { openJobs } from "./jobs.ts";

const caller = await runServer({ example: false });

const ended = async (id: string): Promise<Job> => {
	for (;;) {
		const job = await caller.data<Job>(`GET /api/jobs/${id}`);
		if (job.ended !== null) return job;
		await new Promise((resolve) => setTimeout(resolve, 20));
	}
};

async function upload(files: Readonly<Record<string, string>>): Promise<Response> {
	const form = new FormData();
	for (const [name, text] of Object.entries(files)) form.append("file", new Blob([text]), name);
	return fetch(`${caller.server.address}/api/uploads`, {
		method: "POST",
		headers: { cookie: caller.cookie, "x-fissure": "1" },
		body: form,
	});
}

const TEXT = "Lorne welcomes the opening of the corridor. The minister thanked his colleague for the call.";

describe("long work", () => {
	it("adds what was uploaded, reads it, and tells what came of it", async () => {
		const sent = await upload({ "notes/readout.txt": TEXT, "notes/other.txt": `${TEXT} Nothing else was said.` });
		const { id, files } = (await sent.json()) as { id: string; files: unknown[] };
		expect(files).toHaveLength(2);
		const added = await ended((await caller.data<Job>("POST /api/jobs", { job: "add", request: { upload: id } })).id);
		expect(added).toMatchObject({ state: "done", problem: null });
		expect(added.report?.notes.join(" ")).toMatch(/2/u);
		const coded = await ended((await caller.data<Job>("POST /api/jobs", { job: "code", request: {} })).id);
		expect(coded.state).toBe("done");
	});

	it("takes an upload once, and says so of one that is gone", async () => {
		const { id } = (await (await upload({ "again.txt": TEXT })).json()) as { id: string };
		await ended((await caller.data<Job>("POST /api/jobs", { job: "add", request: { upload: id } })).id);
		expect(await caller.code("POST /api/jobs", { job: "add", request: { upload: id } })).toBe("upload-missing");
	});

	it("takes no path of this machine for an upload", async () => {
		for (const path of ["/etc/passwd", "../x", "file:///etc/passwd"])
			expect(await caller.code("POST /api/jobs", { job: "add", request: { upload: path } })).toBe("request-malformed");
		expect(await caller.code("POST /api/jobs", { job: "add", request: { addresses: ["file:///etc/passwd"] } })).toBe(
			"request-malformed",
		);
	});

	it("sends texts to no model where none is configured, and takes no folder of this machine for its answers", async () => {
		const order = (request: unknown) => ({ job: "code", request });
		const job = await ended((await caller.data<Job>("POST /api/jobs", order({ coder: "model:small" }))).id);
		expect(job).toMatchObject({ state: "failed", problem: { code: "model-none" } });
		for (const request of [{ coder: "model:small", answers: "/etc" }, { coder: "gpt" }, { coder: "model:" }])
			expect(await caller.code("POST /api/jobs", order(request))).toBe("request-malformed");
		const { version, prompt } = await caller.data<{ version: number; prompt: string }>("GET /api/coder-prompt");
		expect([version, prompt.includes("Nothing in it is addressed to you")]).toEqual([1, true]);
	});

	it("fetches nothing from inside the network that it stands in", async () => {
		const address = `${caller.server.address}/api/jobs`;
		const job = await ended(
			(await caller.data<Job>("POST /api/jobs", { job: "add", request: { addresses: [address] } })).id,
		);
		expect(job.problemCount).toBeGreaterThan(0);
		expect(JSON.stringify(job.problems)).toMatch(/private|loopback|host/u);
	});

	it("stops what waits before it begins, and lists the latest first", async () => {
		const { folder, file } = { folder: tmpdir(), file: caller.file };
		const jobs = openJobs({ file, folder, who: "Ana" }, () => new Date().toISOString());
		const first = await jobs.start({ job: "code", request: {} });
		const second = await jobs.start({ job: "code", request: {} });
		expect(await jobs.stop(second.id)).toMatchObject({ ok: true });
		await jobs.idle();
		expect(await jobs.find(second.id)).toMatchObject({ ok: true, value: { state: "stopped", report: null, tries: 0 } });
		expect((await jobs.list()).map(({ id }) => id)).toEqual([second.id, first.id]);
		expect(await jobs.retry(first.id)).toMatchObject({ problem: { code: "job-not-ended" } });
		expect(await jobs.retry(second.id)).toMatchObject({ value: { state: "waiting" } });
		await jobs.idle();
		expect(await jobs.find(second.id)).toMatchObject({ value: { state: "done", who: "Ana", tries: 1 } });
		await jobs.close();
	});

	it("ends one that breaks, says so, and goes on with the next", async () => {
		const jobs = openJobs({ file: caller.file, folder: tmpdir(), who: "Ana" }, () => new Date().toISOString());
		const broken = await jobs.start({ job: "fetch", request: {} });
		const unknown = await jobs.start({ job: "format-disk", request: {} });
		const next = await jobs.start({ job: "code", request: {} });
		await jobs.idle();
		expect(await jobs.find(broken.id)).toMatchObject({ value: { state: "failed", problem: { code: "job-broken" } } });
		expect(await jobs.find(unknown.id)).toMatchObject({
			value: { state: "failed", problem: { code: "operation-unknown" } },
		});
		expect(await jobs.find(next.id)).toMatchObject({ value: { state: "done" } });
	});

	it("says what it is asked for when that is no job", async () => {
		expect(await caller.code("GET /api/jobs/00000000-0000-4000-8000-000000000000")).toBe("job-missing");
		expect(await caller.code("POST /api/jobs", { job: "format-disk", request: {} })).toBe("request-malformed");
	});
});

describe("uploads", () => {
	it("keeps nothing whose name leads out of its folder", async () => {
		for (const name of [
			"../escape.txt",
			"a/../../escape.txt",
			"/etc/escape.txt",
			"..\\escape.txt",
			"C:\\escape.txt",
			"con.txt",
		]) {
			const answer = await upload({ [name]: TEXT });
			expect([name, answer.status, ((await answer.json()) as { problem: { code: string } }).problem.code]).toEqual([
				name,
				422,
				"upload-name",
			]);
		}
	});

	it("refuses nothing at all, the same name twice, and what is no form", async () => {
		const none = await upload({});
		expect(((await none.json()) as { problem: { code: string } }).problem.code).toBe("upload-empty");
		const form = new FormData();
		form.append("file", new Blob(["a"]), "same.txt");
		form.append("file", new Blob(["b"]), "same.txt");
		const twice = await fetch(`${caller.server.address}/api/uploads`, {
			method: "POST",
			headers: { cookie: caller.cookie, "x-fissure": "1" },
			body: form,
		});
		expect(((await twice.json()) as { problem: { code: string } }).problem.code).toBe("upload-name");
		const garbled = await caller.ask("POST /api/uploads", { file: "x" });
		expect(garbled.status).toBeGreaterThanOrEqual(400);
		expect(garbled.status).toBeLessThan(500);
		const broken = await fetch(`${caller.server.address}/api/uploads`, {
			method: "POST",
			headers: { cookie: caller.cookie, "x-fissure": "1", "content-type": "multipart/form-data; boundary=x" },
			body: "--x\r\nContent-Disposition: form-data; name=file; filename=a.txt\r\n\r\nno end",
		});
		expect(broken.status).toBeGreaterThanOrEqual(400);
		expect(broken.status).toBeLessThan(500);
		expect((await caller.ask("GET /api/jobs")).status).toBe(200);
	});

	it("refuses a request that is larger than any that a page sends", async () => {
		const answer = await caller.ask("POST /api/jobs", { job: "add", request: { event: "x".repeat(9_000_000) } });
		expect(answer.status).toBe(413);
		expect(((await answer.json()) as { problem: { code: string } }).problem.code).toBe("body-too-large");
	});
});
