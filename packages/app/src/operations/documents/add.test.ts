import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { initCase } from "../../case/init-case.ts";
import { caseChoices, granted } from "../../fixtures/port-ellery.ts";
import { editsInCase } from "../../watch/edits/edits-in-case.ts";
import { add } from "./add.ts";

const choiceOf = caseChoices();

const ADDRESS = "https://mfa.valdara.example/readout/7";

const pageSaying = (sentence: string): string =>
	`<html lang="en"><head><title>Readout of the call</title></head><body><article><h1>Readout of the call</h1>
<p>The two ministers discussed the grain corridor on the phone today for about one hour.</p><p>${sentence}</p>
<p>They agreed to meet again in Port Ellery in the autumn, and to keep the line open at all times.</p></article></body></html>`;

/** One capture of an archive, as crawlers write it. */
function captureOf(day: string, body: string): string {
	const answer = `HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${body}`;
	const head = [
		...["WARC/1.0", "WARC-Type: response", `WARC-Target-URI: ${ADDRESS}`, `WARC-Date: ${day}T10:00:00Z`],
		...[`WARC-Record-ID: <urn:uuid:00000000-0000-4000-8000-${day.replaceAll("-", "").padStart(12, "0")}>`],
		...["Content-Type: application/http; msgtype=response", `Content-Length: ${Buffer.byteLength(answer)}`],
	];
	return `${head.join("\r\n")}\r\n\r\n${answer}\r\n\r\n`;
}

it("shows as silent edits what changed between the captures of an archive, without looking at the page", async () => {
	const choice = choiceOf("captures.fissure");
	granted(await initCase({ case: choice }));
	const archive = join(choice.folder, "captures.warc");
	const captures = [
		captureOf("2026-03-01", pageSaying("Minister Mo condemned the attack and called for an immediate ceasefire.")),
		captureOf("2026-03-05", pageSaying("Minister Mo called for an immediate ceasefire.")),
	];
	writeFileSync(archive, captures.join(""));
	const context = { case: choice } as Parameters<typeof add.run>[1];
	const report = granted(await add.run({ sources: [{ input: archive }] }, context));
	expect(report).toMatchObject({ counts: { added: 1, "new-version": 1 }, edits: { compared: 1, substantive: 1 } });
	expect(add.view?.(report).notes).toContain('What it says changed on 1 page: see "fissure edits".');
	const { edits } = granted(await editsInCase({ case: choice }));
	expect(edits).toMatchObject([{ class: "substantive", url: ADDRESS }]);
	expect(edits[0]?.changes.some(({ before }) => before?.exact.includes("condemned"))).toBe(true);
	// Added again: nothing is compared twice.
	expect(granted(await add.run({ sources: [{ input: archive }] }, context))).toMatchObject({
		...{ counts: { held: 2, "new-version": 0 }, edits: null },
	});
});
