import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Changes } from "@fissure/app";
import type { Outcome } from "@fissure/core";

const pack = promisify(gzip);
/** Bytes below which packing saves nothing that a person would notice. */
const WORTH_PACKING = 2_048;
/** A third larger than the best, in a quarter of the time. */
const LEVEL = 3;
/** Bytes kept at once unless said; some hundred pages of a ledger. */
const MOST_BYTES = 64_000_000;

/** An answer as it goes out, and packed where that is worth it. */
export interface ReadyAnswer {
	readonly plain: Buffer;
	readonly packed: Buffer | null;
}

export interface KeptAnswer extends ReadyAnswer {
	/** The same for the same answer to the same person, whenever it is made. */
	readonly tag: string;
}

type Moment = Awaited<ReturnType<Changes["now"]>>;
export type Reads = Parameters<Changes["isStillTrue"]>[0];

/** The case as it is when something is asked. */
export interface AskedAt extends Pick<Changes, "isStillTrue"> {
	/** Another after each change. */
	readonly stamp: string;
	/** What the history says, asked after the stamp; null where it does not answer. */
	readonly moment: Moment | null;
}

/** A question, and who asks it. */
interface Asked {
	readonly question: string;
	/** A word that stands for the person. */
	readonly by: string;
	/** Whether nothing is hidden from the person: only then may they get what was answered to another. */
	readonly seesAll: boolean;
}

type Answer<Question> = (
	question: Question,
	now: AskedAt,
	make: (signal: AbortSignal, reads: Reads) => Promise<Outcome<string>>,
	left: AbortSignal,
) => Promise<Outcome<KeptAnswer>>;

export interface KeptAnswers {
	/**
	 * What was answered to this question and is still true; made where it was not asked yet, or where anything has changed since from which it
	 * was read: then `make` notes that. The work ends when all who wait for it have left. An answer for which nobody looked at who asks is that of
	 * all who see everything.
	 */
	readonly answer: Answer<Asked>;
}

/** Answers to one person. */
export interface OwnAnswers {
	readonly answer: Answer<string>;
}

export const answersBy = ({ answer }: KeptAnswers, by: string, seesAll: () => Promise<boolean>): OwnAnswers => ({
	answer: async (question, ...rest) => answer({ question, by, seesAll: await seesAll() }, ...rest),
});

interface Kept {
	readonly answer: Promise<Outcome<KeptAnswer>>;
	/** Of those who ask while it is made. */
	readonly join: (left: AbortSignal) => void;
	readonly reads: Reads;
	/** When it was true last: at the beginning, or when it was asked again. */
	at: Pick<AskedAt, "stamp" | "moment">;
	isMade: boolean;
	/** Under which it is kept. */
	key: string;
	bytes: number;
}

/** Work that ends when all who wait for it have left. */
function shared(): { readonly join: Kept["join"]; readonly signal: AbortSignal } {
	const ends = new AbortController();
	let waiting = 0;
	return {
		signal: ends.signal,
		join(left) {
			waiting++;
			const leave = (): void => {
				if (--waiting === 0) ends.abort(left.reason);
			};
			if (left.aborted) leave();
			else left.addEventListener("abort", leave, { once: true });
		},
	};
}

/** Makes the JSON of an answer ready to go out. */
export async function readyAnswer(json: string): Promise<ReadyAnswer> {
	const plain = Buffer.from(json);
	return { plain, packed: plain.length < WORTH_PACKING ? null : await pack(plain, { level: LEVEL }) };
}

const tagOf = ({ plain }: ReadyAnswer): string => createHash("sha256").update(plain).digest("base64url").slice(0, 22);

const isTrue = ({ at, isMade, reads }: Kept, { stamp, moment, isStillTrue }: AskedAt): boolean =>
	at.stamp === stamp ||
	// What is still being made may have been read before the change.
	(isMade && at.moment !== null && moment !== null && isStillTrue(reads, at.moment, moment));

/** Nobody looked at who asks, and it is known from what it was read. */
const isForAll = ({ tables, beyond, personal }: Reads): boolean => tables.size > 0 && !beyond && !personal;

/** A browser may have been another person's before: what it has kept is not for this one. */
const taggedFor = (answer: Outcome<KeptAnswer>, by: string): Outcome<KeptAnswer> =>
	answer.ok ? { ok: true, value: { ...answer.value, tag: `${answer.value.tag}${by}` } } : answer;

/**
 * Answers that are asked for again and again while the case stays as it is: several pages are open, and each asks again whenever
 * it is looked at, and whenever somebody has changed anything. The longest unused goes first.
 */
export function keepAnswers(mostBytes = MOST_BYTES): KeptAnswers {
	const kept = new Map<string, Kept>();
	/** By question, what is being made for one who sees everything: it may turn out to be for all of them. */
	const making = new Map<string, Kept>();
	let bytes = 0;
	const forget = (question: string): void => {
		bytes -= kept.get(question)?.bytes ?? 0;
		kept.delete(question);
	};
	return {
		async answer({ question, by, seesAll }, now, make, left) {
			const own = `${by} ${question}`;
			for (;;) {
				const known = [...(seesAll ? [question] : []), own]
					.map((key) => kept.get(key))
					.find((one) => one !== undefined && isTrue(one, now));
				if (known !== undefined) {
					known.at = now;
					kept.delete(known.key);
					kept.set(known.key, known);
					known.join(left);
					return taggedFor(await known.answer, by);
				}
				const others = seesAll ? making.get(question) : undefined;
				if (others === undefined) break;
				others.join(left);
				const made = await others.answer.catch(() => null);
				if (made?.ok !== true || !isForAll(others.reads)) break;
			}
			forget(own);
			const { join, signal } = shared();
			const reads: Reads = { tables: new Set(), beyond: false, personal: false };
			join(left);
			const isKept = (): boolean => kept.get(entry.key) === entry;
			// Who asks for it after its end has begun is to wait for another.
			signal.addEventListener("abort", () => isKept() && forget(entry.key), { once: true });
			const answer = make(signal, reads).then(async (made): Promise<Outcome<KeptAnswer>> => {
				if (!made.ok) return made;
				const ready = await readyAnswer(made.value);
				return { ok: true, value: { ...ready, tag: tagOf(ready) } };
			});
			const entry: Kept = { answer, join, reads, at: now, isMade: false, key: own, bytes: 0 };
			kept.set(own, entry);
			if (seesAll && !making.has(question)) making.set(question, entry);
			const end = (): void => {
				if (making.get(question) === entry) making.delete(question);
			};
			answer.then(
				(made) => {
					end();
					if (!isKept()) return;
					// What went wrong may go right the next time.
					if (!made.ok) return forget(own);
					entry.isMade = true;
					if (seesAll && isForAll(reads)) {
						kept.delete(own);
						forget(question);
						entry.key = question;
						kept.set(question, entry);
					}
					entry.bytes = made.value.plain.length + (made.value.packed?.length ?? 0);
					bytes += entry.bytes;
					for (const oldest of kept.keys()) {
						if (bytes <= mostBytes) break;
						forget(oldest);
					}
				},
				() => {
					end();
					if (isKept()) forget(entry.key);
				},
			);
			return taggedFor(await answer, by);
		},
	};
}
