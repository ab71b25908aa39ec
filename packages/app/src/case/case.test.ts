import { join } from "node:path";
import { readDraft } from "@fissure/core";
import { type Case, openCase, saveGroups } from "@fissure/store";
import { describe, expect, it } from "vitest";
import { codeCase } from "../coding/code-case.ts";
import { compareTexts } from "../comparing/compare.ts";
import { compareInCase } from "../comparing/compare-in-case.ts";
import { findInCase } from "../comparing/find-in-case.ts";
import { readCase } from "../comparing/read-case.ts";
import { type EventsAct, eventsInCase } from "../events/events-in-case.ts";
import { listEvents } from "../events/list-events.ts";
import { ACCOUNTS, caseChoices, codeOf, fillCase, granted, PORT_ELLERY } from "../fixtures/port-ellery.ts";
import { caseStatus } from "../operations/case/status.ts";
import { findQuotedInCase } from "../quoted-texts/find-quoted-in-case.ts";
import { verifyDrafts } from "../verifying/verify.ts";
import type { CaseChoice } from "./case-choice.ts";
import { inCase } from "./in-case.ts";
import { undoInCase } from "./undo-in-case.ts";

const choiceOf = caseChoices();
const filled = fillCase(choiceOf());

const withFile = async <Value>(choice: CaseChoice, work: (file: Case) => Promise<Value>): Promise<Value> => {
	const file = granted(await openCase(join(choice.folder, choice.file ?? ""), choice));
	try {
		return await work(file);
	} finally {
		await file.close();
	}
};

const MEETING: EventsAct = {
	act: "make",
	name: "Meeting at Port Ellery",
	documents: ACCOUNTS,
	date: "2025-10-16",
	kind: "meeting",
	parties: ["XVA", "XTE", "XLO"],
};

describe("the events of a case", () => {
	it("are made, named, confirmed, and texts are taken out of them; each can be undone", async () => {
		const choice = await filled;
		const act = async (asked: EventsAct) => granted(await eventsInCase({ case: choice, do: asked }));
		const made = await act(MEETING);
		const id = made.events[0]?.id ?? "";
		expect(id).toBe("2025-10-16-meeting-xva-xte-xlo");
		expect(made.events[0]?.documents.map(({ publisher, language }) => `${publisher} ${language}`)).toEqual([
			"XVA zh",
			"XTE ru",
			"XLO en",
		]);
		expect((await act({ act: "name", event: id, name: "Talks" })).events[0]?.name).toBe("Talks");
		expect((await act({ act: "ungroup", event: id, documents: [ACCOUNTS[2]] })).events[0]?.documents).toHaveLength(2);
		granted(await undoInCase({ case: choice }));
		expect(granted(await listEvents({ case: choice })).events[0]?.documents).toHaveLength(3);
		const proposal = {
			kind: "call",
			date: "2024-03-05",
			parties: ["XVA"],
			documents: [
				{ document: "valdara-2024-03-05-zh", score: 0.7, reasons: ["same day"] },
				{ document: "lorne-2024-03-05-en", score: 0.7, reasons: ["same day"] },
			],
		};
		await withFile(choice, async (file) => granted(await saveGroups(file, [proposal], { among: [] })));
		const [call] = granted(await listEvents({ case: choice, filters: { unconfirmed: true } })).events;
		expect(call?.documents.map(({ confirmed }) => confirmed)).toEqual([false, false]);
		const confirmed = await act({ act: "confirm", event: call?.id ?? "" });
		expect(confirmed.what).toBe(`Confirmed 2 in ${call?.id}.`);
		expect(granted(await caseStatus({ case: choice }))).toMatchObject({ events: 2, unconfirmed: 0 });
	});

	it("are found by headings and first words, or by the event that the texts name, and what a person said stands", async () => {
		const choice = await fillCase(choiceOf("group.fissure"));
		const act = async (asked: EventsAct) => granted(await eventsInCase({ case: choice, do: asked }));
		const grouped = await act({ act: "group" });
		const meeting = grouped.events.find(({ documents }) => documents.some(({ id }) => id === ACCOUNTS[0]));
		expect(meeting?.documents.map(({ id }) => id).toSorted()).toEqual(expect.arrayContaining(ACCOUNTS.toSorted()));
		expect(meeting?.documents.every(({ confirmed, reasons }) => !confirmed && reasons.length > 0)).toBe(true);
		await act({ act: "ungroup", event: meeting?.id ?? "", documents: [ACCOUNTS[2]] });
		await act({ act: "group" });
		const again = granted(await listEvents({ case: choice })).events.find(({ id }) => id === meeting?.id);
		expect(again?.documents.map(({ id }) => id)).not.toContain(ACCOUNTS[2]);
		expect(again?.documents.map(({ id }) => id)).toContain(ACCOUNTS[0]);
	});

	it("are known by their ids, and documents too", async () => {
		const choice = await filled;
		const code = async (asked: EventsAct) => codeOf(await eventsInCase({ case: choice, do: asked }));
		expect(await code({ act: "make", name: " ", documents: [] })).toBe("name-empty");
		expect(await code({ act: "confirm", event: "nowhere" })).toBe("event-missing");
		expect(await code({ ...MEETING, documents: ["nothing"] } as EventsAct)).toBe("document-missing");
		const event = "2025-10-16-meeting-xva-xte-xlo";
		expect(await code({ act: "ungroup", event, documents: [] })).toBe("nothing-named");
		expect(await code({ act: "ungroup", event, documents: ["joint-statement-en"] })).toBe("event-document-missing");
	});
});

