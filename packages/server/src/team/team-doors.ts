import { type CaseAct, initCase } from "@fissure/app";
import type { CompiledOperation, TeamAccess } from "@fissure/app/operations";
import {
	caseAddressIn,
	hasDeskCase,
	isTeamReady,
	listDeskCases,
	moveCase,
	type Organisation,
	organisationSignIn,
	readMailServer,
	type SignedIn,
	setRole,
	type Team,
} from "@fissure/app/team";
import { failed, type Outcome, type Problem } from "@fissure/core";
import type { CaseChanged, CaseList } from "@fissure/model";
import type { FastifyInstance, FastifyRequest } from "fastify";
import type { DeskCases, OpenCases } from "../context/open-cases.ts";
import { type OwnAddresses, ownOnPort } from "../guards/is-own-request.ts";
import type { Metrics } from "../monitoring/metrics.ts";
import { addProbes } from "../monitoring/probes.ts";
import { brokenLine, type ServerLine, watchRequests } from "../monitoring/server-log.ts";
import type { TeamWorkRequest } from "../queue/team-work.ts";
import type { WorkerLine } from "../queue/work-on-queue.ts";
import { type Order, runOperation } from "../threads/run-operation.ts";
import { addTeamGuards } from "./add-team-guards.ts";
import { mayIn, notAllowed, roleIn } from "./asker.ts";
import { openAuditTrail } from "./audit-trail.ts";
import { addNotices, type Notices } from "./notices.ts";
import { addSending } from "./sending.ts";
import { addSignInPages } from "./sign-in-pages.ts";

/** A team, as it is served; its address: `postgres://person@host:5432/desk`. */
export interface TeamRequest extends TeamWorkRequest {
	/** Where browsers find the pages: `https://fissure.example.org`; this machine alone unless said. */
	readonly publicAddress?: string;
	/** With which people may sign in, beside passwords. */
	readonly organisation?: Organisation;
	/** Network addresses of proxies, whose word is taken for where a request is from. */
	readonly trustedProxies?: readonly string[];
	/** Where figures are given to Prometheus, apart from the pages: `127.0.0.1:9464`; nowhere unless said. */
	readonly metrics?: string;
	/** Hosts in private networks to which webhooks may send; none unless said. */
	readonly webhookHosts?: readonly string[];
	/** Which server sends mail, and in whose name; none unless said. */
	readonly mail?: { readonly url: string | undefined; readonly from: string | undefined };
	readonly log?: (line: ServerLine | WorkerLine) => void;
}

/** How the people of a team are let in, and what they may have done that is about no single case. */
export interface TeamDoors {
	readonly team: Team;
	readonly trustedProxies: readonly string[];
	/** Puts guards and pages for signing in before everything else. */
	readonly add: (app: FastifyInstance) => Promise<void>;
	/** What people are told. */
	readonly addNotices: (app: FastifyInstance) => Notices;
	readonly runOnFolder: (
		operation: CompiledOperation,
		input: unknown,
		by: { readonly signal: AbortSignal; readonly asker: SignedIn },
	) => Promise<Outcome<unknown>>;
	readonly runOnTeam: (order: Order, asker: SignedIn) => Promise<Outcome<unknown>>;
	/** How an operation reaches the accounts for somebody. */
	readonly accessOf: (asker: SignedIn) => TeamAccess;
	/** Says in the log that the program made an error. */
	readonly onBroken: (error: unknown, request: FastifyRequest) => void;
	/** `http://127.0.0.1:9464/metrics`; null: figures are given nowhere. */
	readonly metrics: string | null;
}

interface DoorsOptions extends TeamRequest {
	/** Its accounts, open; they are closed with the doors. */
	readonly team: Team;
	readonly now: () => string;
	readonly port: () => number;
	readonly cases: Pick<OpenCases, "runOnFolder" | "ids">;
	readonly folder: string;
}

/**
 * How a server lets the people of a team in.
 *
 * - problems: `address-public`, `mail-settings`, those of `openMetrics`
 */
