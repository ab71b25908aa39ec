import { promisify } from "node:util";
import { gzip } from "node:zlib";
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

export interface KeptAnswers {
	/**
	 * What was answered to this question about the case as it is now; made where it was not asked yet. The work ends when all who wait for
	 * it have left.
	 */
	readonly answer: (
		question: string,
		stamp: string,
		make: (signal: AbortSignal) => Promise<Outcome<string>>,
		left: AbortSignal,
	) => Promise<Outcome<ReadyAnswer>>;
}

interface Kept {
	readonly answer: Promise<Outcome<ReadyAnswer>>;
	/** Of those who ask while it is made. */
	readonly join: (left: AbortSignal) => void;
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
			left.addEventListener("abort", () => --waiting === 0 && ends.abort(left.reason), { once: true });
		},
	};
}

/** Makes the JSON of an answer ready to go out. */
export async function readyAnswer(json: string): Promise<ReadyAnswer> {
	const plain = Buffer.from(json);
	return { plain, packed: plain.length < WORTH_PACKING ? null : await pack(plain, { level: LEVEL }) };
}

/**
 * Answers that are asked for again and again while the case stays as it is: several pages are open, and each asks again whenever
 * it is looked at. The longest unused goes first; a change of the case ends them all.
 */
export function keepAnswers(mostBytes = MOST_BYTES): KeptAnswers {
	const kept = new Map<string, Kept>();
	let keptFor = "";
	let bytes = 0;
	const forget = (question: string): void => {
		bytes -= kept.get(question)?.bytes ?? 0;
		kept.delete(question);
	};
	return {
		answer(question, stamp, make, left) {
			if (stamp !== keptFor) {
				kept.clear();
				bytes = 0;
				keptFor = stamp;
			}
			const known = kept.get(question);
			if (known !== undefined) {
				kept.delete(question);
				kept.set(question, known);
				known.join(left);
				return known.answer;
			}
			const { join, signal } = shared();
			join(left);
			// Who asks for it after its end has begun is to wait for another.
			signal.addEventListener("abort", () => kept.get(question) === entry && forget(question), { once: true });
			const answer = make(signal).then(async (made) =>
				made.ok ? { ok: true, value: await readyAnswer(made.value) } : made,
			) as Promise<Outcome<ReadyAnswer>>;
			const entry: Kept = { answer, join, bytes: 0 };
			kept.set(question, entry);
			answer.then(
				(made) => {
					if (kept.get(question) !== entry) return;
					// What went wrong may go right the next time.
					if (!made.ok) return forget(question);
					entry.bytes = made.value.plain.length + (made.value.packed?.length ?? 0);
					bytes += entry.bytes;
					for (const oldest of kept.keys()) {
						if (bytes <= mostBytes) break;
						forget(oldest);
					}
				},
				() => {
					if (kept.get(question) === entry) forget(question);
				},
			);
			return answer;
		},
	};
}