describe("findInCase", () => {
	it("finds in an event what a comparison of the same texts finds, and nothing new the second time", async () => {
		const choice = await filled;
		const event = "2025-10-16-meeting-xva-xte-xlo";
		const first = granted(await findInCase({ case: choice, event }));
		expect(first).toMatchObject({ compared: 1, single: 0, unconfirmed: 0, problems: 0, stopped: false });
		expect(first.counts).toEqual({ new: first.findings.length, changed: 0, held: 0, ended: 0 });
		const manifest = granted(readCase(join(PORT_ELLERY, "case.yaml")));
		const compared = granted(await compareTexts(manifest));
		const said = (findings: typeof compared.findings) =>
			findings.map(({ kind, issue, evidence }) => `${kind} ${issue} ${evidence[0]?.exact}`).toSorted();
		expect(said(first.findings.map(({ finding }) => finding))).toEqual(said(compared.findings));
		const second = granted(await findInCase({ case: choice, event }));
		expect(second.counts).toEqual({ new: 0, changed: 0, held: first.findings.length, ended: 0 });
		const some = granted(await findInCase({ case: choice, kinds: ["contradiction"], since: "2025" }));
		expect(some.compared).toBe(1);
		expect(new Set(some.findings.map(({ finding }) => finding.kind))).toEqual(new Set(["contradiction"]));
		expect(
			granted(await inCase(choice, "read", (file, store) => store.readHistory(file))).filter(
				({ verb }) => verb === "find in part",
			),
		).toHaveLength(1);
		expect(codeOf(await findInCase({ case: choice, event: "nowhere" }))).toBe("event-missing");
	});

	it("keeps what it finds in a group that is only suggested, and lists it where the event is named or confirmed", async () => {
		const choice = await fillCase(choiceOf("suggested.fissure"));
		const group = {
			...{ kind: "meeting", date: "2025-10-16", parties: ["XTE", "XVA"] },
			documents: ACCOUNTS.slice(0, 2).map((document) => ({ document, score: 0.9, reasons: ["same day"] })),
		};
		await withFile(choice, async (file) => granted(await saveGroups(file, [group], { among: [] })));
		const event = "2025-10-16-meeting-xte-xva";
		const all = granted(await findInCase({ case: choice }));
		expect(all).toMatchObject({ compared: 1, unconfirmed: 1, suggested: 1, findings: [] });
		const named = granted(await findInCase({ case: choice, event }));
		expect(named.suggested).toBe(0);
		expect(named.findings.length).toBeGreaterThan(10);
		expect(named.findings.every(({ status }) => status === "held")).toBe(true);
		granted(await eventsInCase({ case: choice, do: { act: "confirm", event } }));
		const confirmed = granted(await findInCase({ case: choice }));
		expect(confirmed).toMatchObject({ suggested: 0, unconfirmed: 0 });
		expect(confirmed.findings).toHaveLength(named.findings.length);
	});

	it("reports once what is wrong with every text of a language, however many events have one", async () => {
		const choice = await fillCase(choiceOf("gaps.fissure"));
		const foreign = ["um", "dois"];
		granted(
			await inCase(choice, "write", async (file, store) => {
				for (const id of foreign) {
					const text = `Os dois ministros falaram do porto, ${id}.`;
					const document = { id, text, language: "pt", kind: "readout", publisher: "XVA", guessed: [] } as const;
					for await (const _ of store.addDocuments(file, [{ document, bytes: new TextEncoder().encode(text) }]));
				}
				return { ok: true, value: null };
			}),
		);
		const group = (document: string, from: number) => ({
			...{ kind: "meeting", date: `2025-10-1${from}`, parties: ["XTE", "XVA"] },
			documents: [document, ACCOUNTS[from]].map((id) => ({ document: id as string, score: 1, reasons: ["same day"] })),
		});
		const groups = foreign.map(group);
		await withFile(choice, async (file) => granted(await saveGroups(file, groups, { among: [] })));
		const told: string[] = [];
		const report = granted(await findInCase({ case: choice }, { onProblem: ({ message }) => told.push(message) }));
		expect(report.problems).toBe(2);
		expect(told).toHaveLength(1);
		expect(told[0]).toContain('"pt"');
	});

	it("stops between two events, and keeps what it found", async () => {
		const stopped = granted(await findInCase({ case: await filled }, { signal: AbortSignal.abort() }));
		expect(stopped).toMatchObject({ compared: 0, stopped: true });
	});
});