export async function teamDoors(options: DoorsOptions): Promise<Outcome<TeamDoors>> {
	const { team, publicAddress, trustedProxies = [], webhookHosts = [], now, port, cases, log = () => {} } = options;
	const at = publicOf(publicAddress);
	if (!at.ok) return at;
	const own = (): OwnAddresses => at.value ?? ownOnPort(port());
	const isSecure = at.value?.scheme === "https";
	// The prefix makes browsers refuse it from other hosts of the same site, and without encryption.
	const cookie = (): string => (isSecure ? "__Host-fissure" : `fissure-team-${port()}`);
	const pages = (): string => (at.value === null ? `http://127.0.0.1:${port()}` : new URL(publicAddress ?? "").origin);
	const say = (line: Omit<ServerLine, "at">): void => log({ at: now(), ...line });
	const mail = readMailServer(options.mail?.url, options.mail?.from);
	if (!mail.ok) return mail;
	const metrics = await metricsOf(options.metrics, team);
	if (!metrics.ok) return metrics;
	const trail = openAuditTrail(team, (entries, { code }) => say({ what: "audit-gap", entries, problem: code }));
	const accessOf = (asker: SignedIn): TeamAccess => ({
		...{ asker, pages: pages(), cases: cases.ids, privateHosts: webhookHosts, mail: async () => mail },
		open: async () => ({ ok: true, value: { ...team, who: asker.name, close: async () => {} } }),
	});
	const organisation = options.organisation === undefined ? null : organisationSignIn(options.organisation);
	return {
		ok: true,
		value: {
			team,
			trustedProxies,
			async add(app) {
				watchRequests(app, {
					now,
					onBegin: () => metrics.value?.onBegin(),
					onEnd(line) {
						metrics.value?.onEnd(line);
						if (line.operation !== "probe") log(line);
					},
				});
				addTeamGuards(app, { team, own, cookie, trail });
				addSignInPages(app, {
					...{ team, cookie, isSecure, pages, organisation, mail: mail.value },
					onBroken: (error) => log(brokenLine(now(), error, "forget-password")),
				});
				addProbes(app, {
					isReady: () => isTeamReady(team),
					hosts: () => own().hosts,
					onChange: (problem) => say(problem === null ? { what: "ready" } : { what: "not-ready", problem }),
				});
				app.addHook("onListen", async () => say({ what: "started" }));
				addSending(app, team, {
					sending: () => ({ pages: pages(), privateHosts: webhookHosts, mail: mail.value }),
					onBroken: (error) => log(brokenLine(now(), error, "send")),
				});
				app.addHook("preClose", async () => say({ what: "stopping" }));
				app.addHook("onClose", async () => {
					await metrics.value?.close();
					say({ what: "ended" });
				});
			},
			addNotices: (app) => addNotices(app, { team, folder: options.folder, now, pages }),
			onBroken: (error, request) => log(brokenLine(now(), error, request)),
			metrics: metrics.value?.address ?? null,
			accessOf,
			runOnTeam: (order, asker) =>
				runOperation(order, { folder: options.folder, who: asker.name, now }, { team: accessOf(asker) }),
			async runOnFolder(operation, input, { signal, asker }) {
				const problem = mayOnFolder(operation, input, asker);
				if (problem !== null) return { ok: false, problem };
				if (operation.name === "manage-case") {
					const done = await atDesk({ team, now }, input as CaseAct, asker);
					if (done !== null) return done.ok ? followCase(team, done.value, asker) : done;
				}
				const order: Order = { operation: operation.name, input, who: asker.name };
				const outcome = await cases.runOnFolder(order, operation.effect === "long", { signal });
				if (!outcome.ok) return outcome;
				if (operation.name !== "list-cases") return followCase(team, outcome.value as CaseChanged, asker);
				const listed = await listDeskCases(team);
				if (!listed.ok) return listed;
				const list = outcome.value as CaseList;
				return { ok: true, value: seenBy({ ...list, cases: [...listed.value, ...list.cases] }, asker) };
			},
		},
	};
}

