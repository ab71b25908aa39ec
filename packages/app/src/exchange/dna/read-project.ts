import { readFileSync } from "node:fs";
import { failed, type Outcome } from "@fissure/core";
import { DNA_TABLES, type DnaProject, readDna, readEventList } from "@fissure/sources";

/** Files of Discourse Network Analyzer: a database, or a list of events exported from one. */
export const DNA_FILE = /[.](dna|csv)$/iu;

/**
 * What a file of Discourse Network Analyzer holds. The file is read whole and never written to.
 *
 * - problems: `dna-file`; those of `foreignTables`, `readDna` and `readEventList`
 */
export async function readProject(path: string): Promise<Outcome<DnaProject>> {
	if (/[.]dna$/iu.test(path)) {
		const { foreignTables } = await import("@fissure/store");
		const tables = foreignTables(path, DNA_TABLES);
		return tables.ok ? readDna(tables.value, path) : tables;
	}
	if (!DNA_FILE.test(path))
		return failed("dna-file", `Expected a file that ends in .dna, or a list of events in .csv, got "${path}"`, path);
	try {
		return readEventList(readFileSync(path), path);
	} catch (error) {
		return failed("dna-file", `Expected a file, got "${(error as Error).message}"; check its name`, path);
	}
}
