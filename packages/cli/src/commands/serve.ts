import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { CaseChoice } from "@fissure/app";
import { CASE_FILE, type Typed } from "@fissure/app/operations";
import type { RunningServer, TeamRequest } from "@fissure/server";
import { caseOf } from "../invocation/case-of.ts";
import type { RunnableCommand } from "../invocation/runnable-command.ts";
import { hostsIn } from "../invocation/show-operation.ts";
import { versionOf } from "../invocation/version-of.ts";
import { DONE, FAILED, type Io, STOPPED, writeAll } from "../terminal/io.ts";
import { LOG_OPTION, logLine } from "../terminal/log-lines.ts";
import { progressLine } from "../terminal/progress.ts";
import { complain, complainOf } from "../terminal/report.ts";

const MORE = `
Examples:
  fissure serve
  fissure serve --demo
  fissure serve --case corridor.fissure --port 8000 --no-open
  fissure serve --team postgres://fissure@db.example/desk --public-address https://fissure.example.org --trusted-proxy 127.0.0.1
  fissure serve --team postgres://fissure@db.example/desk --log json --metrics 127.0.0.1:9464

FISSURE_OIDC_ISSUER, FISSURE_OIDC_CLIENT, FISSURE_OIDC_SECRET and FISSURE_OIDC_NAME let the people of an organisation sign in with OpenID Connect;
FISSURE_SMTP_URL and FISSURE_MAIL_FROM let it send mail, FISSURE_WEBHOOK_HOSTS names hosts in private networks to which webhooks may send. See docs/team.md. A password of the database belongs into the file that PGPASSFILE names, or into FISSURE_TEAM: what is typed here, others on this machine see.`;

/** Milliseconds in which the server of a team may end what is under way when it is stopped. */
const ENDING_MS = 20_000;

interface ServeOptions {
	readonly case?: string;
	readonly who?: string;
	readonly demo?: boolean;
	/** As it was typed, or the one that is taken otherwise. */
	readonly port: number | string;
	readonly host: string;
	readonly open: boolean;
	readonly team?: string;
	readonly publicAddress?: string;
	readonly trustedProxy?: readonly string[];
	readonly jobs: number | string;
	readonly files?: string;
	readonly log: string;
	readonly metrics?: string;
}

export const SERVE: RunnableCommand = {
	command: {
		path: "serve",
		summary: "open the pages in the browser",
		about:
			"Open the case in the browser, for you alone, until you stop it with Ctrl-C. Without a case, or with several in this folder, a page lets you choose or create one.",
		options: [
			CASE_FILE,
			{
				flags: "--demo",
				about: `create the invented case in this folder as port-ellery.fissure, if it does not exist yet, and open it`,
			},
			{ flags: "--who <name>", about: "your name for the history (default: FISSURE_WHO, else your login name)" },
			{
				flags: "--port <number>",
				about: "port to listen on; 0 takes any free port",
				value: { whole: [0, 65_535] },
				default: "7878",
			},
			{
				flags: "--host <address>",
				about: "an address of this machine; others are refused, unless a team signs in at --public-address",
				default: "127.0.0.1",
			},
			{
				flags: "--team <address>",
				about: "let the people of a team sign in: postgres://PERSON@HOST/DATABASE (default: FISSURE_TEAM)",
			},
			{
				flags: "--public-address <address>",
				about: "with --team: where browsers find the pages, such as https://fissure.example.org",
			},
			{
				flags: "--trusted-proxy <addresses>",
				about: "with --team: network addresses of the reverse proxies, between commas",
				value: "list",
			},
			{
				flags: "--jobs <number>",
				about: "with --team: jobs that this server does at once; 0 leaves all to fissure worker",
				value: { whole: [0, 64] },
				default: "1",
			},
			{
				flags: "--files <folder>",
				about: "with --team: folder of files that all hosts share, for uploads (default: FISSURE_FILES, else files)",
			},
			{ ...LOG_OPTION, about: "with --team: how lines about requests and jobs are written to standard error" },
			{
				flags: "--metrics <address>",
				about: "with --team: give figures to Prometheus there, apart from the pages, such as 127.0.0.1:9464",
			},
			{ flags: "--no-open", about: "only print the address" },
		],
		more: MORE,
	},
	run: ({ options }: Typed<ServeOptions>, io) => serve(options, io),
};

async function serve(options: ServeOptions, io: Io): Promise<number> {
	const team = teamOf(options, io);
	io.stopInOrder?.(team === null ? undefined : ENDING_MS);
	const choice = options.demo === true ? await demoChoice(options, io) : caseOf(options, io);
	if (choice === null) return io.signal.aborted ? STOPPED : FAILED;
	const { startServer } = await import("@fissure/server");
	const progress = progressLine(io.stderr);
	const upgrading = { signal: io.signal, onProgress: progress.show };
	const request = {
		...(team === null ? {} : { team }),
		case: { ...choice, upgrading },
		pages: pagesFolder(),
		program: versionOf(),
		host: options.host,
		port: Number(options.port),
	};
	const started = await startServer(request);
	progress.clear();
	if (!started.ok) {
		complainOf(io.stderr, started.problem);
		return FAILED;
	}
	const { openAt, newAddress, address, file, close } = started.value;
	if (team !== null) return serveTeam(started.value, io);
	await writeAll(
		io.stdout,
		`Fissure has ${file ?? `the cases of ${choice.folder}`} open at ${address}\n\n  ${openAt}\n\nThe first person to open this address can read and change the case; it works only once. ${io.stdin.isTTY === true ? "Press Enter for another. " : ""}Stop with Ctrl-C.\n`,
	);
	if (io.stdin.isTTY === true) void giveAddresses(newAddress, io);
	const shown = options.open && io.stdout.isTTY === true ? await showInBrowser(newAddress(), io) : () => {};
	await stopped(io);
	shown();
	// Else the program would wait for the keyboard.
	io.stdin.destroy?.();
	await close();
	return DONE;
}