/** What is done with a case in the database of the team; null where another is meant. A new case is made there. */
async function atDesk(
	{ team, now }: { readonly team: Team; readonly now: () => string },
	act: CaseAct,
	asker: SignedIn,
): Promise<Outcome<CaseChanged> | null> {
	if (act.act === "create") {
		const address = caseAddressIn(team, act.name);
		if (!address.ok) return address;
		const there = await hasDeskCase(team, act.name);
		if (!there.ok) return there;
		if (there.value)
			return failed(
				"case-exists",
				`Expected a name that is free, got "${act.name}", which is in use; choose another`,
				"name",
			);
		const made = await initCase({ case: { file: address.value, folder: "/", who: asker.name, now } });
		if (!made.ok) return made;
		const listed = await listDeskCases(team);
		if (!listed.ok) return listed;
		const known = listed.value.find(({ id }) => id === act.name) ?? null;
		return { ok: true, value: { act: "create", case: known, from: null, note: null } };
	}
	if (act.act === "begin") return null;
	const isHere = await hasDeskCase(team, act.case);
	if (!isHere.ok) return isHere;
	if (!isHere.value) return null;
	return failed(
		"case-in-database",
		`Expected a case in a file, got "${act.case}" in the database of the team; its database is backed up and restored as docs/team.md says`,
		"case",
	);
}

async function metricsOf(at: string | undefined, team: Team): Promise<Outcome<Metrics | null>> {
	if (at === undefined) return { ok: true, value: null };
	const { openMetrics } = await import("../monitoring/metrics.ts");
	return openMetrics(at, team);
}

/** What is about no single case: the one that the input names, else it is for administrators. */
function mayOnFolder({ least, permission }: CompiledOperation, input: unknown, asker: SignedIn): Problem | null {
	if (least === "person") return null;
	const { case: id } = input as { readonly case?: string };
	if (id !== undefined && least !== "administrator") return mayIn(asker, id, { least, permission });
	return asker.administrator ? null : notAllowed("an administrator of the team", "another person; ask one", "person");
}

/** The cases in which a person has a role, and their names alone to who gives roles; where on the server they are is nothing to them. */
const seenBy = ({ cases, ...list }: CaseList, asker: SignedIn): CaseList => ({
	...list,
	folder: "",
	named: null,
	team: { person: asker.name, administrator: asker.administrator, roles: asker.roles },
	cases: cases
		.filter(({ id, place }) => (roleIn(asker, id) !== null || asker.administrator) && place !== "recent")
		.map((one) => ({ ...one, folder: "" })),
});

/** Who makes a case owns it, and roles follow one that gets another name. */
async function followCase(team: Team, changed: CaseChanged, asker: SignedIn): Promise<Outcome<CaseChanged>> {
	const { act, from, case: known } = changed;
	const id = known?.id ?? null;
	const isNew = from === null || act === "copy";
	const followed =
		isNew && id !== null
			? await setRole(team, { person: asker.person, case: id, role: "owner" })
			: from !== null && from !== id
				? await moveCase(team, from, id)
				: null;
	if (followed?.ok === false) return followed;
	return { ok: true, value: { ...changed, case: known === null ? null : { ...known, folder: "" } } };
}

/** Null: this machine alone. */
function publicOf(given: string | undefined): Outcome<OwnAddresses | null> {
	if (given === undefined) return { ok: true, value: null };
	const url = URL.canParse(given) ? new URL(given) : null;
	const isPlain = url !== null && url.pathname === "/" && url.search === "" && url.username === "";
	const isHere = url !== null && /^(?:localhost|127[.]0[.]0[.]1|.+[.]localhost)$/u.test(url.hostname);
	// Without encryption passwords would be read on the way.
	if (!isPlain || (url.protocol !== "https:" && !(url.protocol === "http:" && isHere)))
		return failed(
			"address-public",
			`Expected an address such as https://fissure.example.org, got "${given.slice(0, 100)}"; write https and the name alone`,
			"public-address",
		);
	// Browsers leave out the port that belongs to the scheme.
	return { ok: true, value: { hosts: [url.host], scheme: url.protocol === "https:" ? "https" : "http" } };
}

/** The cases in the database of a team, as a server finds them. */
export const deskCases = (team: Team): DeskCases => ({
	async find(id) {
		const there = await hasDeskCase(team, id);
		const address = there.ok && there.value ? caseAddressIn(team, id) : null;
		return address?.ok ? address.value : null;
	},
	async list() {
		const listed = await listDeskCases(team);
		return listed.ok ? listed.value : [];
	},
});
