import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Problem, Verification } from "@fissure/core";
import type { Progress } from "@fissure/model";
import { VerificationSchema } from "@fissure/model/schemas";
import { Packer, Paragraph, Document as WordDocument } from "docx";
import { describe, expect, it } from "vitest";
import { onePagePdf } from "../fixtures/one-page-pdf.ts";
import { type VerifyRequest, verifyDrafts } from "./verify.ts";

const folder = mkdtempSync(join(tmpdir(), "fissure-verify-"));
let files = 0;

/** Each in a folder of its own, so that only what is named is read. */
function fileOf(name: string, content: string | Uint8Array): string {
	const path = join(folder, String(files++), name);
	mkdirSync(dirname(path), { recursive: true });
	writeFileSync(path, content);
	return path;
}

const HELD =
	"Lorne will reopen the northern crossing before the end of the year. It asks nothing in return for this step.";
const QUOTING = "The readout says that Lorne “will reopen the northern crossing before the end of the year”.";

const word = (...paragraphs: readonly string[]): Promise<Buffer> =>
	Packer.toBuffer(new WordDocument({ sections: [{ children: paragraphs.map((text) => new Paragraph(text)) }] }));
const page = (text: string): string =>
	`<!doctype html><html lang="en"><head><title>Crossing</title></head><body><main><p>${text}</p></main></body></html>`;
const pdf = (text: string): Buffer => {
	// The fixture's font has no typographic marks.
	const words = text.replace(/[“”]/gu, '"').split(" ");
	const lines: string[] = [];
	for (let at = 0; at < words.length; at += 9) lines.push(words.slice(at, at + 9).join(" "));
	return onePagePdf(lines);
};

const FORMATS = {
	md: async (text: string) => text,
	txt: async (text: string) => text,
	html: async (text: string) => page(text),
	docx: (text: string) => word(text),
	pdf: async (text: string) => pdf(text),
};
const inFormat = async (name: string, format: keyof typeof FORMATS, text: string): Promise<string> =>
	fileOf(`${name}.${format}`, await FORMATS[format](text));

async function verified(request: VerifyRequest): Promise<readonly Verification[]> {
	const outcome = await verifyDrafts(request);
	if (!outcome.ok) throw new RangeError(outcome.problem.message);
	return outcome.value;
}
const verifiedOne = async (draft: string, ...against: readonly string[]): Promise<Verification> => {
	const [one] = await verified({ drafts: [draft], against: against.map((input) => ({ input })) });
	if (one === undefined) throw new RangeError("Expected a verification, got none");
	return one;
};
const statesOf = ({ quotations }: Verification): readonly string[] => quotations.map(({ state }) => state);

