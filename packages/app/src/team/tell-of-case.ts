import type { Outcome } from "@fissure/core";
import { addNotices, type CaseNews, type NewNotice, readOnce, type Team } from "@fissure/store/team";
import type { CaseChoice } from "../case/case-choice.ts";
import { inCase } from "../case/in-case.ts";
import { notesIn, peopleNamed } from "./people-named.ts";

/** A case, and how it is named in the team. */
export interface TeamCase {
	readonly id: string;
	readonly choice: CaseChoice;
}

/**
 * Tells the people of a team what happened in a case since this was done last: alerts to who follows the case, changes to who follows what was
 * changed and may see it, and to who is named in a draft or in a note of a judgment that they are. Nobody is told of changes and mentions of their own.
 *
 * However many servers do it at once, each entry of the journal is read by one: what is told, and up to where the journal was read, are
 * written together. The first time only where the journal ends is noted: what was there before is no news.
 *
 * - out:      how many notices were made, or counted up; null: another server is doing it
 * - problems: those of opening, and of the database
 */
export const tellOfCase = (team: Team, { id, choice }: TeamCase): Promise<Outcome<number | null>> =>
	readOnce(team, id, async (change, since, people) => {
		const read = await inCase(choice, "whole", (file, store) => store.journalNews(file, since));
		if (!read.ok) return read;
		const { until, alerts, written } = read.value;
		const notices: NewNotice[] = [];
		for (const { person, followed } of people)
			if (alerts > 0 && followed.some(({ kind }) => kind === "case"))
				notices.push({
					...{ person, case: id, kind: "alert", subject: { kind: "alerts", id: "" }, from: null, count: alerts },
					source: "alerts",
				});
		for (const { kind, id: of, who, text } of written) {
			const named = peopleNamed(
				kind === "draft" ? text : notesIn(text),
				people.map(({ name }) => name),
			);
			for (const { person, name } of people)
				if (name !== who && named.includes(name))
					notices.push({
						...{ person, case: id, kind: "mention", subject: { kind, id: of }, from: who },
						source: `mention:${kind}:${of}`,
					});
		}
		if (since !== null && until > since)
			for (const one of people) {
				const changed = await changesFor(one, { id, choice, since, until });
				if (!changed.ok) return changed;
				notices.push(...changed.value);
			}
		await addNotices(change, notices);
		return { ok: true, value: { until, value: notices.length } };
	});

interface Asked extends TeamCase {
	readonly since: number;
	readonly until: number;
}

/** Of what one person follows, what others have changed: as that person may see the case. */
async function changesFor(
	{ person, name, followed }: CaseNews,
	{ id, choice, since, until }: Asked,
): Promise<Outcome<readonly NewNotice[]>> {
	const things = followed.filter(({ kind }) => kind !== "case");
	if (things.length === 0) return { ok: true, value: [] };
	const changes = await inCase({ ...choice, who: name }, "read", (file, store) =>
		store.changesOn(file, { since, until }, things),
	);
	if (!changes.ok) return changes;
	const bySource = new Map<string, NewNotice>();
	for (const { followed: subject, verb, who } of changes.value) {
		if (who === name) continue;
		const source = `change:${subject.kind}:${subject.id}`;
		// Who changed it last, and how often it was changed.
		const count = 1 + (bySource.get(source)?.count ?? 0);
		bySource.set(source, { person, case: id, kind: "change", subject, from: who, what: verb, count, source });
	}
	return { ok: true, value: [...bySource.values()] };
}
