import { expect, it } from "vitest";
import { saveAlerts } from "../alerts/alerts.ts";
import type { Case } from "../case/case.ts";
import { asSeen } from "../coders/as-seen.ts";
import { assignTasks } from "../coders/coding-tasks.ts";
import { seenSubjects } from "../coders/seen-subjects.ts";
import { addDraft, removeDraft } from "../drafts/save-draft.ts";
import { createEvent } from "../events/change-events.ts";
import { codeAll } from "../fixtures/accounts.ts";
import { addAll, additionOf } from "../fixtures/additions.ts";
import { caseFolder, granted, withCase } from "../fixtures/case-folder.ts";
import { changesOn, journalNews } from "./journal-news.ts";
import { undo } from "./undo.ts";

const inFolder = caseFolder();

const FOLLOWED = [
	...(["speech", "note"] as const).map((id) => ({ kind: "text", id }) as const),
	...(["grain", "ports"] as const).map((id) => ({ kind: "issue", id }) as const),
	{ kind: "draft", id: "grain" },
	{ kind: "case", id: "" },
] as const;

it("says what was changed on what somebody follows, as far as they may see it, and which alerts and drafts are new", async () => {
	await withCase(inFolder("news.fissure"), async (file) => {
		const end = async () => granted(await journalNews(file, null)).until;
		let since = await end();
		/** What was changed since this was asked last, by kind and id. */
		const changed = async (of: Case = file, more: readonly { kind: "event"; id: string }[] = []) => {
			const part = { since, until: await end() };
			since = part.until;
			const changes = granted(await changesOn(of, part, [...FOLLOWED, ...more]));
			return changes.map(({ followed: { kind, id }, verb, who }) => `${who}: ${verb} ${kind} ${id}`).toSorted();
		};
		await addAll(file, [additionOf("speech", "We agree on grain."), additionOf("note", "Ports open.")]);
		expect(await changed()).toEqual(["Ana: add text note", "Ana: add text speech"]);
		await codeAll(file, { speech: [{ issue: "grain" }] });
		expect(await changed()).toEqual(["Ana: code issue grain", "Ana: code text speech"]);
		const event = granted(await createEvent(file, { name: "Talks", documents: ["speech", "note"] }));
		const made = { kind: "event", id: typeof event === "string" ? event : event.id } as const;
		expect(await changed(file, [made])).toEqual([
			`Ana: make event event ${made.id}`,
			"Ana: make event text note",
			"Ana: make event text speech",
		]);
		const before = await end();
		const alert = { kind: "phrase", what: "Gone.", at: "2026-01-02", evidence: [] };
		await saveAlerts(file, [
			{ ...alert, subject: "a" },
			{ ...alert, subject: "b" },
		]);
		await addDraft(file, "grain", { title: "Grain", text: "# Grain\n\n@Ben" });
		expect(granted(await journalNews(file, before))).toMatchObject({
			alerts: 2,
			written: [{ kind: "draft", id: "grain", who: "Ana", text: "# Grain\n\n@Ben" }],
		});
		expect(granted(await journalNews(file, since + 1_000))).toMatchObject({ until: await end(), alerts: 0 });
		await removeDraft(file, "grain");
		await undo(file);
		const restored = await end();
		expect(granted(await journalNews(file, since)).written, "undo names nobody again").toHaveLength(1);
		expect(granted(await journalNews(file, restored)).written).toEqual([]);

		since = restored;
		await codeAll(file, { speech: [{ issue: "ports" }], note: [{ issue: "ports" }] }, { codebook: "book@2" });
		const task = { coder: "person:Ana", batch: "one", blind: true, training: false, document: "speech" };
		granted(await assignTasks(file, [task]));
		const seen = await asSeen(file);
		const subjects = [{ kind: "text", id: "speech" } as const, { kind: "draft", id: "grain" } as const, made];
		expect(await seenSubjects(seen, [...subjects, { kind: "finding", id: "finding-00000000" }])).toEqual({
			seen: subjects.slice(1),
			hidden: subjects.slice(0, 1),
		});
		expect(await changed(seen)).toEqual(["Ana: code issue ports", "Ana: code text note"]);
	});
});