describe("verifying drafts from files", () => {
	it("gives just what the schema of a verification says", async () => {
		const draft = fileOf("draft.md", `${QUOTING} It also says “nothing of the kind was ever meant”.`);
		const verification = await verifiedOne(draft, fileOf("held.txt", HELD));
		expect(verification.quotations.length).toBe(2);
		expect(VerificationSchema.parse(verification)).toEqual(verification);
	});

	it.each(Object.keys(FORMATS) as (keyof typeof FORMATS)[])("reads a draft in %s", async (format) => {
		const draft = await inFormat("draft", format, QUOTING);
		const verification = await verifiedOne(draft, fileOf("readout.txt", HELD));
		expect(statesOf(verification)).toEqual(["exact"]);
		const [found] = verification.quotations.map((quotation) => quotation.found);
		expect(HELD.slice(found?.start, found?.end)).toBe("will reopen the northern crossing before the end of the year");
	});

	it.each(Object.keys(FORMATS) as (keyof typeof FORMATS)[])("reads a held text in %s", async (format) => {
		const verification = await verifiedOne(fileOf("draft.md", QUOTING), await inFormat("readout", format, HELD));
		const [quotation] = verification.quotations;
		expect(["exact", "normalised"]).toContain(quotation?.state);
		const source = verification.sources.find(({ id }) => id === quotation?.found?.document);
		expect(source?.text.slice(quotation?.found?.start, quotation?.found?.end)).toBe(quotation?.found?.exact);
		expect(verification.program).toMatch(/^fissure \d/u);
	});

	it("keeps the order of drafts and goes on past one that cannot be read", async () => {
		const problems: Problem[] = [];
		const drafts = [
			fileOf("second.md", QUOTING),
			join(folder, "nowhere.md"),
			fileOf("first.md", "Lorne promised “to close the southern crossing at once and for good”."),
		];
		const outcome = await verifyDrafts(
			{ drafts, against: [{ input: fileOf("readout.txt", HELD) }] },
			{ onProblem: (problem) => problems.push(problem) },
		);
		if (!outcome.ok) throw new RangeError(outcome.problem.message);
		expect(outcome.value.map(({ draft }) => draft.document.id)).toEqual(["second", "first"]);
		expect(outcome.value.map(statesOf)).toEqual([["exact"], ["not-held"]]);
		expect(problems.map(({ place }) => place)).toEqual([expect.stringContaining("nowhere.md")]);
		expect(outcome.value.map(({ unread }) => unread)).toEqual([problems, problems]);
	});

	it("tells two drafts of one name apart", async () => {
		const drafts = [fileOf("brief.md", QUOTING), fileOf("brief.md", `${QUOTING} Again.`)];
		const verifications = await verified({ drafts, against: [{ input: fileOf("readout.txt", HELD) }] });
		expect(new Set(verifications.map(({ draft }) => draft.document.id)).size).toBe(2);
		// Neither lies in the folder of the call.
		expect(verifications.map(({ place }) => place)).toEqual(drafts.map((path) => pathToFileURL(path).href));
	});

	it("says that words of an earlier capture are gone, and shows them where they stood", async () => {
		const then = fileOf("readout.txt", HELD);
		const now = fileOf("readout.txt", "Lorne keeps the northern crossing under review. It asks nothing in return.");
		const [verification] = await verified({
			drafts: [fileOf("draft.md", QUOTING)],
			against: [{ input: now }],
			earlier: [{ input: then }],
		});
		const [quotation] = verification?.quotations ?? [];
		expect(quotation?.state).toBe("gone");
		// Both captures have one file name.
		const source = verification?.sources.find(({ id }) => id === quotation?.found?.document);
		expect(source?.text).toBe(HELD);
		expect(source?.text.slice(quotation?.found?.start, quotation?.found?.end)).toBe(quotation?.found?.exact);
	});

	it("takes the later of two captures of one address for the one in force", async () => {
		const capture = (text: string, captured_at: string) =>
			JSON.stringify({ url: "https://lorne.example/crossing", publisher: "XLO", text, captured_at });
		const changed = "Lorne keeps the northern crossing under review and asks nothing in return for it.";
		const inOrder = (first: string, second: string) =>
			verifiedOne(fileOf("draft.md", QUOTING), fileOf("captures.jsonl", `${first}\n${second}\n`));
		const [early, late] = ["2031-05-03T09:00:00Z", "2031-05-04T09:00:00Z"] as const;
		expect(statesOf(await inOrder(capture(HELD, early), capture(changed, late)))).toEqual(["gone"]);
		expect(statesOf(await inOrder(capture(HELD, late), capture(changed, early)))).toEqual(["exact"]);
	});

	it("never lets a draft that lies among its sources confirm itself", async () => {
		const draft = fileOf("draft.md", "Lorne promised “to close the southern crossing at once and for good”.");
		const verification = await verifiedOne(draft, draft, fileOf("readout.txt", HELD));
		expect(statesOf(verification)).toEqual(["not-held"]);
		expect(verification.held).toBe(1);
		const alone = await verifyDrafts({ drafts: [draft], against: [{ input: dirname(draft) }] });
		expect(alone).toMatchObject({
			ok: false,
			problem: { code: "held-missing", message: expect.stringContaining("only the draft itself") },
		});
	});

	it("finds a claim dated before the event it rests on", async () => {
		const events = fileOf(
			"events.yaml",
			"events:\n  - id: flood\n    date: 2031-06-01\n    names:\n      en: [flood of Selm]\n",
		);
		const text = "On 3 May 2031 the minister of Lorne failed to condemn the flood of Selm.";
		const verifications = await verified({
			drafts: [fileOf("draft.md", text)],
			against: [{ input: fileOf("readout.txt", HELD) }],
			events,
		});
		expect(verifications[0]?.problems.map(({ code }) => code)).toContain("before-event");
	});

	it("says which stage it is at", async () => {
		const seen: Progress[] = [];
		await verifyDrafts(
			{ drafts: [fileOf("draft.md", QUOTING)], against: [{ input: fileOf("readout.txt", HELD) }] },
			{ onProgress: (progress) => seen.push(progress) },
		);
		expect([...new Set(seen.map(({ stage }) => stage))]).toEqual(["reading", "verifying"]);
		expect(seen.at(-1)).toEqual({ stage: "verifying", done: 0, total: 1, place: "draft" });
	});

	it("stops when told to", async () => {
		const request = { drafts: [fileOf("draft.md", QUOTING)], against: [{ input: fileOf("readout.txt", HELD) }] };
		await expect(verifyDrafts(request, { signal: AbortSignal.abort() })).rejects.toThrow(/abort/iu);
		const stop = new AbortController();
		const onProgress = ({ stage }: Progress) => (stage === "verifying" ? stop.abort() : undefined);
		const two = { ...request, drafts: [...request.drafts, ...request.drafts] };
		await expect(verifyDrafts(two, { signal: stop.signal, onProgress })).rejects.toThrow(/abort/iu);
	});

	it.each([
		["draft-missing", [join(folder, "no-draft.md")], [fileOf("held.txt", HELD)]],
		["held-missing", [fileOf("draft.md", QUOTING)], [join(folder, "no-source.txt")]],
		["held-missing", [fileOf("draft.md", QUOTING)], []],
	])("says that %s", async (code, drafts, against) => {
		const outcome = await verifyDrafts({ drafts, against: against.map((input) => ({ input })) });
		expect(outcome).toMatchObject({ ok: false, problem: { code } });
	});

	it("names the file of events that cannot be read", async () => {
		const events = fileOf("events.yaml", "events: [");
		const request = { drafts: [fileOf("d.md", QUOTING)], against: [{ input: fileOf("h.txt", HELD) }], events };
		expect(await verifyDrafts(request)).toMatchObject({
			ok: false,
			problem: { code: "events-unreadable", place: events },
		});
	});
});

describe("a draft of more quotations than anybody reads", () => {
	it("is named and left out, and the others are verified", async () => {
		const crowded = fileOf("crowded.md", '"a" '.repeat(10_001));
		const problems: Problem[] = [];
		const outcome = await verifyDrafts(
			{ drafts: [crowded, fileOf("note.md", QUOTING)], against: [{ input: fileOf("held.txt", HELD) }] },
			{ onProblem: (problem) => problems.push(problem) },
		);
		expect(problems).toMatchObject([{ code: "draft-too-many-quotations", place: "crowded" }]);
		expect(outcome.ok && outcome.value.map(statesOf)).toEqual([["exact"]]);
	});
});