/** Serves until it is stopped: who may come in signs in, so that the address is no secret. */
async function serveTeam({ openAt, address, metrics, close }: RunningServer, io: Io): Promise<number> {
	await writeAll(
		io.stdout,
		`Fissure lets the people of the team sign in at ${openAt}${openAt === address ? "" : `, listening on ${address}`}.${metrics === null ? "" : ` Prometheus finds figures at ${metrics}.`} Stop with Ctrl-C.\n`,
	);
	await stopped(io);
	io.stdin.destroy?.();
	await close();
	return DONE;
}

/** Null: one person, as long as nobody names a team. */
function teamOf(
	{ team, publicAddress, trustedProxy, jobs, log, metrics, ...options }: ServeOptions,
	{ env, stderr }: Io,
): TeamRequest | null {
	const address = team ?? (env.FISSURE_TEAM || undefined);
	if (address === undefined) return null;
	const files = options.files ?? env.FISSURE_FILES;
	return {
		address,
		...(publicAddress === undefined ? {} : { publicAddress }),
		...(trustedProxy === undefined ? {} : { trustedProxies: trustedProxy }),
		...(files === undefined || files === "" ? {} : { files: resolve(files) }),
		...(metrics === undefined ? {} : { metrics }),
		jobs: Number(jobs),
		log: (line) => void writeAll(stderr, logLine(line, log)),
		...organisationOf(env),
		webhookHosts: hostsIn(env.FISSURE_WEBHOOK_HOSTS),
		mail: { url: env.FISSURE_SMTP_URL, from: env.FISSURE_MAIL_FROM },
	};
}

/** From the environment alone: what is typed, others on this machine see. */
function organisationOf(env: Io["env"]): Pick<TeamRequest, "organisation"> {
	const { FISSURE_OIDC_ISSUER: issuer, FISSURE_OIDC_CLIENT: client, FISSURE_OIDC_SECRET: secret } = env;
	if (!issuer || !client || !secret) return {};
	return { organisation: { issuer, client, secret, name: env.FISSURE_OIDC_NAME || new URL(issuer).hostname } };
}

const stopped = ({ signal }: Io): Promise<void> =>
	new Promise((resolve) => {
		if (signal.aborted) resolve();
		signal.addEventListener("abort", () => resolve(), { once: true });
	});

/** An address for each press of Enter: one opens once, and a person may have two browsers. */
async function giveAddresses(newAddress: () => string, { stdin, stdout }: Io): Promise<void> {
	try {
		for await (const _ of stdin) await writeAll(stdout, `  ${newAddress()}\n`);
	} catch {
		// The keyboard has gone, or is no longer asked.
	}
}

/** The invented case in the folder of the call; made where it is not there. Null where that did not succeed. */
async function demoChoice(options: ServeOptions, io: Io): Promise<CaseChoice | null> {
	const { preset: _, ...own } = caseOf(options, io);
	const progress = progressLine(io.stderr);
	const { createExample, EXAMPLE_FILE } = await import("@fissure/app");
	const choice = { ...own, file: resolve(own.folder, options.case ?? EXAMPLE_FILE) };
	const made = await createExample(choice, { signal: io.signal, onProgress: progress.show });
	progress.clear();
	if (!made.ok) complainOf(io.stderr, made.problem);
	return made.ok && made.value !== null ? choice : null;
}

/** The pages as built; the program that is installed keeps the places of the packages. */
const pagesFolder = (): string => fileURLToPath(new URL("../../../web/dist", import.meta.url));

/**
 * Opens the browser; returns how to clear up behind it. The address goes through a file that only this person may read: what a
 * program is started with, every user of a machine can see.
 */
async function showInBrowser(address: string, io: Io): Promise<() => void> {
	const folder = mkdtempSync(join(tmpdir(), "fissure-open-"));
	const file = join(folder, "open.html");
	writeFileSync(file, `<!doctype html><meta charset="utf-8"><meta http-equiv="refresh" content="0;url=${address}">\n`, {
		mode: 0o600,
	});
	try {
		const { default: open } = await import("open");
		const child = await open(file);
		// Where there is no browser to be found, the printed address still is.
		child.on("error", () => complain(io.stderr, "no browser was found; open the address above"));
	} catch {
		complain(io.stderr, "no browser was found; open the address above");
	}
	return () => rmSync(folder, { recursive: true, force: true });
}
