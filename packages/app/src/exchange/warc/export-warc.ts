import { open } from "node:fs/promises";
import { failed, type Outcome } from "@fissure/core";
import { type Capture, writeWarc } from "@fissure/sources/web";
import type { Case } from "@fissure/store";
import type { CaseChoice } from "../../case/case-choice.ts";
import { inCase, type Store } from "../../case/in-case.ts";
import type { Hooks } from "../../inputs/text-source.ts";
import { writeWhole } from "../files/write-whole.ts";

export interface ExportWarcRequest {
	readonly case: CaseChoice;
	/** The archive to be made; nothing may be there. Packed where its name ends in `.gz`. */
	readonly out: string;
}

export interface ExportedWarc {
	readonly path: string;
	readonly captures: number;
}

/**
 * Writes what the case captured of the web into one web archive (WARC 1.1), which every player of such archives shows.
 *
 * - memory:   a page of captures
 * - silent:   on texts that came from files and archives: they were no replies of a server
 * - problems: `captures-missing`, `target-exists`, `target-unwritable`, and those of opening
 * - stops:    throws the reason of the signal; nothing is left behind
 */
export const exportWarc = (
	{ case: choice, out }: ExportWarcRequest,
	hooks: Hooks = {},
): Promise<Outcome<ExportedWarc>> =>
	inCase(choice, "read", (file, store) =>
		writeWhole<ExportedWarc>(out, async (draft) => {
			const archive = await open(draft, "wx");
			let captures = 0;
			const told = (address: string): void => {
				hooks.signal?.throwIfAborted();
				hooks.onProgress?.({ stage: "exporting", done: captures++, total: 0, place: address });
			};
			try {
				const records = writeWarc(webCaptures(file, store, told), { gzip: /[.]gz$/i.test(out) });
				for await (const record of records) await archive.writeFile(record);
				await archive.sync();
				return captures === 0 ? noCaptures(file.address) : { ok: true, value: { path: out, captures } };
			} finally {
				await archive.close();
			}
		}),
	);

const noCaptures = (path: string): Outcome<never> =>
	failed(
		"captures-missing",
		'Expected captures of the web, got a case without any; take some with "fissure watch" or "fissure fetch"',
		path,
	);

async function* webCaptures(file: Case, store: Store, told: (address: string) => void): AsyncGenerator<Capture> {
	for await (const { mediaType, ...capture } of store.capturesOf(file, { web: true })) {
		told(capture.address);
		yield mediaType === null ? capture : { ...capture, mediaType };
	}
}
