import type { SentenceRules } from "@fissure/model";

const NONE: ReadonlySet<string> = new Set();

export const sentences: SentenceRules = {
	unspaced: true,
	never: NONE,
	beforeNumber: NONE,
	afterNumber: NONE,
	open: NONE,
	starters: NONE,
	continued: new Map(),
	joiners: NONE,
	turn: /(?:问|答|记者|主持人|[\p{Script=Han}·]{2,16}(?:记者|发言人|总统|主席|总理|部长|外长))：/uy,
	wrapWidth: [18, 60],
	pointLetters: "",
	points: "[一二三四五六七八九十]{1,3}、|（[一二三四五六七八九十]{1,3}）",
	beforeDate: "",
	goesOn: ["，、；：,;:", "的地得等、，；：,;:—…和与及或是之类"],
};
