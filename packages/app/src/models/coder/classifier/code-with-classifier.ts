import { type Document, failed, type Lexicon, type Outcome, type Spoken, speakersIn } from "@fissure/core";
import { type ClassifierCodeReport, type ClassifierDryRun, type DropReason, isName } from "@fissure/model";
import type { Case, CodedWith } from "@fissure/store";
import { z } from "zod";
import { builtLexicon } from "../../../case/built-lexicon.ts";
import type { CaseChoice } from "../../../case/case-choice.ts";
import { readCaseLexicon } from "../../../case/case-lexicon.ts";
import { inCase, type Store } from "../../../case/in-case.ts";
import { coderOf } from "../../../exchange/positions/coder-names.ts";
import type { Hooks } from "../../../inputs/text-source.ts";
import { actorsOfText } from "../../../naming/actor-in-text.ts";
import { answersOf, keepAnswer, keptAnswer } from "../../kept-answers.ts";
import { type CheckedEntry, checkEntries, type TextKnown, withoutRepeats } from "../check-entries.ts";
import { type CaseKnown, caseKnown } from "../code-text.ts";
import { type CodedText, codeTexts, countOf, firstOf } from "../code-texts.ts";
import { piecesOf, type SentSentence } from "../text-pieces.ts";
import { type ClassifierLabel, type ModelFolder, readModelFolder } from "./model-folder.ts";
import { type Load, openClassifier, type SentenceClassifier } from "./sentence-classifier.ts";

export interface ClassifierCodeRequest {
	readonly case: CaseChoice;
	/** By which its codings are known: `model:NAME`. */
	readonly model: string;
	/** Of the classifier's files. */
	readonly folder: string;
	/** Nothing is classified: only texts are coded of which what the classifier said is kept. */
	readonly fromCache?: boolean;
	/** Texts that are coded at most. */
	readonly limit?: number;
	/** Folder where what it said is kept; default: in the settings. */
	readonly answers?: string;
	/** Test seam. */
	readonly load?: Load;
}

/** A position with the label that gave it. */
interface LabelledEntry extends CheckedEntry {
	readonly label: string;
}

/**
 * Codes texts of the case by a classifier of sentences in a folder of this machine, beside the built-in coder's coding: every text that a
 * classifier of this name has not coded with these files, these labels and this codebook. Sends nothing to anybody.
 *
 * A label whose probability reaches its threshold says that the sentence takes a stance on an issue. Who holds it is who speaks in the
 * sentence, by the built-in coder's rules; where that is nobody, or several, there is no position. Of a classifier whose labels exclude
 * each other only the most probable one counts. What it said of each text is kept.
 *
 * - problems: `model-unnamed`, those of `readModelFolder` and `openClassifier`, of opening and of the lexicon; of one text, reported and
 *   counted: `publisher-unknown`, `language-unsupported`, `model-output`, `model-not-kept`
 * - stops:    never throws; what was coded is saved, and the report says that it stopped
 */
export const codeWithClassifier = (
	request: ClassifierCodeRequest,
	hooks: Hooks = {},
): Promise<Outcome<ClassifierCodeReport>> =>
	withClassifier(request, "write", async (file, store, coder) => {
		const opened = request.fromCache === true ? null : await openClassifier(coder.folder, request.folder, request.load);
		if (opened !== null && !opened.ok) return opened;
		const classifier = opened?.value ?? null;
		const tally = { sentences: 0, fromCache: 0 };
		try {
			const done = await codeTexts(file, store, hooks, {
				...{ codedWith: coder.codedWith, limit: request.limit, concurrency: 1 },
				codeOne: async (document, signal) => {
					const asked = textOf(document, coder);
					if (!asked.ok) return asked;
					const said = await saidOf(asked.value, coder, classifier, signal);
					if (!said.ok) return said;
					if (said.value.isKept) tally.fromCache++;
					tally.sentences += asked.value.sentences.length;
					return { ok: true, value: codedBy(said.value.said, asked.value, coder.folder.labels) };
				},
				rulesOf: ({ label }: LabelledEntry) => [
					`model:${request.model}`,
					...(isName(`label:${label}`) ? [`label:${label}`] : []),
				],
			});
			if (!done.ok) return done;
			return { ok: true, value: { model: request.model, ...coder.codedWith, ...done.value, ...tally } };
		} finally {
			await classifier?.close();
		}
	});

