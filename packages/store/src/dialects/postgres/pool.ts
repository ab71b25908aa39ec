import pg from "pg";
import pgpass from "pgpass";

/** What a column comes as, by the number of its type: whole numbers as numbers, true as 1, JSON as its text, as SQLite gives them. */
const PARSERS: Readonly<Record<number, (text: string) => unknown>> = {
	[pg.types.builtins.INT8]: Number,
	[pg.types.builtins.NUMERIC]: Number,
	[pg.types.builtins.BOOL]: (text) => (text === "t" ? 1 : 0),
	[pg.types.builtins.JSON]: (text) => text,
	[pg.types.builtins.JSONB]: (text) => text,
};

const types = {
	getTypeParser: ((type: number, format?: "text" | "binary") =>
		(format !== "binary" && PARSERS[type]) || pg.types.getTypeParser(type, format)) as typeof pg.types.getTypeParser,
};

export interface PoolOptions {
	/** First the schema in which names are looked up. */
	readonly schema: string;
	readonly readOnly: boolean;
	/** Connections at once. */
	readonly most: number;
	/** By which the server lists who is connected. */
	readonly program: string;
}

/** Milliseconds until a server that does not answer counts as one that is not there. */
const CONNECT_MS = 10_000;
/** Milliseconds after which a connection that nobody uses is given back. */
const IDLE_MS = 30_000;
/** Milliseconds to wait while another process writes; one batch of writing takes well under a second. */
const TURN_MS = 60_000;
/** Milliseconds after which a transaction in which nothing happens is ended: its process hangs, and holds up all who want to write. */
const STALLED_MS = 120_000;

/** Where neither the address nor PGPASSWORD has a password, it is looked up where the programs of PostgreSQL look. */
class Client extends pg.Client {
	constructor(config?: pg.ClientConfig) {
		super(config);
		const { password, host, port, database, user } = this as pg.Client & { password: unknown };
		const asked = {
			host,
			port,
			...(database === undefined ? {} : { database }),
			...(user === undefined ? {} : { user }),
		};
		if (password === null) Object.assign(this, { password: () => new Promise((resolve) => pgpass(asked, resolve)) });
	}
}

/** What every connection is made with, whatever the settings of the server are. */
function settingsOf(connection: string, { schema, readOnly, program }: Omit<PoolOptions, "most">): pg.ClientConfig {
	const settings = {
		search_path: `"${schema}"`,
		timezone: "UTC",
		// What is acknowledged is on the disk.
		synchronous_commit: "on",
		lock_timeout: String(TURN_MS),
		idle_in_transaction_session_timeout: String(STALLED_MS),
		// Of a host that is lost without a word, the server lets go within half a minute: others wait for its turn.
		tcp_keepalives_idle: "10",
		tcp_keepalives_interval: "5",
		tcp_keepalives_count: "3",
		tcp_user_timeout: "25000",
		default_transaction_read_only: readOnly ? "on" : "off",
		// As on the disks of today, on which a page here costs little more than the next one.
		random_page_cost: "1.1",
		// Compiling a query takes longer than to answer most of ours.
		jit: "off",
	};
	return {
		connectionString: connection,
		options: Object.entries(settings)
			.map(([name, value]) => `-c ${name}=${value.replaceAll(/[\\ ]/gu, "\\$&")}`)
			.join(" "),
		types,
		connectionTimeoutMillis: CONNECT_MS,
		keepAlive: true,
		keepAliveInitialDelayMillis: 10_000,
		application_name: program,
	};
}

/** Connections to a database. */
export function openPool(connection: string, options: PoolOptions): pg.Pool {
	const pool = new pg.Pool({
		Client,
		...settingsOf(connection, options),
		max: options.most,
		idleTimeoutMillis: IDLE_MS,
		allowExitOnIdle: true,
	});
	// A connection that breaks while nobody uses it: the next question opens another.
	pool.on("error", () => {});
	// One that breaks while it is used: what was asked of it fails and says so; unheard, the event would end the process.
	pool.on("connect", (client) => void client.on("error", () => {}));
	return pool;
}

/** One connection that is asked by one after the other, and never replaced by another. */
export interface OnlyConnection {
	/** As a pool does; once it is lost, this and whatever waits for it is refused. */
	readonly connect: () => Promise<pg.PoolClient>;
	readonly end: () => Promise<void>;
	readonly isLost: () => boolean;
}

/**
 * A connection for what is made for it alone, such as views that hide something: another would not have them, so that what is hidden would be
 * shown.
 */
export function onlyConnection(connection: string, options: Omit<PoolOptions, "most">): OnlyConnection {
	const client = new Client(settingsOf(connection, options)) as pg.Client;
	let isLost = false;
	let isJoined = false;
	let line: Promise<void> = Promise.resolve();
	const lose = (): void => {
		isLost = true;
	};
	client.on("error", lose);
	client.on("end", lose);
	return {
		isLost: () => isLost,
		async connect() {
			const before = line;
			let leave = (): void => {};
			line = new Promise((resolve) => {
				leave = resolve;
			});
			await before;
			try {
				if (isLost) throw new Error("Connection terminated, and what was made for it with it");
				if (!isJoined) await client.connect();
				isJoined = true;
			} catch (error) {
				isLost = true;
				leave();
				throw error;
			}
			return Object.assign(client, {
				release: (broken?: Error | boolean) => {
					if (broken !== undefined && broken !== false) isLost = true;
					leave();
				},
			}) as pg.PoolClient;
		},
		async end() {
			isLost = true;
			if (isJoined) await client.end().catch(() => {});
		},
	};
}
