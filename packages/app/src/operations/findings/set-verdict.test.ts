import { failed } from "@fissure/core";
import { expect, it } from "vitest";
import type { CaseChoice } from "../../case/case-choice.ts";
import { undoInCase } from "../../case/undo-in-case.ts";
import { answerView } from "../../case/views/answer-view.ts";
import { findingsView } from "../../case/views/findings-view.ts";
import { compareInCase } from "../../comparing/compare-in-case.ts";
import { exportComparison } from "../../comparing/export-comparison.ts";
import { findInCase } from "../../comparing/find-in-case.ts";
import { laySideBySide } from "../../comparing/side-by-side.ts";
import { eventsInCase } from "../../events/events-in-case.ts";
import { listEvents } from "../../events/list-events.ts";
import { exportCase } from "../../exchange/backup/export-case.ts";
import { importCase } from "../../exchange/backup/import-case.ts";
import { ACCOUNTS, caseChoices, codeOf, fillCase, granted } from "../../fixtures/port-ellery.ts";
import { askCase } from "../ledger/ask-case.ts";
import { giveVerdict, listVerdicts, muteIssue, setVerdict } from "./set-verdict.ts";

const choiceOf = caseChoices();
const EVENT = "2025-10-16-meeting-xva-xte-xlo";

it("keeps a rejected finding out of leads, comparisons, exports, lists and the event, and brings it back with undo", async () => {
	const choice = await fillCase(choiceOf());
	const context = { case: choice, print: async () => {}, pathOfUpload: () => failed("upload-missing", "None", "id") };
	const parties = ["XVA", "XTE", "XLO"];
	const made = { act: "make", name: "Port Ellery", documents: ACCOUNTS, date: "2025-10-16", kind: "meeting", parties };
	granted(await eventsInCase({ case: choice, do: made as never }));
	const found = granted(await findInCase({ case: choice }));
	const first = granted(await laySideBySide({ case: choice, event: EVENT }));
	const lead = first.findings[first.leads[0] ?? -1];
	if (lead === undefined) throw new Error("Expected a lead, got none");
	const { id } = lead;
	const file = async (): Promise<string> =>
		String(granted(await exportComparison({ case: choice, event: EVENT, format: "json" })).body);
	const headline = JSON.stringify(lead.finding.headline);
	expect(await file()).toContain(headline);

	const note = "Ostmark's words";
	granted(
		await setVerdict.run(
			{ id, decision: "rejected", reason: "wrong-holder", starred: false, note, tags: ["ask"] },
			context,
		),
	);
	const later = granted(await laySideBySide({ case: choice, event: EVENT }));
	expect(later.findings.find((one) => one.id === id)?.verdict).toMatchObject({ decision: "rejected", tags: ["ask"] });
	expect(later.leads.map((at) => later.findings[at]?.id)).not.toContain(id);
	expect(later.leads).toHaveLength(first.leads.length);
	expect(granted(await compareInCase({ case: choice, event: EVENT })).findings).toHaveLength(first.findings.length - 1);
	expect(await file()).not.toContain(headline);
	expect(granted(await listEvents({ case: choice })).events[0]?.findings?.count).toBe(first.findings.length - 1);
	const again = granted(await findInCase({ case: choice }));
	expect(again.counts).toMatchObject({ new: 0, held: found.findings.length });
	expect(again.findings.at(-1)?.id).toBe(id);
	const { text, rows, notes } = findingsView(again);
	expect(JSON.stringify(text)).not.toContain(id);
	expect(rows.at(-1)?.slice(-7)).toEqual([id, "rejected", "wrong-holder", null, note, "ask", null]);
	expect(notes.join(" ")).toContain("1 finding rejected");
	expect(granted(await listVerdicts.run({}, context))).toMatchObject({
		findings: [{ accepted: 0, rejected: 1 }],
		positions: [],
	});

	// That everything was compared again is an action as well.
	for (const _ of ["find", "reject finding"]) granted(await undoInCase({ case: choice }));
	expect(granted(await laySideBySide({ case: choice, event: EVENT })).leads).toEqual(first.leads);
	expect(codeOf(await setVerdict.run({ id: "finding-0", ...NOTHING, starred: true }, context))).toBe("finding-missing");
});