/**
 * What would be read by this classifier? Reads its files and the texts; runs nothing, sends nothing and writes nothing.
 *
 * - problems: those of `codeWithClassifier`
 * - stops:    throws the signal's reason when it is aborted
 */
export const dryRunWithClassifier = (
	request: ClassifierCodeRequest,
	hooks: Hooks = {},
): Promise<Outcome<ClassifierDryRun>> =>
	withClassifier(request, "read", async (file, store, coder) => {
		const { limit = Number.POSITIVE_INFINITY } = request;
		const counts = { texts: 0, problems: 0, sentences: 0, characters: 0, fromCache: 0 };
		const total = await countOf(file, store, coder.codedWith, limit);
		if (!total.ok) return total;
		for await (const document of firstOf(store.documentsToCode(file, coder.codedWith), limit)) {
			hooks.signal?.throwIfAborted();
			hooks.onProgress?.({ stage: "coding", done: counts.texts, total: total.value, place: document.id });
			counts.texts++;
			const asked = textOf(document, coder);
			if (!asked.ok) {
				counts.problems++;
				hooks.onProblem?.(asked.problem);
				continue;
			}
			counts.sentences += asked.value.sentences.length;
			for (const { words } of asked.value.sentences) counts.characters += words.length;
			if ((await keptAnswer(coder.answers, asked.value.question)) !== null) counts.fromCache++;
		}
		const labels = coder.folder.labels.map(({ label, meaning }) => ({
			label,
			...(meaning ?? { issue: null, stance: null, threshold: null }),
		}));
		return {
			ok: true,
			value: { model: request.model, ...coder.codedWith, files: coder.folder.files, labels, ...counts },
		};
	});

interface ClassifierCoder {
	readonly model: string;
	readonly codedWith: CodedWith;
	readonly folder: ModelFolder;
	readonly known: CaseKnown;
	readonly lexicon: Lexicon;
	readonly answers: string | undefined;
	readonly now: () => string;
}

async function withClassifier<Value>(
	request: ClassifierCodeRequest,
	access: "read" | "write",
	work: (file: Case, store: Store, coder: ClassifierCoder) => Promise<Outcome<Value>>,
): Promise<Outcome<Value>> {
	const { model } = request;
	const name = `model:${model}`;
	if (!isName(name))
		return failed(
			"model-unnamed",
			`Expected a name for the classifier, got ${JSON.stringify(model.slice(0, 60))}; name it with --coder model:NAME`,
			"coder",
		);
	return inCase(request.case, access, async (file, store) => {
		const read = await readCaseLexicon(file, store);
		if (!read.ok) return read;
		const { data, coded } = read.value;
		const known = caseKnown(data);
		const folder = await readModelFolder(request.folder, known.issues);
		if (!folder.ok) return folder;
		const { now, settings } = request.case;
		return work(file, store, {
			...{ model, folder: folder.value, known, now },
			codedWith: { coder: coderOf({ isProgram: true, name }, folder.value.sha256), codebook: coded.codebook },
			lexicon: builtLexicon(data, coded.codebook),
			answers: request.answers ?? answersOf(settings),
		});
	});
}

/** A text as the classifier reads it. */
interface ClassifiedText {
	readonly known: TextKnown;
	readonly spoken: Spoken;
	/** Those with words. */
	readonly sentences: readonly SentSentence[];
	/** By what is kept what the classifier said. */
	readonly question: unknown;
}

/** Raised when sentences are cut, or what is kept of them is written, in another way. */
const FORM = 1;

function textOf(document: Document, { known, lexicon, model, folder }: ClassifierCoder): Outcome<ClassifiedText> {
	const spoken = speakersIn(document, lexicon);
	if (!spoken.ok) return spoken;
	const publisher = document.publisher ?? "BOTH";
	const sentences = piecesOf(document.text, document.language)
		.flat()
		.filter(({ words }) => /[\p{L}\p{N}]/u.test(words));
	return {
		ok: true,
		value: {
			known: {
				...{ ...known, document, publisher, parties: spoken.value.parties },
				actorOf: actorsOfText(document, [publisher, ...spoken.value.parties], lexicon),
			},
			...{ spoken: spoken.value, sentences },
			question: ["classify", FORM, model, folder.sha256, sentences.map(({ number, words }) => [number, words])],
		},
	};
}

