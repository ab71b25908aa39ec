import { execFileSync } from "node:child_process";
import { randomInt } from "node:crypto";
import {
	chmodSync,
	chownSync,
	existsSync,
	mkdirSync,
	mkdtempSync,
	readFileSync,
	renameSync,
	rmSync,
	writeFileSync,
} from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import pg from "pg";

/** The programs of PostgreSQL 17, where Debian puts them; `POSTGRES_PROGRAMS` names another folder. */
const PROGRAMS = process.env.POSTGRES_PROGRAMS ?? "/usr/lib/postgresql/17/bin";

/** A server that is running already, such as that of a container: `postgres://user@host:port`, of somebody who may make databases. */
const GIVEN = process.env.FISSURE_TEST_POSTGRES;

/** Where all processes of a test run find the one server that the first of them starts. */
const FOLDER = "FISSURE_TEST_POSTGRES_FOLDER";

const hasPrograms = existsSync(join(PROGRAMS, "initdb"));

/** Whether tests can ask PostgreSQL; where they cannot, they skip and say so. */
export const hasPostgres = GIVEN !== undefined || hasPrograms;

/** PostgreSQL refuses to run as root; Debian makes this user for it. */
const isRoot = process.getuid?.() === 0;

/** Runs a program of PostgreSQL and gives what it printed. */
export function runPostgres(program: string, ...args: readonly string[]): string {
	const path = join(PROGRAMS, program);
	const [command, all] = isRoot ? ["runuser", ["-u", "postgres", "--", path, ...args]] : [path, [...args]];
	return execFileSync(command as string, all as string[], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] });
}

/** Nothing of a test run needs to outlive the machine. */
const QUICK = ["fsync=off", "full_page_writes=off", "synchronous_commit=off"];

export interface TestServer {
	/** `postgres://fissure@127.0.0.1:port`. */
	readonly address: string;
	readonly port: number;
	/** Where its data are. */
	readonly data: string;
	/** Starts it once more, after `stopPostgres`, at the same address. */
	readonly again: () => void;
}

/**
 * Starts a server of its own in a folder that does not exist yet. It listens on this machine alone.
 *
 * `durable`: it waits for the disk as a real one does, for tests that kill it.
 */
export async function startPostgres(
	folder: string,
	{ durable = false, settings = [] as readonly string[] } = {},
): Promise<TestServer> {
	mkdirSync(folder);
	if (isRoot) {
		const [uid, gid] = ["-u", "-g"].map((of) => Number(execFileSync("id", [of, "postgres"], { encoding: "utf8" })));
		chownSync(folder, uid as number, gid as number);
	}
	const data = join(folder, "data");
	runPostgres(
		"initdb",
		"-D",
		data,
		"-U",
		"fissure",
		"--auth=trust",
		"-E",
		"UTF8",
		"--locale=C",
		"-k",
		"--no-sync",
		"--no-instructions",
	);
	const port = await freePort();
	const fixed = ["listen_addresses=127.0.0.1", `unix_socket_directories=${folder}`, "max_connections=300"];
	const chosen = [...fixed, ...(durable ? [] : QUICK), ...settings].map((setting) => `-c ${setting}`).join(" ");
	const again = (): void => {
		for (let tries = 1; ; tries++)
			try {
				runPostgres("pg_ctl", "-D", data, "-w", "-l", join(folder, "log"), "-o", `-p ${port} ${chosen}`, "start");
				return;
			} catch (error) {
				// The last process of a server that was ended may still hold its memory.
				if (tries === 20) throw error;
				Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 250);
			}
	};
	again();
	return { address: `postgres://fissure@127.0.0.1:${port}`, port, data, again };
}

/** Ends a server, at once. */
export function stopPostgres({ data }: Pick<TestServer, "data">): void {
	runPostgres("pg_ctl", "-D", data, "-m", "immediate", "-w", "stop");
}

/** Below those that the system gives to connections, so that none of them has it when the server is started again. */
async function freePort(): Promise<number> {
	for (;;) {
		const port = randomInt(20_000, 32_000);
		const isFree = await new Promise<boolean>((resolve) => {
			const server = createServer();
			server.on("error", () => resolve(false));
			server.listen(port, "127.0.0.1", () => server.close(() => resolve(true)));
		});
		if (isFree) return port;
	}
}

let known: Promise<string> | undefined;

/**
 * The address of the server that all tests of a run share, without a database: `postgres://user@host:port`. The first test that asks
 * starts it.
 */
export function sharedPostgres(): Promise<string> {
	known ??= GIVEN === undefined ? startShared() : Promise.resolve(GIVEN);
	return known;
}

async function startShared(): Promise<string> {
	const folder = process.env[FOLDER];
	if (folder === undefined) throw new Error(`Expected ${FOLDER}, which the settings of Vitest set, got none`);
	const ready = join(folder, "address");
	try {
		mkdirSync(join(folder, "begun"));
	} catch {
		// Another process was first.
		while (!existsSync(ready)) await setTimeout(20);
		return readFileSync(ready, "utf8");
	}
	const { address } = await startPostgres(join(folder, "server"));
	writeFileSync(`${ready}.new`, address);
	renameSync(`${ready}.new`, ready);
	return address;
}

/** For Vitest: makes the folder in which the server may be started, and ends what was started. */
export function setup(): (() => void) | undefined {
	if (GIVEN !== undefined || !hasPrograms) return undefined;
	const folder = mkdtempSync(join(tmpdir(), "fissure-postgres-"));
	// The user that the server runs as must reach its folder.
	chmodSync(folder, 0o755);
	process.env[FOLDER] = folder;
	return () => {
		if (existsSync(join(folder, "server", "data", "postmaster.pid")))
			stopPostgres({ data: join(folder, "server", "data") });
		rmSync(folder, { recursive: true, force: true });
	};
}

/** Asks a database past everything that the program makes of it, and gives the rows. */
export async function askPostgres<Row extends object = Record<string, unknown>>(
	address: string,
	sql: string,
	...values: readonly unknown[]
): Promise<readonly Row[]> {
	const client = new pg.Client(address);
	await client.connect();
	try {
		return (await client.query<Row>(sql, [...values])).rows;
	} finally {
		await client.end();
	}
}

/** Makes an empty database of this name in the shared server, in the place of one that is there; gives its address. */
export async function newDatabase(name: string): Promise<string> {
	const server = await sharedPostgres();
	await askPostgres(`${server}/postgres`, `drop database if exists ${name} with (force)`);
	await askPostgres(`${server}/postgres`, `create database ${name} template template0`);
	return `${server}/${name}`;
}
