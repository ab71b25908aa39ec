import { mkdtempSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase } from "../../case/in-case.ts";
import { initCase } from "../../case/init-case.ts";
import { capturesOfPage } from "./captures-of-page.ts";

const PAGE = "https://valdara.example/readout";
const WORDS =
	"Valdara will not close the corridor. The two sides met in Selm, and spoke of the harbour at length. ".repeat(3);
let archive: Server;
let home: string;
let choice: CaseChoice;

const base = (): string => `http://127.0.0.1:${(archive.address() as AddressInfo).port}`;

beforeAll(async () => {
	home = mkdtempSync(join(tmpdir(), "fissure-captures-"));
	choice = { file: join(home, "case.fissure"), folder: home, who: "Ana", now: () => "2026-03-04T10:00:00Z" };
	await initCase({ case: choice });
	// An archive that knows one page, on two days.
	archive = createServer(({ url = "" }, response) => {
		if (url.startsWith("/web/timemap/link/")) {
			const held = url.includes("/other")
				? ""
				: `<${PAGE}>; rel="original",\n<${base()}/web/20220201000000/${PAGE}>; rel="memento"; datetime="Tue, 01 Feb 2022 00:00:00 GMT",\n<${base()}/web/20220301000000/${PAGE}>; rel="memento"; datetime="Tue, 01 Mar 2022 00:00:00 GMT"\n`;
			response.writeHead(held === "" ? 404 : 200, { "content-type": "application/link-format" });
			return void response.end(held);
		}
		const day = url.startsWith("/web/20220301") ? "Tue, 01 Mar 2022 00:00:00 GMT" : "Tue, 01 Feb 2022 00:00:00 GMT";
		response.writeHead(200, { "content-type": "text/html", "memento-datetime": day });
		response.end(`<html lang="en"><h1>Readout</h1><p>${WORDS}</p></html>`);
	});
	await new Promise<void>((resolve) => archive.listen(0, "127.0.0.1", resolve));
});
afterAll(() => {
	archive.close();
	rmSync(home, { recursive: true, force: true });
});

const ask = (address: string, day?: string) =>
	capturesOfPage({
		...{ address, archive: base(), index: "timemap", allowPrivateHosts: true },
		...(day === undefined ? {} : { fetch: { case: choice, day } }),
	});

it("lists what an archive holds of a page, and keeps the last capture up to a day with the time it stood", async () => {
	const listed = await ask(PAGE);
	expect(listed.ok && listed.value.captures.map(({ capturedAt }) => capturedAt.slice(0, 10))).toEqual([
		"2022-02-01",
		"2022-03-01",
	]);
	const kept = await ask(PAGE, "2022-02-04");
	expect(kept.ok && kept.value.fetched).toMatchObject({ status: "added", capturedAt: "2022-02-01T00:00:00Z" });
	const id = kept.ok ? (kept.value.fetched?.id ?? "") : "";
	const document = await inCase(choice, "read", async (file, store) => ({
		ok: true,
		value: await store.readDocument(file, id),
	}));
	expect(document.ok && document.value?.capturedAt).toBe("2022-02-01T00:00:00Z");
	expect(document.ok && document.value?.text).toContain("Valdara will not close the corridor.");
	const again = await ask(PAGE, "2022-02-04");
	expect(again.ok && again.value.fetched?.status).toBe("held");
});

it("says when it holds none, or only later ones", async () => {
	const none = await ask("https://valdara.example/other");
	expect(none.ok && none.value.captures).toEqual([]);
	for (const [address, day] of [
		[PAGE, "2021"],
		["https://valdara.example/other", "2022"],
	] as const) {
		const missing = await ask(address, day);
		expect(missing.ok ? "" : missing.problem.code).toBe("capture-missing");
	}
});

it("tells no archive what is no address", async () => {
	for (const address of ["readout", "file:///etc/hosts", "https://"]) {
		const refused = await ask(address);
		expect(refused.ok ? "" : refused.problem.code).toBe("url-broken");
	}
});
