import { setTimeout } from "node:timers/promises";
import type { Case } from "../case/case.ts";
import { keptUntil } from "../history/kept-until.ts";
import { atOnce } from "./at-once.ts";
import { type LedgerColumns, readColumns } from "./ledger-columns.ts";
import { type LedgerParts, readParts } from "./parts/ledger-parts.ts";

/** Where questions about the ledger are answered: in memory, or, where it is large, in the database part by part. */
export type LedgerHome = LedgerColumns | LedgerParts;

export const isInParts = (home: LedgerHome): home is LedgerParts => "parts" in home;

/**
 * Current positions up to which the ledger is read into memory. A million takes the processor two seconds after each change, and one question
 * then up to half a second in which nobody else is answered (docs/scale.md); of more, each question takes longer, but in short pieces.
 */
const MOST_IN_MEMORY = 1_000_000;

/** The same as a person wants it, who has more memory, or less. */
const wanted = (): number => {
	const asked = process.env.FISSURE_LEDGER_IN_MEMORY ?? "";
	return /^\d{1,9}$/u.test(asked) ? Number(asked) : MOST_IN_MEMORY;
};

/** What the ledger is read from; who saves a judgment need not wait for it again. */
const READ_FROM = ["documents", "codings", "positions", "mutes"] as const;

const keptParts = keptUntil(READ_FROM, (file: Case, _: null) => readParts(file));
const keptHome = keptUntil(READ_FROM, load);

/** The ledger as it is; kept with a case that is open for reading until somebody changes what it is read from. */
export const ledgerHome = (file: Case): Promise<LedgerHome> => keptHome(file, null);

/** Milliseconds that who opens a page does not notice. */
const SOON = 50;

/** The same for one window of it, which is shown at once: while the ledger is being read into memory, the database is asked. */
export async function homeOfWindow(file: Case): Promise<LedgerHome> {
	const home = ledgerHome(file);
	if (!file.readOnly) return home;
	const soon = await Promise.race([home, setTimeout(SOON, null)]);
	return soon ?? atOnce(file, keptParts(file, null));
}

async function load(file: Case, _: null): Promise<LedgerHome> {
	return (await isLarge(file)) ? keptParts(file, null) : readColumns(file);
}

async function isLarge({ db, ledger }: Case): Promise<boolean> {
	const most = ledger?.mostInMemory ?? wanted();
	const { last } = await db
		.selectFrom("positions")
		.select(({ fn }) => fn.max<number | null>("key").as("last"))
		.executeTakeFirstOrThrow();
	// There are no more rows than keys, and the last key is known at once.
	if ((last ?? 0) <= most) return false;
	const { count } = await db
		.selectFrom("positions")
		.select(({ fn }) => fn.countAll<number>().as("count"))
		.where("until", "is", null)
		.executeTakeFirstOrThrow();
	return count > most;
}