const Place = z.int().min(0);
/** Of a text: the labels that count, as [number of the sentence, place of the label]; and the sentences that are too long. */
const SaidSchema = z.strictObject({ labels: z.array(z.tuple([Place, Place])), tooLong: z.array(Place) });
type Said = z.infer<typeof SaidSchema>;

async function saidOf(
	{ known: { document }, sentences, question }: ClassifiedText,
	{ answers, folder, now }: ClassifierCoder,
	classifier: SentenceClassifier | null,
	signal: AbortSignal,
): Promise<Outcome<{ readonly said: Said; readonly isKept: boolean }>> {
	const earlier = readSaid((await keptAnswer(answers, question))?.text);
	if (earlier !== null) return { ok: true, value: { said: earlier, isKept: true } };
	if (classifier === null)
		return failed(
			"model-not-kept",
			"Expected what the classifier said of this text to be kept, got nothing; run again without --from-cache",
			document.id,
		);
	const said: Said = { labels: [], tooLong: [] };
	for (const { number, words } of sentences) {
		signal.throwIfAborted();
		const given = await classifier.probabilitiesOf(words);
		if (!given.ok) return { ok: false, problem: { ...given.problem, place: document.id } };
		if (given.value === null) said.tooLong.push(number);
		else for (const label of labelsThatCount(given.value, folder)) said.labels.push([number, label]);
	}
	await keepAnswer(answers, question, { text: JSON.stringify(said), at: now() });
	return { ok: true, value: { said, isKept: false } };
}

function readSaid(text: string | undefined): Said | null {
	try {
		return SaidSchema.safeParse(JSON.parse(text ?? "null")).data ?? null;
	} catch {
		return null;
	}
}

/** The places of the labels that are probable enough and say something; where labels exclude each other, of the most probable alone. */
function labelsThatCount(probabilities: readonly number[], { labels, isMultiLabel }: ModelFolder): readonly number[] {
	const most = Math.max(...probabilities);
	const isOnly = probabilities.indexOf(most) === probabilities.lastIndexOf(most);
	return [...labels.keys()].filter((at) => {
		const { meaning } = labels[at] as ClassifierLabel;
		const probability = probabilities[at] as number;
		if (meaning === null || probability < meaning.threshold) return false;
		return isMultiLabel || (isOnly && probability === most);
	});
}

/** The positions of a text: each label that counts, by who speaks in its sentence, checked as every model's position is. */
function codedBy(said: Said, text: ClassifiedText, labels: readonly ClassifierLabel[]): CodedText<LabelledEntry> {
	const { known, spoken, sentences } = text;
	const byNumber = new Map(sentences.map((sentence) => [sentence.number, sentence]));
	const entries: LabelledEntry[] = [];
	const dropped: DropReason[] = said.tooLong.map(() => "sentence-too-long");
	for (const [number, at] of said.labels) {
		const sentence = byNumber.get(number);
		const { label = "", meaning = null } = labels[at] ?? {};
		if (sentence === undefined || meaning === null) continue;
		const speaker = speakerOf(sentence, spoken);
		if (speaker === null) {
			dropped.push("speaker-unknown");
			continue;
		}
		const { issue, stance } = meaning;
		const given = { sentence: number, quote: sentence.words, issue, stance, ...speaker, asserter: known.publisher };
		const checked = checkEntries([given], [sentence], known);
		dropped.push(...checked.dropped);
		for (const entry of checked.kept) entries.push({ ...entry, label });
	}
	const once = withoutRepeats(entries);
	return { entries: once.kept, dropped: [...dropped, ...once.dropped] };
}

/** Who alone speaks in a sentence; null where it is nobody, or several. */
function speakerOf({ span }: SentSentence, { stretches }: Spoken): Spoken["stretches"][number]["speaker"] {
	const within = stretches.filter(({ start, end }) => start < span.end && end > span.start);
	const [first] = within;
	if (first === undefined || first.speaker === null) return null;
	const { holder, manner } = first.speaker;
	return within.every(({ speaker }) => speaker?.holder === holder && speaker.manner === manner) ? first.speaker : null;
}
