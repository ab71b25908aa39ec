// Phrases that vanish: how often an alarm is false where there is nothing to find, and how often a planted one is heard.
// The texts of a holder keep their words and are given each other's dates, so that nothing that is in them depends on time. Then whole
// months or terms change places, so that texts near in time go on resembling each other; and archives are cut where phrases are used again.
import { formulationsIn, seeded } from "../packages/core/dist/index.js";
import { eachLine } from "./archives.mjs";
import { documentOf } from "./document-of.mjs";

const ALPHA = 0.05;
/** Invented, so that no archive has it. */
const PLANTED = { en: "lantern harbour compact of the two banks", zh: "灯塔港湾共济精神" };
/** Share of the texts before the date that have it, and of all texts that are later than the date. */
const PLANTS = [
	{ rate: 0.1, gone: 0.3 },
	{ rate: 0.3, gone: 0.3 },
	{ rate: 0.3, gone: 0.1 },
	{ rate: 0.5, gone: 0.1 },
];

/** Texts of one of these are kept together where blocks change places: a month, and four years of one text each. */
const MONTH = { name: "months", of: ({ date }) => date.slice(0, 7) };
const TERM = { name: "terms of four years", of: ({ date }) => Math.floor(Number(date.slice(0, 4)) / 4) };

const ungdc = (actor, from) => ({
	name: `UNGDC ${actor}`,
	block: TERM,
	files: ["1946-1969", "1970-1989", "1990-2009", "2010-2024"].map((years) => `ungdc/ungdc_${years}.jsonl.gz`),
	read: (record) =>
		record.actor === actor && record.year >= from ? documentOf({ ...record, date: String(record.year) }) : null,
});

const HOLDERS = [
	ungdc("CHN", 1971),
	ungdc("USA", 1946),
	ungdc("FRA", 1946),
	{
		name: "PRC MFA (zh)",
		block: MONTH,
		files: ["prc-mfa-zh/prc_mfa_spokesperson_zh_to_2020-04.jsonl.gz"],
		read: (record) => (record.date ? documentOf(record) : null),
	},
	{
		name: "CCTV (zh)",
		block: MONTH,
		files: ["cctv-zh-readouts/cctv_foreign_policy_2022-09_2026-08.jsonl.gz"],
		read: (record) => (record.date ? documentOf({ ...record, lang: "zh", actor: "CHN" }) : null),
		/** Nothing is planted where a round takes so long. */
		isLong: true,
	},
];

/** The same words with dates drawn from those of all. */
function shuffled(documents, chance) {
	const dates = chance.shuffled(documents.map(({ date }) => date));
	return documents.map((document, at) => ({ ...document, date: dates[at] }));
}

/** The blocks in an order of chance, each with its texts in their own; the dates stay where they are. */
function withBlocksMoved(documents, blockOf, chance) {
	const inOrder = documents.toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1));
	const blocksOf = new Map();
	for (const document of inOrder)
		blocksOf.set(blockOf(document), [...(blocksOf.get(blockOf(document)) ?? []), document]);
	const blocks = chance.shuffled([...blocksOf.values()]);
	// Texts of one day stay on one day.
	let day = 0;
	return blocks.flatMap((block) =>
		block.map((document, at) => {
			if (at === 0 || document.date !== block[at - 1].date) day++;
			return { ...document, date: new Date(Date.UTC(1900, 0, day)).toISOString().slice(0, 10) };
		}),
	);
}

/** Shares of the texts after which an archive is cut. */
const CUTS = [0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9];

/** How many of the phrases that are used again after a cut are said to have vanished before it? */
function alarmsBeforeCuts(documents) {
	const dates = documents.map(({ date }) => date).sort();
	const used = new Map(formulationsIn(documents).items.map(({ phrase, lastSeen }) => [phrase, lastSeen]));
	return CUTS.flatMap((cut) => {
		const last = dates[Math.floor(cut * dates.length)];
		const { items } = formulationsIn(documents.filter(({ date }) => date <= last));
		return items.filter(({ phrase }) => (used.get(phrase) ?? "") > last).map(({ pVanished }) => pVanished <= ALPHA);
	});
}

