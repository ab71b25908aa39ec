import { homedir } from "node:os";
import { join } from "node:path";
import type { PostgresAddress } from "./address.ts";

/**
 * The folder of the original files of a case: within what `?files=` of its address names, else the variable FISSURE_FILES, else the data of
 * this person on this machine. Where a case is used from several hosts, all of them must reach one folder.
 */
export function filesFolder({ files, database, schema }: PostgresAddress): string {
	const own = join(process.env.XDG_DATA_HOME || join(homedir(), ".local", "share"), "fissure", "files");
	return join(files ?? (process.env.FISSURE_FILES || own), database, schema);
}