describe("compareInCase", () => {
	it("takes documents or an event, and everything else the case holds of those publishers as background", async () => {
		const choice = await filled;
		const byEvent = granted(await compareInCase({ case: choice, event: "2025-10-16-meeting-xva-xte-xlo" }));
		expect(byEvent.event).toBe("Talks");
		expect(byEvent.background).toEqual({ XVA: 14, XTE: 12, XLO: 5 });
		const byHand = granted(await compareInCase({ case: choice, event: "Mine", documents: ACCOUNTS.slice(0, 2) }));
		expect(byHand.event).toBe("Mine");
		expect(byHand.accounts.map(({ document }) => document.id)).toEqual(ACCOUNTS.slice(0, 2));
		expect(byHand.findings.some(({ baseRate }) => baseRate !== null)).toBe(true);
	});

	it("says what it does not hold", async () => {
		const choice = await filled;
		expect(codeOf(await compareInCase({ case: choice }))).toBe("nothing-named");
		expect(codeOf(await compareInCase({ case: choice, event: "nowhere" }))).toBe("event-missing");
		expect(codeOf(await compareInCase({ case: choice, documents: ["no"] }))).toBe("document-missing");
		expect(codeOf(await compareInCase({ case: choice, documents: [ACCOUNTS[0]] }))).toBe("accounts-too-few");
	});
});

describe("verifying against a case", () => {
	const draft = (words: string) =>
		async function* () {
			yield new TextEncoder().encode(`# Brief\n\nValdara said “${words}”.\n`);
		};
	const states = async (choice: CaseChoice, words: string) =>
		granted(
			await verifyDrafts({ drafts: ["-"], against: [], case: choice }, { stdin: draft(words)() }),
		)[0]?.quotations.map(({ state }) => state);

	it("looks through all that the case holds", async () => {
		const choice = await filled;
		expect(await states(choice, "The sovereignty and territorial integrity of all states must be respected")).toEqual([
			"exact",
		]);
		expect(await states(choice, "nobody has ever said anything of this kind")).toEqual(["not-held"]);
	});

	it("reads of an archive only what may hold the words", async () => {
		const choice = await filled;
		const text = "Valdara said “territorial integrity of all states must be respected”.";
		const drafts = readDraft({
			id: "d",
			text,
			language: "en",
			kind: "article",
			publisher: null,
			guessed: [],
		}).quotations;
		const whole = granted(await findQuotedInCase(choice, drafts, {}));
		const chosen = granted(await findQuotedInCase(choice, drafts, {}, 1000));
		expect(whole.documents).toHaveLength(39);
		expect(chosen.held).toBe(39);
		expect(chosen.documents.length).toBeLessThan(10);
		expect(chosen.documents.map(({ id }) => id)).toContain("valdara-council-2025-en");
	});
});

describe("undoInCase", () => {
	it("says what it would take back before it does, until nothing is left", async () => {
		const choice = await fillCase(choiceOf("undo.fissure"));
		const told = granted(await undoInCase({ case: choice, dryRun: true }));
		expect(told).toMatchObject({ done: false, action: { verb: "code", who: "Ana", rows: { codings: 39 } } });
		expect(told.changes).toHaveLength(10);
		expect(granted(await undoInCase({ case: choice })).action).toEqual(told.action);
		expect(granted(await caseStatus({ case: choice }))).toMatchObject({ uncoded: 39, positions: 0 });
		expect(granted(await codeCase({ case: choice, threads: 1 })).coded).toBe(39);
		for (let left = 3; left > 0; left--) granted(await undoInCase({ case: choice }));
		expect(codeOf(await undoInCase({ case: choice }))).toBe("nothing-to-undo");
		expect(codeOf(await undoInCase({ case: choice, dryRun: true }))).toBe("nothing-to-undo");
	});
});
