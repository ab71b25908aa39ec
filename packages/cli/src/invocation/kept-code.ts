// What V8 compiles of a file is kept beside it, so that the next start of the same Node need not compile it. Measured for a comparison of two
// short texts: a sixth of the processor's time. A file of the program is read by `load` where the build has made it a function of what it
// imports (tools/kept-code.mjs).
import { readFileSync, renameSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { cachedDataVersionTag, setFlagsFromString } from "node:v8";
import { Script } from "node:vm";
import type { Worker } from "node:worker_threads";
import { crc32 } from "node:zlib";

/**
 * Most commands run most of their code once. In the V8 of Node 20 expressions are compiled to be interpreted and again when they are used a
 * second time, and functions are optimised so early that a short command ends before it pays: a fifth of its processor's time. Other versions
 * were not measured. Both flags are numbers that an expression or a function takes when it is made: to switch a way of compiling off and on
 * again (`--regexp-tier-up`) makes the engine run an expression in the way that it was not compiled for, and the process crashes.
 */
const FLAGS = process.versions.v8.startsWith("11.3.")
	? {
			asUsual: ["--regexp-tier-up-ticks=1", "--interrupt-budget=67584"],
			forOneRun: ["--regexp-tier-up-ticks=0", "--interrupt-budget=270336"],
		}
	: { asUsual: [], forOneRun: [] };

const set = (flags: keyof typeof FLAGS): void => {
	for (const flag of FLAGS[flags]) setFlagsFromString(flag);
};

/**
 * From now on the engine, in all threads, is set for code that runs once. To be called when most has been loaded: what V8 compiled before, of
 * Node's own files too, it takes with the flags alone with which it was compiled. A thread loads some fifty of these files, and would compile
 * them in 70 ms: so the engine is as usual from its start until its first message.
 */
export function setForOneRun(): void {
	if (starting === 0) set("forOneRun");
	process.off("worker", asUsualAtStart).on("worker", asUsualAtStart);
}

/** Threads of this one from which no message has come. */
let starting = 0;

function asUsualAtStart(worker: Worker): void {
	starting++;
	set("asUsual");
	const begun = (): void => {
		worker.off("message", begun).off("exit", begun);
		starting--;
		if (starting === 0) set("forOneRun");
	};
	worker.on("message", begun).on("exit", begun);
}

/** The engine as it was when what is kept was compiled; afterwards as it is now. */
export function asUsual<Made>(make: () => Made): Made {
	const before = cachedDataVersionTag();
	set("asUsual");
	const isOtherwise = cachedDataVersionTag() !== before;
	try {
		return make();
	} finally {
		if (isOtherwise) set("forOneRun");
	}
}

/** Code is for one Node, one kind of processor and the same flags, by which V8 would refuse that of others. */
const ENDING = `.${process.version}-${process.arch}-${asUsual(cachedDataVersionTag).toString(16)}`;

/** V8 looks at its version, its flags and the length of the source, but at no sum: a damaged file would be run. */
interface Sums {
	readonly source: number;
	readonly code: number;
	/** The first words of the calls that have added to it what they compiled. */
	readonly commands: readonly string[];
}

interface Loaded {
	readonly file: string;
	readonly source: number;
	readonly script: Script;
	readonly commands: readonly string[];
}

const loaded: Loaded[] = [];

/** The function that a file of the program was made, given where it is: of what it imports, and returns what it exports. */
export function load(address: string): (...imports: readonly unknown[]) => Readonly<Record<string, unknown>> {
	const file = fileURLToPath(address).replace(/js$/, "code");
	const bytes = readFileSync(file);
	const source = crc32(bytes);
	const kept = readKept(file, source);
	const script = asUsual(
		() => new Script(bytes.toString(), { filename: file, ...(kept && { cachedData: kept.code }) }),
	);
	const isUsed = kept !== null && script.cachedDataRejected !== true;
	loaded.push({ file, source, script, commands: isUsed ? kept.commands : [] });
	return script.runInThisContext();
}

/** Code, a line of JSON, and the length of the line in four bytes. */
function readKept(
	file: string,
	source: number,
): { readonly code: Buffer; readonly commands: readonly string[] } | null {
	try {
		const bytes = readFileSync(file + ENDING);
		const end = bytes.length - 4;
		const begin = end - bytes.readUInt32LE(end);
		const code = bytes.subarray(0, begin);
		const sums = JSON.parse(bytes.toString("utf8", begin, end)) as Sums;
		return sums.source === source && sums.code === crc32(code) ? { code, commands: sums.commands } : null;
	} catch {
		return null;
	}
}

/** Keeps what was compiled of the files loaded until now in this thread. Each command adds once what it compiled; the build adds whatever it runs. */
export function keep(command: string): void {
	if (!/^[a-z-]+$/.test(command)) return;
	for (const one of loaded)
		if (process.env.FISSURE_KEEP_CODE !== undefined || !one.commands.includes(command)) write(one, command);
}

function write({ file, source, script, commands }: Loaded, command: string): void {
	try {
		if (!isOurs(dirname(file))) return;
		const code = asUsual(() => script.createCachedData());
		const sums: Sums = { source, code: crc32(code), commands: [...new Set([...commands, command])] };
		const line = Buffer.from(JSON.stringify(sums));
		const length = Buffer.alloc(4);
		length.writeUInt32LE(line.length);
		const part = `${file}${ENDING}.${process.pid}`;
		writeFileSync(part, Buffer.concat([code, line, length]), { mode: 0o644, flag: "wx" });
		renameSync(part, file + ENDING);
	} catch {
		// The next start takes as long as this one did.
	}
}

/** Nobody else may put there what we would run. Where this cannot be known, nothing is written. */
function isOurs(folder: string): boolean {
	const { uid, mode } = statSync(folder);
	return process.getuid?.() === uid && (mode & 0o022) === 0;
}
