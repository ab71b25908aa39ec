import { existsSync, mkdtempSync, rmSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type CaseChoice, findCase, removeOldTemporaries } from "@fissure/app";
import type { Team } from "@fissure/app/team";
import { failed, type Outcome } from "@fissure/core";
import type { FastifyInstance } from "fastify";
import { type DeskCases, type OpenCases, openCases } from "./context/open-cases.ts";
import { openContext } from "./context/open-context.ts";
import { type Guarded, OPENING } from "./guards/add-guards.ts";
import { type Key, newKey } from "./guards/key.ts";
import type { TeamWork } from "./queue/team-work.ts";
import { buildServer, type ServerOptions } from "./server.ts";
import type { TeamDoors, TeamRequest } from "./team/team-doors.ts";
import { runOperation } from "./threads/run-operation.ts";

export interface StartRequest {
	/** The case that an address without one means, or the folder alone: then pages begin with a choice of cases. */
	readonly case: CaseChoice;
	/** The folder of the built application; none where only the interface is asked for. */
	readonly pages: string | null;
	/** Name and version: `fissure 0.1.0`. */
	readonly program: string;
	/** This machine only: 127.0.0.1 unless said, and nothing but it or ::1 may be said. */
	readonly host?: string;
	/** 7878 unless said; 0 takes any that is free. */
	readonly port?: number;
	/** Without it no assistant is answered. */
	readonly assistant?: NonNullable<Guarded["assistant"]>;
	/** Whose people are let in, instead of one person who has the key. */
	readonly team?: TeamRequest;
	/** Hold each answer against its schema, as tests do. */
	readonly checked?: boolean;
	/** Called with every route, for a test that asks each whether it is guarded. */
	readonly onRoute?: NonNullable<ServerOptions["onRoute"]>;
}

export interface RunningServer {
	/** With the key: who opens it is let in. It opens once. */
	readonly openAt: string;
	/** Another such address, for another browser. */
	readonly newAddress: () => string;
	/** Without it. */
	readonly address: string;
	/** The case that an address without one means; null where there is none. */
	readonly file: string | null;
	/** Of a team: where figures are given to Prometheus; null: nowhere. */
	readonly metrics: string | null;
	/** Takes no more requests, answers those of a team that are under way, and closes all. */
	readonly close: () => Promise<void>;
}

export const DEFAULT_PORT = 7878;
const OWN_HOSTS = ["127.0.0.1", "localhost", "::1"];

/**
 * Opens the cases of a folder to one person's browser on this machine.
 *
 * - problems: `host-not-own`: without a team there are no accounts, so that nobody else could be kept out; `port-taken`;
 *   `pages-missing`; those of opening
 */
export async function startServer(request: StartRequest): Promise<Outcome<RunningServer>> {
	const { host = "127.0.0.1", port = DEFAULT_PORT, program } = request;
	const isPublic = request.team?.publicAddress !== undefined;
	if (!OWN_HOSTS.includes(host) && !isPublic) {
		const message =
			request.team === undefined
				? `Expected an address of this machine alone (${OWN_HOSTS.join(", ")}), got "${host}"; without a team there are no accounts, so anybody who reaches it could read and change the case; leave --host out, or lead a tunnel to 127.0.0.1`
				: `Expected where browsers find the pages, too, got only the address "${host}" to listen on; add --public-address https://NAME`;
		return failed("host-not-own", message, "host");
	}
	if (request.pages !== null && !existsSync(join(request.pages, "index.html"))) {
		const message = `Expected the built application in "${request.pages}", got nothing; run "npm run build", or install fissure again`;
		return failed("pages-missing", message, "pages");
	}
	// What one person remembers, such as what was opened lately, is nothing to a team.
	const { settings: _, ...withoutSettings } = request.case;
	const { folder, clear } = settled(request.team === undefined ? request.case : withoutSettings);
	// No case, or several: a page lets a person choose. A team works on no case that is not named.
	const found = request.team === undefined ? findCase(request.case) : NO_CASE;
	const opened = found.ok ? await openContext({ ...folder, file: found.value }) : null;
	if (opened?.ok === false) {
		clear();
		return opened;
	}
	removeOldTemporaries(folder.settings, folder.now());
	const file = found.ok ? found.value : null;
	const desk = await deskOf(request);
	if (!desk.ok) {
		await opened?.value.close();
		clear();
		return desk;
	}
	const { team, work, found: atDesk } = desk.value;
	const cases = openCases(folder, file, opened?.value ?? null, undefined, undefined, work?.team ?? null, atDesk);
	const key = newKey();
	let listening = port;
	const doors = await doorsOf(request, { team, cases, key, port: () => listening });
	if (!doors.ok) {
		await cases.close();
		await work?.close();
		await team?.close();
		clear();
		return doors;
	}
	const app = await buildServer({
		...{ cases, doors: doors.value, pages: request.pages, checked: request.checked ?? false },
		...(request.onRoute === undefined ? {} : { onRoute: request.onRoute }),
		version: program.split(" ").at(-1) ?? program,
	});
	const close = async (): Promise<void> => {
		await closeInOrder(app);
		await cases.close();
		await work?.close();
		await team?.close();
		clear();
	};
	try {
		await app.listen({ host: host === "localhost" ? "127.0.0.1" : host, port });
	} catch (error) {
		await close();
		if ((error as NodeJS.ErrnoException).code !== "EADDRINUSE") throw error;
		const message = `Expected port ${port} to be free, got one used by another program; end that program, or choose another port with --port`;
		return failed("port-taken", message, "port");
	}
	listening = (app.server.address() as AddressInfo).port;
	// A large ledger takes half a second to be read; until the browser has been opened it will have been, and nobody waits for it.
	const context = opened?.value.context;
	// Where the server is stopped meanwhile, its case is closed under it.
	if (context !== undefined) runOperation({ operation: "ledger-facets", input: {} }, context.case, {}).catch(() => {});
	const address = `http://${host === "::1" ? "[::1]" : host}:${listening}`;
	const at = request.team?.publicAddress ?? address;
	const metrics = "team" in doors.value ? doors.value.metrics : null;
	const newAddress = (): string => (request.team === undefined ? `${address}${OPENING}?key=${key.newStart()}` : at);
	return { ok: true, value: { openAt: newAddress(), newAddress, address, file, metrics, close } };
}

