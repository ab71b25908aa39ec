import type pg from "pg";

/** What is known of the state of a case without asking: the server makes each change known. */
export interface Stamps {
	/** Another number after each change that anybody made. While nobody tells, another each time. */
	readonly stamp: () => number;
	/** Number of the last migration; 0 until `learn` was asked. */
	readonly version: () => number;
	/** Asks the server once. */
	readonly learn: () => Promise<void>;
	/** Takes what the server told somebody else. */
	readonly take: (told: string) => void;
	readonly stop: () => Promise<void>;
}

/** The name under which the server makes known that a case has changed. */
export const channelOf = (schema: string): string => `fissure ${schema}`;

/** Milliseconds until a connection that was lost is tried again. */
const AGAIN_MS = 1_000;

/** By address of a case, who follows it in this process. */
const followers = new Map<string, Set<(told: string) => void>>();

/** Makes a change known to all who follow the case in this process, before the server does. */
export function tellHere(address: string, told: string): void {
	for (const take of followers.get(address) ?? []) take(told);
}

/** Follows the changes of a case from the first time that its stamp is asked for. */
export function stampsOf(pool: pg.Pool, schema: string, address: string): Stamps {
	let [stamp, version] = [0, 0];
	let unknown = 0;
	let listener: pg.PoolClient | null = null;
	let state: "idle" | "joining" | "told" | "stopped" = "idle";
	let timer: NodeJS.Timeout | undefined;

	const take = (told: string): void => {
		const [newStamp = 0, newVersion = 0] = told.split(" ").map(Number);
		stamp = Math.max(stamp, newStamp);
		version = newVersion;
	};
	const here = followers.get(address) ?? new Set();
	followers.set(address, here.add(take));
	const read = async (client: Pick<pg.Pool, "query">): Promise<void> => {
		const { rows } = await client.query("select stamp || ' ' || version as told from case_state");
		take(String((rows[0] as { readonly told?: string } | undefined)?.told ?? ""));
	};
	const lose = (): void => {
		listener?.release(true);
		listener = null;
		if (state === "stopped") return;
		state = "idle";
	};
	const isStopped = (): boolean => state === "stopped";
	const join = async (): Promise<void> => {
		state = "joining";
		try {
			const client = await pool.connect();
			listener = client;
			client.on("error", lose);
			client.on("end", lose);
			client.on("notification", ({ payload }) => take(payload ?? ""));
			await client.query(`listen "${channelOf(schema)}"`);
			// What changed before it listened.
			await read(client);
			if (state === "joining") state = "told";
		} catch {
			lose();
			if (!isStopped()) {
				state = "joining";
				timer = setTimeout(() => {
					state = "idle";
				}, AGAIN_MS);
				timer.unref();
			}
		}
	};
	return {
		stamp: () => {
			if (state === "idle") void join();
			return state === "told" ? stamp : --unknown;
		},
		version: () => version,
		learn: () => read(pool),
		take,
		stop: async () => {
			state = "stopped";
			here.delete(take);
			if (here.size === 0) followers.delete(address);
			clearTimeout(timer);
			listener?.removeAllListeners("end");
			listener?.release(true);
			listener = null;
		},
	};
}
