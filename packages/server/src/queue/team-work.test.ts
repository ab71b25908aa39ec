import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import type { Job } from "@fissure/model";
import { describe, expect, it } from "vitest";
import { hasPostgres } from "../../../../tools/test-postgres.ts";
import { runTeam, type TeamServer } from "../fixtures/team-server.ts";

const TEXT = "Lorne welcomes the opening of the corridor. The minister thanked his colleague for the call.";

describe.skipIf(!hasPostgres)("long work of a team (skipped: no PostgreSQL)", async () => {
	const served = hasPostgres ? await runTeam({ team: { jobs: 1 } }) : (null as unknown as TeamServer);
	const { cases, join: joinTeam, folder, server } = served ?? {};
	const [one, two] = cases ?? [];

	it("is asked for over HTTP, done by a worker, and shown to who asked for it", async () => {
		const ana = await joinTeam("Ana", "analyst");
		const bo = await joinTeam("Bo", [
			{ case: one as string, role: "analyst" },
			{ case: two as string, role: "analyst" },
		]);
		const form = new FormData();
		form.append("file", new Blob([TEXT]), "lorne-note.txt");
		const cookie = [...ana.cookies].map(([name, value]) => `${name}=${value}`).join("; ");
		const headers = { cookie, "x-fissure": "1" };
		const sent = await fetch(`${server.address}/c/${one}/api/uploads`, { method: "POST", headers, body: form });
		const { id: upload } = (await sent.json()) as { readonly id: string };
		expect(existsSync(join(folder, "files", "uploads", upload))).toBe(true);
		const { id } = await ana.data<Job>(`POST /c/${one}/api/jobs`, { job: "add", request: { upload } });
		await expect
			.poll(async () => (await ana.data<Job>(`GET /c/${one}/api/jobs/${id}`)).state, { timeout: 20_000 })
			.toBe("done");
		const done = await ana.data<Job>(`GET /c/${one}/api/jobs/${id}`);
		expect(done).toMatchObject({ who: "Ana", tries: 1, report: { notes: ["1 added.", expect.anything()] } });
		await expect.poll(() => readdirSync(join(folder, "files", "uploads"))).toEqual([]);
		const [action] = await ana.data<readonly { readonly who: string }[]>(`GET /c/${one}/api/history?size=1`);
		expect(action?.who).toBe("Ana");
		expect(await bo.data<Job>(`GET /c/${one}/api/jobs/${id}`)).toMatchObject({
			who: "Ana",
			state: "done",
			report: null,
		});
		expect(await bo.refusal(`POST /c/${one}/api/jobs/${id}/retry`)).toBe("not-allowed 403");
		expect(await bo.refusal(`GET /c/${two}/api/jobs/${id}`), "of another case").toBe("job-missing 404");
		expect(await ana.refusal(`POST /c/${one}/api/jobs/${id}/retry`)).toBe("job-not-ended 422");
	});
});
