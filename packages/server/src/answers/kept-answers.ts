import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Outcome } from "@fissure/core";

const pack = promisify(gzip);
/** Bytes below which packing saves nothing that a person would notice. */
const WORTH_PACKING = 2_048;
/** A third larger than the best, in a quarter of the time. */
const LEVEL = 3;
/** Bytes kept at once; some hundred pages of a ledger. */
const MOST_BYTES = 64_000_000;

/** An answer as it goes out, and packed where that is worth it. */
export interface ReadyAnswer {
	readonly plain: Buffer;
	readonly packed: Buffer | null;
}

export interface KeptAnswers {
	/** What was answered to this question about the case as it is now; made where it was not asked yet. */
	readonly answer: (
		question: string,
		stamp: string,
		make: () => Promise<Outcome<string>>,
	) => Promise<Outcome<ReadyAnswer>>;
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
export function keepAnswers(): KeptAnswers {
	const kept = new Map<string, { readonly answer: Promise<Outcome<ReadyAnswer>>; bytes: number }>();
	let keptFor = "";
	let bytes = 0;
	const forget = (question: string): void => {
		bytes -= kept.get(question)?.bytes ?? 0;
		kept.delete(question);
	};
	return {
		answer(question, stamp, make) {
			if (stamp !== keptFor) {
				kept.clear();
				bytes = 0;
				keptFor = stamp;
			}
			const known = kept.get(question);
			if (known !== undefined) {
				kept.delete(question);
				kept.set(question, known);
				return known.answer;
			}
			const answer = make().then(async (made) =>
				made.ok ? { ok: true, value: await readyAnswer(made.value) } : made,
			) as Promise<Outcome<ReadyAnswer>>;
			const entry = { answer, bytes: 0 };
			kept.set(question, entry);
			answer.then(
				(made) => {
					if (kept.get(question) !== entry) return;
					// What went wrong may go right the next time.
					if (!made.ok) return forget(question);
					entry.bytes = made.value.plain.length + (made.value.packed?.length ?? 0);
					bytes += entry.bytes;
					for (const oldest of kept.keys()) {
						if (bytes <= MOST_BYTES) break;
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