/** Milliseconds in which answers may end when the server is stopped; then their connections are cut. */
const ENDING_MS = 10_000;

/** Closes the server once what is asked for is answered. */
async function closeInOrder(app: FastifyInstance): Promise<void> {
	// A connection that was answered last while closing would stay until the browser gives it up.
	const idle = setInterval(() => app.server.closeIdleConnections(), 50);
	const late = setTimeout(() => app.server.closeAllConnections(), ENDING_MS);
	try {
		await app.close();
	} finally {
		clearInterval(idle);
		clearTimeout(late);
	}
}

/** Cases of a team are named in addresses alone. */
const NO_CASE = failed(
	"case-unnamed",
	"Expected an address with a case, got one without; choose a case from the list",
	"case",
);

/** Who is let in. What is only needed for a team is loaded only there. */
async function doorsOf(
	{ team: asked, case: choice, assistant }: StartRequest,
	{
		team,
		cases,
		key,
		port,
	}: { readonly team: Team | null; readonly cases: OpenCases; readonly key: Key; readonly port: () => number },
): Promise<Outcome<Guarded | TeamDoors>> {
	if (asked === undefined || team === null)
		return { ok: true, value: { key, port, ...(assistant === undefined ? {} : { assistant }) } };
	const { teamDoors } = await import("./team/team-doors.ts");
	const { now, folder } = choice;
	return teamDoors({ ...asked, team, now, folder, port, cases });
}

/** Of a team: its accounts, its queue of long work, and its cases in the database; null where Fissure works for one person. */
interface Desk {
	readonly team: Team | null;
	readonly work: TeamWork | null;
	readonly found: DeskCases | null;
}

async function deskOf({ team: asked, case: choice, program }: StartRequest): Promise<Outcome<Desk>> {
	if (asked === undefined) return { ok: true, value: { team: null, work: null, found: null } };
	const { openTeam } = await import("@fissure/app/team");
	const { who, now } = choice;
	const team = await openTeam(asked.address, { who, now });
	if (!team.ok) return team;
	const { openTeamWork } = await import("./queue/team-work.ts");
	const work = await openTeamWork(asked, choice, program);
	if (!work.ok) {
		await team.value.close();
		return work;
	}
	const { deskCases } = await import("./team/team-doors.ts");
	return { ok: true, value: { team: team.value, work: work.value, found: deskCases(team.value) } };
}

/** The folder without a case; where nobody says where settings are, what a page begins is gone with the server. */
function settled({ file: _, preset: __, ...choice }: CaseChoice): {
	readonly folder: CaseChoice;
	readonly clear: () => void;
} {
	if (choice.settings !== undefined) return { folder: choice, clear: () => {} };
	const settings = mkdtempSync(join(tmpdir(), "fissure-settings-"));
	return { folder: { ...choice, settings }, clear: () => rmSync(settings, { recursive: true, force: true }) };
}