/** In a sentence of its own at the end, where it is no part of a journalist's question. */
const withPhrase = (document, phrase) => ({ ...document, text: `${document.text}\n${phrase}.` });

function plant(documents, { rate, gone }, phrase, chance) {
	const dates = documents.map(({ date }) => date).sort();
	const last = dates[Math.floor(dates.length * (1 - gone)) - 1];
	const having = new Set(documents.filter(({ date }) => date <= last && chance.share() < rate).map(({ id }) => id));
	const planted = documents.map((document) => (having.has(document.id) ? withPhrase(document, phrase) : document));
	const seen = documents.flatMap(({ id, date }) => (having.has(id) ? [date] : [])).sort();
	return { planted, firstSeen: seen[0], lastSeen: seen.at(-1) };
}

const share = (flags) => (flags.length === 0 ? 0 : flags.filter(Boolean).length / flags.length);

/**
 * @param rounds shuffles of each holder; those of long archives take some seconds each
 */
export function plantedFormulations(root, { rounds, seed }) {
	console.log(`\nVanished phrases: dates shuffled within a holder, ${rounds} rounds, seed ${seed}`);
	const all = [];
	const together = [];
	for (const { name, files, read, block, isLong = false } of HOLDERS) {
		const documents = files.flatMap((file) => [...eachLine(`${root}/${file}`)].flatMap((one) => read(one) ?? []));
		const chance = seeded(seed);
		const shares = [];
		const runs = [];
		for (let round = 0; round < rounds; round++) {
			const { items } = formulationsIn(shuffled(documents, chance));
			shares.push(share(items.map(({ pVanished }) => pVanished <= ALPHA)));
			runs.push(items.some(({ qVanished }) => qVanished <= ALPHA));
		}
		const mean = shares.reduce((sum, one) => sum + one, 0) / rounds;
		all.push(mean);
		console.log(
			`${name.padEnd(14)} ${String(documents.length).padStart(5)} texts: p ≤ ${ALPHA} for ${mean.toFixed(4)} of the phrases; any q ≤ ${ALPHA} in ${share(runs).toFixed(2)} of the rounds`,
		);
		const moved = Array.from({ length: rounds }, () =>
			share(
				formulationsIn(withBlocksMoved(documents, block.of, chance)).items.map(({ pVanished }) => pVanished <= ALPHA),
			),
		);
		const ofBlocks = moved.reduce((sum, one) => sum + one, 0) / rounds;
		together.push(ofBlocks);
		console.log(
			`  ${block.name} in another order: p ≤ ${ALPHA} for ${ofBlocks.toFixed(4)}; cut in its own order: for ${share(alarmsBeforeCuts(documents)).toFixed(4)} of those used again`,
		);
		if (isLong) continue;
		const phrase = PLANTED[documents[0].language];
		for (const one of PLANTS) {
			const heard = [];
			for (let round = 0; round < rounds; round++) {
				const { planted, firstSeen, lastSeen } = plant(shuffled(documents, chance), one, phrase, chance);
				if (firstSeen === undefined) continue;
				const item = formulationsIn(planted).items.find((each) => each.phrase === phrase);
				const isExact = item?.firstSeen === firstSeen && item?.lastSeen === lastSeen;
				heard.push({ isExact, p: item?.pVanished ?? 1, q: item?.qVanished ?? 1 });
			}
			console.log(
				`  planted in ${one.rate} of the texts, gone from the last ${one.gone}: listed with exact dates ${share(heard.map(({ isExact }) => isExact)).toFixed(2)}, p ≤ ${ALPHA} ${share(heard.map(({ p }) => p <= ALPHA)).toFixed(2)}, q ≤ ${ALPHA} ${share(heard.map(({ q }) => q <= ALPHA)).toFixed(2)}`,
			);
		}
	}
	const mean = all.reduce((sum, one) => sum + one, 0) / all.length;
	console.log(`All holders: false alarms ${mean.toFixed(4)} at ${ALPHA} (wanted: .03 to .07)`);
	const ofBlocks = together.reduce((sum, one) => sum + one, 0) / together.length;
	console.log(`With blocks of texts in another order: ${ofBlocks.toFixed(4)}`);
}