it("leaves a muted issue out of the ledger, comparisons and findings, also in a copy of the case, until it is unmuted", async () => {
	const choice = await fillCase(choiceOf("muted.fissure"));
	const context = { case: choice, print: async () => {}, pathOfUpload: () => failed("upload-missing", "None", "id") };
	const parties = ["XVA", "XTE", "XLO"];
	const made = { act: "make", name: "Port Ellery", documents: ACCOUNTS, date: "2025-10-16", kind: "meeting", parties };
	granted(await eventsInCase({ case: choice, do: made as never }));
	const found = granted(await findInCase({ case: choice }));
	const [first] = found.findings;
	const issue = first?.finding.issue ?? "";
	const onIssue = found.findings.filter(({ finding }) => finding.issue === issue).length;
	const compared = async () => granted(await compareInCase({ case: choice, event: EVENT })).findings;
	const all = await compared();
	const positions = async (of: CaseChoice) => granted(await askCase({ case: of, filters: { issues: [issue] } })).total;
	const before = await positions(choice);

	const muted = granted(await muteIssue.run({ issue: issue, muted: true }, context));
	expect(muted).toEqual({ issue, muted: true, positions: before });
	expect(muteIssue.view?.(muted).text.join()).toContain(`${before} positions left out`);
	expect(await positions(choice)).toBe(0);
	const { notes } = answerView(granted(await askCase({ case: choice, filters: { issues: [issue] } })));
	expect(notes.join(" ")).toContain("on muted issues left out");
	expect(await compared()).toHaveLength(all.filter((one) => one.issue !== issue).length);
	const again = findingsView(granted(await findInCase({ case: choice })));
	expect(again.notes.join(" ")).toContain(`${onIssue} finding${onIssue === 1 ? "" : "s"} on muted issues`);
	expect(JSON.stringify(again.text)).not.toContain(first?.id);
	expect(listVerdicts.view?.(granted(await listVerdicts.run({}, context))).text.join()).toContain("; muted");

	const zip = `${choice.folder}/muted.zip`;
	granted(await exportCase({ case: choice, out: zip }));
	const copy = choiceOf("muted-copy.fissure");
	granted(await importCase({ backup: zip, target: `${copy.folder}/${copy.file}`, who: "Ana", now: copy.now }));
	expect(await positions(copy)).toBe(0);
	granted(await muteIssue.run({ issue, muted: false }, context));
	expect(await positions(choice)).toBe(before);
	expect(codeOf(await muteIssue.run({ issue: "no-such-issue", muted: true }, context))).toBe("issue-unknown");
});

const NOTHING = { decision: null, reason: null, starred: false, note: null, tags: [] };

it("is typed as what is to be done and the finding", () => {
	const typed = (act: string, words: readonly string[], options = {}) =>
		giveVerdict.typed?.({ act, words, options, folder: ".", format: "text" });
	expect(typed("reject", ["finding-1"], { reason: "duplicate", tag: ["a"] })).toEqual({
		id: "finding-1",
		given: { ...NOTHING, decision: "rejected", reason: "duplicate", tags: ["a"] },
	});
	expect(typed("star", ["finding-1"])).toMatchObject({ given: { decision: null, starred: true } });
	expect(typed("clear", ["finding-1"], { note: "gone" })).toEqual({ id: "finding-1", given: NOTHING });
	const mute = (act: string, ...words: readonly string[]) =>
		muteIssue.typed?.({ act, words, options: {}, folder: ".", format: "text" });
	expect(mute("mute", "ports")).toEqual({ issue: "ports", muted: true });
	expect(mute("unmute", "ports")).toEqual({ issue: "ports", muted: false });
	expect(mute("mute")).toContain("got nothing");
	expect(typed("accept", [])).toContain("got nothing");
	expect(typed("accept", ["finding-1", "finding-2"])).toContain("finding-1, finding-2");
	expect(typed("accept", ["finding-1"], { reason: "duplicate" })).toContain("--note");
});
