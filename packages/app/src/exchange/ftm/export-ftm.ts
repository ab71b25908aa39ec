import { open } from "node:fs/promises";
import type { Outcome } from "@fissure/core";
import type { LedgerFilters } from "@fissure/model";
import type { CaseChoice } from "../../case/case-choice.ts";
import { readCaseLexicon } from "../../case/case-lexicon.ts";
import { inCase } from "../../case/in-case.ts";
import { allNamesOf } from "../../lexicon/load-lexicon.ts";
import { resolveFilters } from "../../naming/resolve-filters.ts";
import { writeWhole } from "../files/write-whole.ts";
import { eventEntity, type FtmEntity, holderEntity, positionEntity, textEntity, textId } from "./entities.ts";

export interface ExportFtmRequest {
	readonly case: CaseChoice;
	readonly filters: LedgerFilters;
	/** A file to be made, where nothing may be. */
	readonly out: string;
}

export interface ExportedFtm {
	readonly path: string;
	readonly holders: number;
	readonly texts: number;
	readonly events: number;
	readonly positions: number;
}

/**
 * Writes a case as entities of FollowTheMoney, one JSON object a line: holders, texts, events and positions.
 *
 * - out:      positions that pass, with their texts and holders; events with a text among these, and their parties
 * - memory:   names and ids, and the texts one by one
 * - problems: `target-exists`, `target-unwritable`, those of the filters, of the codebook and of opening
 */
export const exportFtm = ({ case: choice, filters, out }: ExportFtmRequest): Promise<Outcome<ExportedFtm>> =>
	writeWhole(out, (draft) =>
		inCase<ExportedFtm>(choice, "read", async (file, store) => {
			const resolved = await resolveFilters(file, store, filters);
			if (!resolved.ok) return resolved;
			const lexicon = await readCaseLexicon(file, store);
			if (!lexicon.ok) return lexicon;
			const actors = allNamesOf(lexicon.value.data);
			const issues = new Map(lexicon.value.data.codebook.issues.map(({ id, name }) => [id, name]));
			const handle = await open(draft, "wx");
			try {
				const write = (entity: FtmEntity) => handle.write(`${JSON.stringify(entity)}\n`);
				const holders = new Set<string>();
				/** By document. */
				const texts = new Map<string, string>();
				const numbers = new Map<string, number>();
				let positions = 0;
				for await (const position of store.eachPosition(file, resolved.value)) {
					if (!position.ok) return position;
					const { entry, source } = position.value;
					holders.add(entry.holder);
					texts.set(entry.document.id, source.sha256);
					const number = numbers.get(entry.document.id) ?? 0;
					numbers.set(entry.document.id, number + 1);
					const names = { holder: actors[entry.holder] ?? entry.holder, issue: issues.get(entry.issue) ?? entry.issue };
					await write(positionEntity(entry, { sha256: source.sha256, number }, names));
					positions++;
				}
				if (Object.keys(filters).length === 0) {
					const named = await store.namedDocuments(file);
					if (!named.ok) return named;
					for (const { id, sha256 } of named.value) texts.set(id, sha256);
				}
				const found = await store.eventsOf(file, {});
				if (!found.ok) return found;
				const events = found.value.filter(({ documents }) => documents.some(({ document }) => texts.has(document)));
				for (const event of events) {
					for (const party of event.parties) holders.add(party);
					const proofs = event.documents.flatMap(({ document, confirmed }) => {
						const sha256 = texts.get(document);
						return sha256 === undefined || !confirmed ? [] : [textId(document, sha256)];
					});
					await write(eventEntity(event, proofs));
				}
				for (const [id, sha256] of texts) {
					const document = await store.readDocument(file, id);
					if (document !== null) await write(textEntity(document, sha256));
				}
				for (const holder of [...holders].sort()) await write(holderEntity(holder, actors[holder]));
				await handle.sync();
				const value = { path: out, holders: holders.size, texts: texts.size, events: events.length, positions };
				return { ok: true, value };
			} finally {
				await handle.close();
			}
		}),
	);
