import { existsSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { setTimeout } from "node:timers/promises";
import { type CaseChoice, caseIdOf, findKnownCase, knownCases, rememberCase, type WhileClosed } from "@fissure/app";
import type { Context } from "@fissure/app/operations";
import { failed, type Outcome } from "@fissure/core";
import { BUDGETS, isPostgresAddress, type KnownCase } from "@fissure/model";
import { isUnderWay } from "../jobs/jobs.ts";
import type { TeamQueue } from "../queue/queued-jobs.ts";
import { type Order, runOperation } from "../threads/run-operation.ts";
import { startThread } from "../threads/start-thread.ts";
import { type OpenContext, openContext } from "./open-context.ts";
import type { ServerContext } from "./server-context.ts";

/** The cases that pages work on: each is opened when it is first asked for, and closed when nobody has asked for a while. */
export interface OpenCases {
	/**
	 * The case of this id, open until the answer is out; null: the one named at the start. `onlyReads`: nothing is lost where it is closed
	 * after a while all the same. `who`: a person of a team, who has it as they may see it.
	 *
	 * - problems: `case-unnamed`, `case-missing`, those of opening
	 */
	readonly use: (
		id: string | null,
		answer: ServerResponse,
		onlyReads: boolean,
		who?: string | null,
	) => Promise<Outcome<ServerContext>>;
	/** Is there a case that an address without a case means? */
	readonly hasNamed: () => boolean;
	/** Runs an operation on the case files of the folder. */
	readonly runOnFolder: (order: Order, isLong: boolean, hooks: Pick<Context, "signal">) => Promise<Outcome<unknown>>;
	/** Ids of the cases that there are. */
	readonly ids: () => Promise<readonly string[]>;
	/** Closes those that nobody uses; called now and then. */
	readonly closeUnused: () => Promise<void>;
	readonly close: () => Promise<void>;
}

/** The cases in the database of a team. */
export interface DeskCases {
	/** The address of the case of this id; null where there is none. */
	readonly find: (id: string) => Promise<string | null>;
	readonly list: () => Promise<readonly KnownCase[]>;
}

/** Milliseconds that a case stays open after the last who used it has left: going back to it should not take the time of opening. */
const STAYS_OPEN_MS = 300_000;

/** Milliseconds that who has asked something may take to be answered when a case is to be closed: what only reads, and what may save. */
const ANSWERED_MS = { reads: 10_000, saves: 60_000 } as const;

/** Somebody whose answer is not out. */
interface User {
	readonly who: string | null;
	readonly onlyReads: boolean;
	readonly hasLeft: Promise<void>;
}

interface Held {
	readonly opened: Promise<Outcome<OpenContext>>;
	readonly users: Set<User>;
	lastUse: number;
}

/** `named`: the file that an address without a case means, null where there is none. */
export function openCases(
	folder: CaseChoice,
	named: string | null,
	start: OpenContext | null,
	/** The clock, in milliseconds from any moment. */
	now: () => number = () => performance.now(),
	answeredMs: { readonly reads: number; readonly saves: number } = ANSWERED_MS,
	team: TeamQueue | null = null,
	desk: DeskCases | null = null,
): OpenCases {
	/** Addresses of cases of the desk that were found, by id. */
	const atDesk = new Map<string, string>();
	const held = new Map<string, Held>();
	/** Files on which work is done while they are closed; who asks for one waits. */
	const closed = new Map<string, Promise<unknown>>();
	if (named !== null && start !== null)
		held.set(named, { opened: Promise.resolve({ ok: true, value: start }), users: new Set(), lastUse: now() });

	const fileOf = async (id: string | null): Promise<Outcome<string>> => {
		if (named !== null && (id === null || id === caseIdOf(named))) return { ok: true, value: named };
		if (id === null)
			return failed(
				"case-unnamed",
				"Expected an address with a case, got one without; choose a case from the list",
				"case",
			);
		const known = atDesk.get(id) ?? (await desk?.find(id)) ?? null;
		if (known !== null) {
			atDesk.set(id, known);
			return { ok: true, value: known };
		}
		const found = findKnownCase(folder, id);
		return found.ok ? { ok: true, value: found.value.file } : found;
	};
	const open = (file: string): Held => {
		const known = held.get(file);
		if (known !== undefined) return known;
		const entry: Held = { opened: openContext({ ...folder, file }, now, team), users: new Set(), lastUse: now() };
		held.set(file, entry);
		const forget = (): void => {
			held.delete(file);
			for (const [id, address] of atDesk) if (address === file) atDesk.delete(id);
		};
		void entry.opened.then(({ ok }) => (ok ? remember(file) : forget()), forget);
		return entry;
	};
	const remember = (file: string): void => {
		if (isPostgresAddress(file)) return;
		const found = findKnownCase(folder, caseIdOf(file));
		const isPlain = !found.ok || found.value.known.place === "folder" || found.value.known.place === "recent";
		if (isPlain) rememberCase(folder.settings, { file, opened: folder.now() });
	};
	const drop = async (file: string): Promise<void> => {
		const entry = held.get(file);
		held.delete(file);
		const opened = await entry?.opened;
		if (entry !== undefined && opened?.ok) await opened.value.close(haveLeft([...entry.users], answeredMs.reads));
	};
	if (named !== null) remember(named);
	/** Who asks from now on waits; who has asked is answered first. */
	const closeUnlessAtWork = async (file: string): Promise<Outcome<never> | null> => {
		const entry = held.get(file);
		const isBusy = async (): Promise<boolean> => {
			const opened = await entry?.opened;
			return opened?.ok === true && (await opened.value.context.jobs.list()).some(isUnderWay);
		};
		const saving = [...(entry?.users ?? [])].filter(({ onlyReads }) => !onlyReads);
		if ((await isBusy()) || !(await haveLeft(saving, answeredMs.saves)) || (await isBusy()))
			return failed(
				"case-at-work",
				"Expected a case in which nothing is running, got one with work under way; wait for it or stop it",
				"case",
			);
		await drop(file);
		return null;
	};

	const whileClosed: WhileClosed = async (file, work, patienceMs = 0) => {
		const opened = await held.get(file)?.opened;
		if (opened?.ok && patienceMs > 0)
			await Promise.race([opened.value.context.jobs.idle(), setTimeout(patienceMs, null, { ref: false })]);
		// Several may wait for the same; nothing may come between the end of waiting and what follows.
		while (closed.has(file)) await closed.get(file);
		const done = closeUnlessAtWork(file).then((refused) => refused ?? work());
		closed.set(
			file,
			done.catch(() => {}).finally(() => closed.delete(file)),
		);
		return done;
	};
	return {
		async use(id, answer, onlyReads, who = null) {
			const file = await fileOf(id);
			if (!file.ok) return file;
			while (closed.has(file.value)) await closed.get(file.value);
			const entry = open(file.value);
			entry.lastUse = now();
			if (!answer.destroyed) {
				const hasLeft = new Promise<void>((resolve) => answer.once("close", resolve));
				const user: User = { who, onlyReads, hasLeft };
				entry.users.add(user);
				void hasLeft.then(() => {
					entry.users.delete(user);
					entry.lastUse = now();
				});
			}
			const opened = await entry.opened;
			if (!opened.ok) return opened;
			return who === null ? { ok: true, value: opened.value.context } : opened.value.contextFor(who);
		},
		// It may have been renamed or archived since.
		hasNamed: () => named !== null && existsSync(named),
		async runOnFolder(order, isLong, hooks) {
			const { who = folder.who } = order;
			const choice = { ...folder, who, ...(named === null ? {} : { file: named }) };
			if (!isLong) return runOperation(order, choice, { ...hooks, whileClosed });
			const { folder: at, settings } = folder;
			const context = { folder: at, who, ...(settings === undefined ? {} : { settings }) };
			const thread = await startThread({ context, budget: BUDGETS.call, stopMs: BUDGETS.stop.call });
			try {
				return await thread.run(order, hooks);
			} finally {
				await thread.close();
			}
		},
		ids: async () =>
			[...((await desk?.list()) ?? []), ...knownCases(folder).map(({ known }) => known)].map(({ id }) => id),
		async closeUnused() {
			for (const [file, { opened, users, lastUse }] of [...held]) {
				const still = await opened;
				const busy = new Set([...users].flatMap(({ who }) => who ?? []));
				if (still.ok) await still.value.closePersonal(now() - STAYS_OPEN_MS, busy);
				if (file === named || users.size > 0 || now() - lastUse < STAYS_OPEN_MS) continue;
				const context = await opened;
				if (context.ok && (await context.value.context.jobs.list()).some(isUnderWay)) continue;
				if (held.get(file)?.users.size === 0) await drop(file);
			}
		},
		close: async () => {
			await Promise.all([...held.keys()].map(drop));
		},
	};
}

/** Resolves when the answers of all are out, with true, or after so many milliseconds. */
const haveLeft = (users: readonly User[], milliseconds: number): Promise<boolean> =>
	Promise.race([
		Promise.all(users.map(({ hasLeft }) => hasLeft)).then(() => true),
		setTimeout(milliseconds, false, { ref: false }),
	]);
